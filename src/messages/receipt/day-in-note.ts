import { addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import type { DayIn } from '#src/timescale/days-in.ts';
import { isUnlikely } from '#src/timescale/unlikely-day.ts';
import type { Receipt } from './receipt-facts.ts';

const SMALL = String.raw`(?:(?:the|about|around|at least|as late as)\s+)*`;
const MOVED = String.raw`delay(?:s|ed)?|slip(?:s|ped|ping)?|slid(?:e|es|ing)?|drift(?:s|ed|ing)?|crept|push(?:ed|es|ing)?|postponed?|deferred|rescheduled|shifted|mov(?:e|es|ed|ing)|extended|set back|bumped|knocked back|rolled over|carried over|(?:put|pushed|moved)(?: \p{L}+){0,3} (?:back|off|out)`;
const LED_TO: readonly RegExp[] = [
  // "poss end april"
  saying(String.raw`(?:now|poss|possibly|prob|probably|hopefully|likely|maybe|perhaps)\s+(?:by\s+)?`),
  // "grid connection delayed to"
  saying(String.raw`(?:${MOVED})(?: back| out| again)?\s+(?:to|until|till|into|for)\s+`),
  // "it will take until"
  saying(String.raw`(?:takes?|taking|needs?|drags? on|goes on|go on)\s+(?:us\s+)?(?:until|till)\s+`),
  // "will not complete before", "nothing can happen until"
  saying(
    String.raw`(?:not|\p{L}+n['’]t|cannot|cant|wont|never|nothing|unlikely|no \p{L}+)\b[^.;!?\n]{0,60}(?<!\p{L})(?:until|till)\s+`,
  ),
  saying(String.raw`(?:not?|any) (?:earlier|sooner) than\s+`),
  // "expects to finish on", "more like"
  saying(
    String.raw`(?:expect(?:s|ed|ing)?|(?:expect\p{L}*|due|likely|hop\p{L}+) to (?:finish|complete|be (?:done|finished|complete|completed|ready))|(?:will|can|could) (?:only )?(?:finish|complete|be (?:done|finished|complete|completed|ready))|more like(?:ly)?)\s+(?:it\s+)?(?:(?:on|by|in|for|around)\s+)?`,
  ),
];
const UNTIL = /^\W*(?:until|untill|till?|til)\s+(?:the\s+)?$/iu;
// "30 April at the earliest"
const EARLIEST = /^\s*(?:at the (?:very )?earliest|earliest|is more (?:likely|realistic|like it))(?!\p{L})/iu;
// "not been delayed to", "Sam is not back until"
const OF_OTHER_THINGS =
  /(?<!\p{L})(?:(?:not|n['’]t|never|no longer) (?:be(?:en)? |being )?(?:delayed|put|pushed|moved|slipped|postponed|deferred)|(?:(?:not|be|is|are|am|get) back|return\p{L}*|away|off|leave|holiday|in the office))(?:\s+\p{L}+)?\s+$/iu;

/** A later day that stands in the note of a rating and was not taken as the expected one, “no applicants, now 15/3”; null for none, or several. */
export function dayInNote({ change, before }: Receipt, today: Day): Day | null {
  const { rating, narrative, forecast, done } = change;
  if (rating === undefined || narrative === undefined || forecast !== undefined || done === true) return null;
  // “Not before 31 July” is the 31st; the same in length, so that all places stay.
  const text = narrative.replaceAll(/(?<!\p{L})before(?!\p{L})/giu, 'until ');
  const ahead = daysIn(text, today).filter((one) => isAhead(one, today));
  const [only, ...others] = ahead.filter((one) => isLedTo(text, one));
  if (only === undefined || others.length > 0 || isOneOfTwo(text, only)) return null;
  return only.day === before.agreed || only.day === before.forecast ? null : only.day;
}

// “Was delayed to 20 January”, said in February, is no day of next year.
function isAhead({ day, implied }: DayIn, today: Day): boolean {
  if (day <= today || isUnlikely(day, today)) return false;
  return !implied.includes('year') || addMonths(day, -12) < addMonths(today, -2);
}

function isLedTo(narrative: string, { index, end }: DayIn): boolean {
  const lead = narrative.slice(0, index);
  if (OF_OTHER_THINGS.test(lead)) return false;
  return LED_TO.some((one) => one.test(lead)) || UNTIL.test(lead) || EARLIEST.test(narrative.slice(end));
}

// "30 April or 31 May"
function isOneOfTwo(narrative: string, { end }: DayIn): boolean {
  return /^\s*,?\s*or\b/iu.test(narrative.slice(end));
}

function saying(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words})${SMALL}$`, 'iu');
}
