import { actionColumns, dayCellOf, hiddenNote, sinceThen, tableOf, textCell } from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import type { ChangedAction, ChangeInPlan } from '#src/report/sections/changed.ts';

const WORDS: Readonly<Record<ChangeInPlan, string>> = {
  reworded: 'reworded',
  renumbered: 'renumbered',
  added: 'added',
  dropped: 'left out of the newest version, and runs until it is closed',
};

/** "renumbered". */
export function sayChange(what: ChangeInPlan): string {
  return WORDS[what];
}

/** What became of the plan itself. */
export const sayChanged: SaySection<'changed'> = ({ changes, restricted }, context) => ({
  heading: 'Reworded, renumbered, added, dropped',
  parts: [
    ...tableOf(
      {
        key: 'changed',
        caption: `What changed in the plan itself ${sinceThen(context.scene)}`,
        none: `The plan itself has not changed ${sinceThen(context.scene)}.`,
      },
      changes,
      { columns: columns(context), most: context.most },
    ),
    ...hiddenNote(restricted),
  ],
});

function columns(context: SectionContext): readonly PaperColumn<ChangedAction>[] {
  return [
    ...actionColumns<ChangedAction>(context),
    { key: 'change', heading: 'Change', type: 'text', read: ({ what }) => textCell(sayChange(what)) },
    {
      key: 'was',
      heading: 'Before',
      type: 'text',
      read: ({ was }) => textCell(was === null ? 'none' : context.naming.words(was)),
    },
    {
      key: 'by',
      heading: 'By',
      type: 'text',
      read: ({ isByHand }) => textCell(isByHand ? 'the programme office' : 'a newer version of the plan'),
    },
    { key: 'on', heading: 'Recorded', type: 'date', read: ({ on }) => dayCellOf(on) },
  ];
}
