import { addDays, firstOfMonth, partsOf, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Clause } from '#src/reply/clause.ts';
import { sayClause, typedFrom, wordsIn, wordsLeft } from '#src/reply/clause.ts';
import { dateAfter, dateAtFront } from '#src/reply/date-at-front.ts';
import type { DateAtFront } from '#src/reply/date-at-front.ts';
import type { Found, Reader, Spot } from '#src/reply/reader.ts';

const ASKED =
  /^(?:(?:please|pls|can you|could you|ok|okay|and|sorry|just) ){0,3}(?:(snooze(?: (?:this|it|me|that|these|one|them|all)){0,2})|(?:remind me|ask me|ask|chase me|nudge me|ping me|try me|come back to me|get back to me|check back|check in)(?: (?:about (?:this|it)|on this|for this))?(?: (?:again|later))?)(?= |$)/;
const ALONE =
  /^(?:(?:please|pls|ok|sorry|just|maybe|perhaps) ){0,2}(?:later|not now|later please|(?:ask|remind|try|nudge|ping) (?:me )?(?:again )?(?:later|again|another time)|will do later|snooze please)(?: (?:please|thanks|on))?$/;
const LEADS = /^(?:(?:until|till|til|to|for|on|in|again|at|by|after|from|the|week of) ){0,3}/;
// "snooze 8.1.3 until Friday": the ref stands between.
const UNTIL = /^(?:until|till|til) /;

const NEXT_WEEK = /(?:^| )next week$/i;
const NEXT_MONTH = /(?:^| )next month$/i;
const EDGE = /\d|(?:^| )(?:end|mid|late|q\d|summer|spring|autumn|winter)/i;

/** "snooze till Monday", "remind me Friday", "later": asks not to be asked for a while. */
export const snooze: Reader = { name: 'snooze', read: readSnooze };

function readSnooze({ clause, today }: Spot): Found | null {
  const said = sayClause(clause);
  if (ALONE.test(said)) return found(clause, null, '');
  const asked = ASKED.exec(said);
  const isLate = clause.opened === 'ref' && UNTIL.test(said);
  if (asked === null && !isLate) return null;
  const isSnooze = isLate || asked?.[1] !== undefined;
  const skipped = wordsIn(asked?.[0] ?? '');
  const words = typedFrom(clause, skipped);
  if (words === '') return isSnooze ? found(clause, null, '') : null;
  const until = untilOf(clause, skipped, { words, today });
  if (until === null && !(isSnooze && LEADS.exec(words)?.[0] !== '')) return null;
  return found(clause, until, words.replace(/^(?:until|till|til) /i, ''));
}

function found(clause: Clause, until: Day | null, words: string): Found {
  return { took: wordsLeft(clause), request: { kind: 'snooze', until, words } };
}

/** The day on which to ask again, the first of "next week"; null when the words name none or say more. */
function untilOf(clause: Clause, skipped: number, { words, today }: { words: string; today: Day }): Day | null {
  const whole = (date: DateAtFront | null, from: number): Day | null =>
    date !== null && from + date.took === wordsLeft(clause) ? beginningOf(date, words) : null;
  const said = words.toLowerCase();
  const forHowLong =
    /^(?:for|in) (?:the next |another )?((?:an?|one|two|three|four|five|six|\d+|couple|few) .+|fortnight)$/.exec(
      said,
    )?.[1];
  if (forHowLong !== undefined) {
    const date = dateAfter(forHowLong, today);
    if (date !== null) return date.day;
  }
  const led = skipped + wordsIn(LEADS.exec(said)?.[0] ?? '');
  return whole(dateAtFront(clause, skipped, today), skipped) ?? whole(dateAtFront(clause, led, today), led);
}

// "next week" ends on a Friday and "January" on the 31st, but whoever asks to be left alone until then means its first day.
function beginningOf({ day, start, implied }: DateAtFront, words: string): Day {
  if (start !== null) return start;
  if (NEXT_WEEK.test(words)) return addDays(day, 1 - weekdayOf(day));
  const { year, month } = partsOf(day);
  const isWholeMonth = NEXT_MONTH.test(words) || implied.some((part) => part.what === 'day');
  return isWholeMonth && !EDGE.test(words) ? firstOfMonth(year, month) : day;
}
