import { addDays, addEvery, earlierOf, lastOfMonth, laterOf, partsOf } from '#src/calendar/day.ts';
import type { Day, Every } from '#src/calendar/day.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { nextReview } from '#src/timescale/next-review.ts';
import { monthSpelt } from '#src/timescale/vocabulary.ts';
import type { Timescale } from '#src/timescale/timescale.ts';

/** From which day and how often a recurring action comes round; null for any other, and where no day is known to count from. */
export function turnsOf(tracked: Tracked): Turns | null {
  const known = knownTurnsOf(tracked);
  const { timescale } = tracked.action;
  const { publishedOn, doubts } = tracked.standing;
  if (known !== null || publishedOn === null || doubts.includes('timescale')) return known;
  if (timescale.kind !== 'recurring' || timescale.every === null) return null;
  // "Quarterly" names no first day: its first time is a quarter after it was published.
  return { from: addEvery(publishedOn, timescale.every), every: timescale.every };
}

type Turns = { readonly from: Day; readonly every: Every };

/** The same where the words name the first day or something was delivered, from which it is counted; null where it is only reckoned from its publication. */
export function knownTurnsOf({ action, standing: { turn } }: Tracked): Turns | null {
  const { kind, every } = action.timescale;
  const from = firstTurn(action.timescale) ?? turn?.of ?? null;
  return kind !== 'recurring' || every === null || from === null ? null : { from, every };
}

/** What comes round from a month of which no day is named is met by its end, “Quarterly from September” on the 30th; “each year from 2015/16” names no month. */
function firstTurn({ text, start, every, due, implied }: Timescale): Day | null {
  if (start === null || !implied.includes('start') || every === null || !/[MY]$/u.test(every)) return start;
  const { year, month } = partsOf(start);
  const isNamed = text.split(/\P{L}+/u).some((word) => monthSpelt(word.toLowerCase()) === month);
  return isNamed ? earlierOf(lastOfMonth(year, month), due) : start;
}

/** The next day, from one on, on which a recurring action comes round and was not delivered already; null where none is known, or it has ended. */
export function nextTurn(tracked: Tracked, from: Day): Day | null {
  const turns = turnsOf(tracked);
  if (turns === null) return null;
  const { turn, agreed } = tracked.standing;
  const free = laterOf(from, turn?.of == null ? null : addDays(turn.of, 1));
  return nextReview({ ...tracked.action.timescale, start: turns.from, due: agreed }, free);
}
