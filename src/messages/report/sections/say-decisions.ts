import {
  actionColumns,
  dayCellOf,
  hiddenNote,
  namesCell,
  numberCell,
  tableOf,
  textCell,
} from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import type { DecisionAsked } from '#src/report/sections/decisions.ts';

/** What boards and the office are asked to decide. */
export const sayDecisions: SaySection<'decisions'> = ({ asked, restricted }, context) => ({
  heading: 'Decisions asked for',
  parts: [
    ...tableOf(
      { key: 'decisions', caption: 'What waits for a decision, the longest waiting first', none: 'No decision waits.' },
      asked,
      { columns: columns(context), most: context.most },
    ),
    ...hiddenNote(restricted),
  ],
});

function columns(context: SectionContext): readonly PaperColumn<DecisionAsked>[] {
  return [
    ...actionColumns<DecisionAsked>(context),
    {
      key: 'asked',
      heading: 'Asked for',
      type: 'text',
      read: ({ what }) => textCell(what === 'date' ? 'a later date' : 'to be closed'),
    },
    { key: 'agreed', isMore: true, heading: 'Agreed date', type: 'date', read: ({ agreed }) => dayCellOf(agreed) },
    { key: 'to', heading: 'Date asked for', type: 'date', read: ({ asked }) => dayCellOf(asked) },
    { key: 'leads', isMore: true, heading: 'Led by', type: 'text', read: ({ leads }) => namesCell(leads, context) },
    { key: 'waited', isMore: true, heading: 'Days waiting', type: 'number', read: ({ waited }) => numberCell(waited) },
    {
      key: 'decides',
      heading: 'Decides',
      type: 'text',
      read: ({ board }) => textCell(board ?? 'the programme office'),
    },
    { key: 'meets', heading: 'Meets next', type: 'date', read: ({ meets }) => dayCellOf(meets, 'not known') },
  ];
}
