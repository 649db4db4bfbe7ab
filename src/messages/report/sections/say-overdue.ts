import { CAUSE_WORDS } from '#src/messages/governance/cause-words.ts';
import {
  actionColumns,
  countedCell,
  dayCellOf,
  hiddenNote,
  namesCell,
  numberCell,
  paragraph,
  tableOf,
  textCell,
  wherePublic,
} from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import type { Cause } from '#src/plan/slippage/causes.ts';
import type { Part } from '#src/report/paper/paper.ts';
import { joinSources } from '#src/report/paper/say-sources.ts';
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
      ...askedParts(asked, context),
      ...hiddenNote(restricted),
    ],
  };
};

/** Where there is no room for all, these stand among the decisions that are asked for. */
function askedParts(asked: readonly Overdue[], context: SectionContext): readonly Part[] {
  if (context.most !== null)
    return asked.length === 0
      ? []
      : paragraph(`Another ${asked.length} wait for a decision.`, joinSources(...asked.map(({ sources }) => sources)));
  return tableOf(
    {
      key: 'overdue-asked',
      caption: 'Overdue, and another date or closing is asked for',
      none: 'Nothing that is overdue waits for a decision.',
    },
    asked,
    { columns: overdueColumns(context) },
  );
}

/** The columns of what is overdue, wherever it is listed. */
export function overdueColumns(context: SectionContext): readonly PaperColumn<Overdue>[] {
  return [
    ...actionColumns<Overdue>(context),
    { key: 'due', heading: 'Due', type: 'date', read: ({ due }) => dayCellOf(due) },
    { key: 'late', heading: 'Days late', type: 'number', read: ({ late }) => numberCell(late) },
    { key: 'rating', heading: 'Rating', type: 'rating', read: ({ counted }) => countedCell(counted) },
    { key: 'leads', heading: 'Led by', type: 'text', read: ({ leads }) => namesCell(leads, context) },
    { key: 'why', heading: 'Why', type: 'text', read: ({ causes }) => textCell(sayCauses(causes)) },
    ...wherePublic(context),
  ];
}

/** Causes by name; anybody's own words are not for a paper. */
export function sayCauses(causes: readonly Cause[]): string {
  return causes.length === 0 ? 'no cause recorded' : causes.map((cause) => CAUSE_WORDS[cause]).join('; ');
}
