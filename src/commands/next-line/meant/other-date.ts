import type { Day } from '#src/calendar/day.ts';
import { daysIn, lengthsIn, NEVER } from '#src/timescale/days-in.ts';
import { dayAfter } from '#src/timescale/readers/length.ts';
import { reasonIn, splitReason } from '#src/commands/words/reason.ts';

/** What stands of a date, what somebody asked for (null where nobody did), and whose names may be said beside it. */
type Asked = {
  readonly agreed: Day | null;
  readonly asked: Day | null;
  readonly today: Day;
  readonly names: readonly string[];
};

/** Another day than the one that was asked for, and why. */
export type OtherDate = { readonly day: Day; readonly reason: string };

// Words by which one only says yes, no or how far.
const WORDS = [
  'yes yep yeah ok okay no agree agreed approve approved accept accepted fine happy grant granted allow allowed good',
  'can could have has may give given gets get let them him her it its they you i we im well ill ive id',
  'but only just to until untill till for by at the a an latest most maximum max not beyond later than after past',
  'more longer another extra further up go with make set would will is are be been that thats enough should do does',
  'on instead then sorry afraid extension date deadline new due now so as and of stretch settle would rather prefer say',
  'extend extended push pushed move moved put shift shifted postpone postponed defer deferred reschedule rescheduled',
  'bring back out forward lets please could he she will shall slip slide run wait alright all right allowed by with me want wants need needs ask asks which',
].flatMap((line) => line.split(' '));
const PLAIN: ReadonlySet<string> = new Set(WORDS);
// “Not beyond 15 March” is that day; “not the 31st” is left out.
const LIMIT =
  /(?:\bno|\bnot|n['’]t)\s+(?:\p{L}+\s+)?(?:beyond|later than|after|past|longer than|more than)\s+(?:the\s+)?$/iu;
const REJECTED = /(?:\bnot|\brather than|\binstead of|\bnor)\s+(?:(?:the|until|till|to|by|for|a|an|on)\s+)*$/iu;

/** Words by which a length of time brings a date forward. */
export const EARLIER = /(?<!\p{L})(?:forwards?|earlier|sooner|early)(?!\p{L})/iu;

const BY = /(?<!\p{L})by\s+(?:about\s+)?$/iu;

type Said = { readonly day: Day; readonly index: number; readonly end: number };

/** The day that words of the office’s give, in place of one that was asked for too, “yes but only to 27 Feb”, “a fortnight is fine”; null for any other words, and where more is said than that. */
export function otherDateIn(words: string, asked: Asked): OtherDate | null {
  const { head, reason } = splitReason(words);
  const said = saidIn(head, asked);
  const kept = said.filter((one) => !isRejected(head, one));
  const [only, ...others] = kept;
  if (only === undefined || only.day === asked.asked) return null;
  const why = whyBehind(head, only);
  if (others.length > 0 && !isInReason(others, head, why)) return null;
  const isWhy = why !== null && (others.length > 0 || !isPlain(head.slice(only.end), said, only.end, asked));
  const read = isWhy ? head.slice(0, only.end) : head;
  if (!isPlain(read, said, 0, asked)) return null;
  return { day: only.day, reason: isWhy ? reasonIn(`${head.slice(only.end)} ${reason}`.trim()) : reason };
}

/** Where words begin behind a day and a comma; null where there are none. */
function whyBehind(head: string, { end }: Said): number | null {
  const found = /^\s*,\s+(?=\p{L})/u.exec(head.slice(end));
  return found === null ? null : end + found[0].length;
}

/** True where other days only say why: “27 November, the board meets on the 30th”. */
function isInReason(days: readonly Said[], head: string, why: number | null): boolean {
  if (why === null || days.some(({ index }) => index < why)) return false;
  const first = /^\p{L}+/u.exec(head.slice(why))?.[0].toLowerCase() ?? '';
  return !PLAIN.has(first) || first === 'the';
}

/** Days as they are named, else lengths of time from the date that stands; “by a month” is no day of its own. */
function saidIn(head: string, { agreed, asked, today }: Asked): readonly Said[] {
  const lengths = lengthsIn(head);
  const by = lengths.filter(({ index }) => BY.test(head.slice(0, index)));
  const days = daysIn(head, today).filter(
    ({ day, start, index, end }) =>
      start === null && day !== NEVER && !by.some((one) => one.index < end && one.end > index),
  );
  if (days.length > 0) return days;
  const from = agreed ?? asked;
  // A length says how much later.
  if (from === null || EARLIER.test(head)) return [];
  return lengths.map(({ length, index, end }) => ({ day: dayAfter(from, length), index, end }));
}

function isRejected(head: string, { index }: Said): boolean {
  const before = head.slice(0, index);
  return REJECTED.test(before) && !LIMIT.test(before);
}

/** True where every word but the days says yes, no, a limit or who asked. */
function isPlain(text: string, said: readonly Said[], from: number, { names }: Asked): boolean {
  const covered = said.reduceRight((left, { index, end }) => {
    return index < from || end - from > text.length ? left : left.slice(0, index - from) + ' ' + left.slice(end - from);
  }, text);
  const known = new Set(names.flatMap((name) => name.toLowerCase().split(/\s+/u)));
  const found =
    covered
      .toLowerCase()
      .replaceAll(/['’]/gu, '')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return found.every((word) => PLAIN.has(word) || known.has(word));
}
