import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayShift } from '#src/messages/digest/digest-dates.ts';
import type { DateMove } from '#src/plan/standing.ts';

type Moved = { readonly first: Day; readonly moves: readonly DateMove[]; readonly today: Day };

/** What is said of how the date of one action went. */
export function sayMovedDates({ first, moves, today }: Moved) {
  const of = (which: DateMove['which']): readonly DateMove[] =>
    moves.filter((move) => move.which === which && move.to !== null);
  return {
    picture: {
      title: `How its date went, ${sayDay(today)}`,
      inWords: [
        `The first date was ${sayDay(first)}.`,
        sayMoves(of('agreed'), first, 'agreed date'),
        sayMoves(of('forecast'), first, 'date its lead expects'),
      ]
        .filter((one) => one !== '')
        .join(' '),
      axes: { of: 'Said on', value: 'Days later than the first date' },
    },
    agreed: 'Agreed',
    forecast: 'Expected',
  };
}

function sayMoves(moves: readonly DateMove[], first: Day, what: string): string {
  const to = moves.at(-1)?.to ?? null;
  if (to === null) return '';
  return `The ${what} moved ${sayCount(moves.length, 'time')}, last to ${sayDay(to)}, ${sayShift(first, to)}.`;
}
