import {
  actionColumns,
  dayCellOf,
  hiddenNote,
  longDay,
  namesCell,
  tableOf,
  textCell,
} from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import type { Coming, PeriodEvent } from '#src/report/sections/next-period.ts';

type DueRow = Coming & { readonly tracked: Coming['line'] };

/** What is to come. */
export const sayNextPeriod: SaySection<'next-period'> = ({ to, due, restricted, events }, context) => ({
  heading: 'The next period',
  parts: [
    ...tableOf(
      { key: 'due', caption: `What falls due up to ${longDay(to)}`, none: `Nothing falls due up to ${longDay(to)}.` },
      due.map((one): DueRow => ({ ...one, tracked: one.line })),
      { columns: columns(context), most: context.most },
    ),
    ...hiddenNote(restricted),
    ...tableOf(
      { key: 'meetings', caption: `Meetings and reviews up to ${longDay(to)}` },
      context.most === null ? events : [],
      {
        columns: eventColumns(context),
        most: context.most,
      },
    ),
  ],
});

const WHAT = { due: 'due', milestone: 'step due', review: 'review' } as const;

function columns(context: SectionContext): readonly PaperColumn<DueRow>[] {
  return [
    ...actionColumns<DueRow>(context),
    { key: 'what', heading: 'What', type: 'text', read: ({ what }) => textCell(WHAT[what]) },
    { key: 'day', heading: 'On', type: 'date', read: ({ day }) => dayCellOf(day) },
    { key: 'leads', heading: 'Led by', type: 'text', read: ({ line }) => namesCell(line.leads, context) },
  ];
}

function eventColumns({ naming }: SectionContext): readonly PaperColumn<PeriodEvent>[] {
  return [
    {
      key: 'event',
      heading: 'What',
      type: 'text',
      read: (one) => textCell(naming.words(one.kind === 'meeting' ? one.forum.name : one.review.name)),
    },
    { key: 'on', heading: 'On', type: 'date', read: ({ on }) => dayCellOf(on) },
    {
      key: 'papers',
      heading: 'Papers due',
      type: 'date',
      read: (one) => dayCellOf(one.kind === 'meeting' ? one.sitting.papers : null),
    },
  ];
}
