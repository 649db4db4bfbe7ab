import {
  actionColumns,
  dayCellOf,
  namesCell,
  sinceThen,
  tableOf,
  textCell,
  wherePublic,
} from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import type { Completed } from '#src/report/sections/completed.ts';

type CompletedRow = Completed & { readonly tracked: Completed['line'] };

/** What was found complete, and who looked. */
export const sayCompleted: SaySection<'completed'> = (completed, context) => ({
  heading: 'Completed and checked',
  parts: tableOf(
    {
      key: 'completed',
      caption: `Found complete ${sinceThen(context.scene)} by somebody who does not lead it`,
      none: `Nothing was found complete ${sinceThen(context.scene)}.`,
    },
    completed.map((one): CompletedRow => ({ ...one, tracked: one.line })),
    { columns: columns(context), most: context.most },
  ),
});

function columns(context: SectionContext): readonly PaperColumn<CompletedRow>[] {
  return [
    ...actionColumns<CompletedRow>(context),
    { key: 'on', heading: 'Checked on', type: 'date', read: ({ on }) => dayCellOf(on) },
    {
      key: 'by',
      heading: 'Checked by',
      type: 'text',
      read: ({ verifiedBy }) => textCell(verifiedBy ?? 'the programme office'),
    },
    {
      key: 'led',
      isMore: true,
      heading: 'Led by',
      type: 'text',
      read: ({ names, line }) => namesCell(names.length > 0 ? names : line.leads, context),
    },
    { key: 'round', isMore: true, heading: 'Round', type: 'date', read: ({ turn }) => dayCellOf(turn, 'the whole') },
    ...wherePublic(context),
  ];
}
