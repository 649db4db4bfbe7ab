import type { Day } from '#src/calendar/day.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { isUnlikely } from '#src/timescale/unlikely-day.ts';
import type { Receipt } from './receipt-facts.ts';

const OPENS = /(?<!\p{L})(?:now|poss|possibly|prob|probably|hopefully|likely|maybe|perhaps)\s+(?:by\s+|the\s+)*$/iu;
const UNTIL = /^\W*(?:until|untill|till?|til)\s+(?:the\s+)?$/iu;

/** A later day that stands in the note of a rating and was not taken as the expected one, “no applicants, now 15/3”; null for none, or several. */
export function dayInNote({ change, before, step }: Receipt, today: Day): Day | null {
  const { rating, narrative, forecast, done } = change;
  if (rating === undefined || narrative === undefined || forecast !== undefined || done === true || step !== undefined)
    return null;
  const [only, ...others] = daysIn(narrative, today);
  if (only === undefined || others.length > 0 || only.day <= today || isUnlikely(only.day, today)) return null;
  if (only.day === before.agreed || only.day === before.forecast) return null;
  const lead = narrative.slice(0, only.index);
  return OPENS.test(lead) || UNTIL.test(lead) ? only.day : null;
}
