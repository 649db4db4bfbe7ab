import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { lengthsIn } from '#src/timescale/days-in.ts';
import type { LengthIn } from '#src/timescale/days-in.ts';
import { dayAfter } from '#src/timescale/readers/length.ts';
import { readWhen } from '#src/timescale/read-when.ts';

const LOOSELY = String.raw`about|around|roughly|approx(?:imately)?|at least|at most|up to|maybe|perhaps|probably|possibly`;
const LOOSE_BEFORE = new RegExp(String.raw`(?:^|\s)(?:${LOOSELY})\s*$`, 'iu');
const LOOSE_WITHIN = /(?<!\p{L})(?:few|several|to|or)(?!\p{L})|\d\s*[-–]\s*\d/iu;
const LOOSE_BEHIND = /^[\s,]*(?:or (?:so|two|three|more|longer)|ish|(?:at )?(?:least|most)|minimum)(?!\p{L})/iu;
const FOR = /(?:^|\s)(?:for|\+|plus)\s*$|,\s*$/iu;
const FOR_ALONE = /^(?:for)?\s*$/iu;
const FROM = /^\s+(?:from|starting|beginning|as\s+(?:of|from))\s+(.+)$/isu;
const TO_AN_END = /^(?:until|untill|till|til|to|by)\s/iu;

/** A stretch that is said by its length, its first day counted; `to` is null where nobody can tell how long that is, “a few days”. */
type Lasting = { readonly from: Day; readonly to: Day | null };

/** Where a stretch that is said by its length begins in the words; null where none is. */
export function lengthAt(words: string): number | null {
  return lengthsIn(words)[0]?.index ?? null;
}

/** “A week from 28 Sept”, “21 Sept for another three days”, “for a few days”; null for any other words. */
export function readLasting(words: string, today: Day): Lasting | null {
  const said = words.trim();
  for (const long of lengthsIn(said)) {
    const [before, behind] = [said.slice(0, long.index), said.slice(long.end)];
    const isLoose = LOOSE_BEFORE.test(before) || LOOSE_BEHIND.test(behind) || LOOSE_WITHIN.test(textOf(long, said));
    const from = firstDay({ before: before.replace(LOOSE_BEFORE, ' '), behind, isLoose }, today);
    if (from !== null) return { from, to: isLoose ? null : addDays(dayAfter(from, long.length), -1) };
  }
  return null;
}

function textOf({ index, end }: LengthIn, said: string): string {
  return said.slice(index, end);
}

type Around = { readonly before: string; readonly behind: string; readonly isLoose: boolean };

function firstDay({ before, behind, isLoose }: Around, today: Day): Day | null {
  if (FOR_ALONE.test(before)) {
    const start = FROM.exec(behind.replace(LOOSE_BEHIND, ''))?.[1];
    if (start !== undefined) return oneDay(start, today);
    return isLoose && before.trim() !== '' ? today : null;
  }
  return FOR.test(before) ? oneDay(before.replace(FOR, ''), today) : null;
}

function oneDay(words: string, today: Day): Day | null {
  const when = readWhen(words.replace(/^(?:from|on)\s+/iu, ''), today);
  if (when === null || when.index > 0 || TO_AN_END.test(when.text)) return null;
  const isOne = (when.start === null || when.start === when.day) && !when.implied.includes('due');
  return isOne ? when.day : null;
}
