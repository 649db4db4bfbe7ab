import { CAUSE_WORDS } from '#src/messages/governance/cause-words.ts';
import {
  actionColumns,
  countedCell,
  dayCellOf,
  hiddenNote,
  namesCell,
  numberCell,
  tableOf,
  textCell,
} from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import type { Cause } from '#src/plan/slippage/causes.ts';
import type { Overdue } from '#src/report/sections/overdue.ts';

/** What is overdue, with and without somebody having asked. */
export const sayOverdue: SaySection<'overdue'> = ({ asked, unasked, restricted }, context) => {
  const how = { columns: overdueColumns(context), most: context.most };
  return {
    heading: 'Overdue',
    parts: [
      ...tableOf(
        {
          key: 'overdue-unasked',
          caption: 'Overdue, and nobody has asked for another date',
          none: 'Nothing is overdue without a request.',
        },
        unasked,
        how,
      ),
      ...tableOf(
        {
          key: 'overdue-asked',
          caption: 'Overdue, and another date or closing is asked for',
          none: 'Nothing that is overdue waits for a decision.',
        },
        asked,
        how,
      ),
      ...hiddenNote(restricted),
    ],
  };
};

/** The columns of what is overdue, wherever it is listed. */
export function overdueColumns(context: SectionContext): readonly PaperColumn<Overdue>[] {
  return [
    ...actionColumns<Overdue>(context),
    { key: 'due', heading: 'Due', type: 'date', read: ({ due }) => dayCellOf(due) },
    { key: 'late', heading: 'Days late', type: 'number', read: ({ late }) => numberCell(late) },
    { key: 'rating', heading: 'Rating', type: 'rating', read: ({ counted }) => countedCell(counted) },
    { key: 'leads', heading: 'Led by', type: 'text', read: ({ leads }) => namesCell(leads) },
    { key: 'why', heading: 'Why', type: 'text', read: ({ causes }) => textCell(sayCauses(causes)) },
  ];
}

/** Causes by name; anybody's own words are not for a paper. */
function sayCauses(causes: readonly Cause[]): string {
  return causes.length === 0 ? 'no cause recorded' : causes.map((cause) => CAUSE_WORDS[cause]).join('; ');
}
