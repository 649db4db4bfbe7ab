import { actionColumns, countedCell, sinceThen, tableOf, wherePublic } from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import type { Turned } from '#src/report/sections/turned.ts';

/** What is newly Red, and what is so no longer. */
export const sayTurned: SaySection<'turned'> = ({ newlyRed, recovered }, context) => ({
  heading: 'Newly Red, and recovered',
  parts: [
    ...tableOf(
      {
        key: 'newly-red',
        caption: `Red, and not so ${before(context)}`,
        none: `Nothing turned Red ${sinceThen(context.scene)}.`,
      },
      newlyRed,
      { columns: columns(context), most: context.most },
    ),
    ...tableOf(
      { key: 'recovered', caption: `Red ${before(context)}, and not now`, none: 'Nothing that was Red has recovered.' },
      recovered,
      { columns: columns(context), most: context.most },
    ),
  ],
});

function before({ scene }: SectionContext): string {
  return scene.since === null ? 'when the plan was published' : 'at the last report';
}

/** Before the first report nothing was anything. */
const WAS: PaperColumn<Turned> = {
  key: 'was',
  heading: 'Was',
  type: 'rating',
  read: ({ from }) => countedCell(from, 'not there, or closed'),
};

function columns(context: SectionContext): readonly PaperColumn<Turned>[] {
  return [
    ...actionColumns<Turned>(context),
    ...(context.scene.since === null ? [] : [WAS]),
    { key: 'is', heading: 'Is', type: 'rating', read: ({ to }) => countedCell(to) },
    ...wherePublic(context),
  ];
}
