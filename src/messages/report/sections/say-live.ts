import {
  actionColumns,
  countedCell,
  dayCellOf,
  hiddenNote,
  namesCell,
  numberCell,
  tableOf,
  wherePublic,
} from '#src/messages/report/parts.ts';
import type { PaperColumn, SaySection, SectionContext } from '#src/messages/report/parts.ts';
import type { LiveAction } from '#src/report/sections/live.ts';

/** Everything that runs. */
export const sayLive: SaySection<'live'> = ({ live, restricted }, context) => ({
  heading: 'Live actions',
  parts: [
    ...tableOf(
      { key: 'live', caption: 'Every action that runs, in the order of its number', none: 'Nothing runs any more.' },
      live,
      { columns: liveColumns(context), most: context.most },
    ),
    ...hiddenNote(restricted),
  ],
});

/** The columns of what runs, wherever it is listed. */
export function liveColumns(context: SectionContext): readonly PaperColumn<LiveAction>[] {
  return [
    ...actionColumns<LiveAction>(context),
    { key: 'rating', heading: 'Rating', type: 'rating', read: ({ counted }) => countedCell(counted, 'closed') },
    { key: 'original', heading: 'Original', type: 'date', read: ({ original }) => dayCellOf(original) },
    { key: 'agreed', heading: 'Agreed', type: 'date', read: ({ agreed }) => dayCellOf(agreed) },
    { key: 'forecast', heading: 'Forecast', type: 'date', read: ({ forecast }) => dayCellOf(forecast) },
    { key: 'times', heading: 'Times moved', type: 'number', read: ({ times }) => numberCell(times) },
    { key: 'leads', heading: 'Led by', type: 'text', read: ({ leads }) => namesCell(leads, context) },
    ...wherePublic(context),
  ];
}
