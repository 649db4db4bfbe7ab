import { dayCellOf, hiddenNote, longDay, numberCell, tableOf, textCell } from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import { joined } from '#src/messages/words/phrase.ts';
import type { Silent } from '#src/report/sections/silent.ts';

/** Of whom nothing was heard. */
export const saySilent: SaySection<'silent'> = ({ since, silent, restricted }, context) => ({
  heading: 'Who is silent',
  parts: [
    ...tableOf(
      {
        key: 'silent',
        caption: `Open actions of which nobody has said anything since ${longDay(since)}, by who answers for them`,
        none: `Somebody has spoken of every open action since ${longDay(since)}.`,
      },
      silent,
      { columns: columns(context), most: context.most },
    ),
    ...hiddenNote(restricted),
  ],
});

function columns({ naming }: SectionContext): readonly PaperColumn<Silent>[] {
  return [
    { key: 'lead', heading: 'Led by', type: 'text', read: ({ lead }) => textCell(lead ?? 'nobody named') },
    { key: 'count', heading: 'Actions', type: 'number', read: ({ tracked }) => numberCell(tracked.length) },
    {
      key: 'actions',
      heading: 'Which',
      type: 'text',
      read: ({ tracked }) =>
        textCell(
          joined(
            tracked.map(({ action }) => naming.action(action).ref),
            ', ',
          ),
        ),
    },
    { key: 'last', heading: 'Last word', type: 'date', read: ({ lastWord }) => dayCellOf(lastWord, 'never') },
  ];
}
