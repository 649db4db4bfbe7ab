import type { Day } from '#src/calendar/day.ts';
import { daysIn } from '#src/timescale/days-in.ts';

/** Words with the day that was meant in the place of both, and those by which it was put right. */
export type CorrectedDay = { readonly words: string; readonly by: string };

const MORE = String.raw`(?:no|sorry|oops|actually|wait|rather|correction|scrap that|i mean|i meant|make (?:it|that)|should be|it should be|it['’]?s|it is|is|to|on|by)`;
const LOUD = String.raw`sorry|oops|actually|correction|scrap that|i mean|i meant|make (?:it|that)|should be|it should be`;
/** Where a day is named and another behind “no”, “sorry”, “make that”; the last group is where that one begins. */
const CORRECTS = new RegExp(
  String.raw`[\s,;:.(–—-]+(?:${LOUD}|no|wait|rather)(?!\p{L})[\s,:–—-]*(?:${MORE}(?!\p{L})[\s,:–—-]*)*`,
  'giu',
);
const CORRECTS_REASON = new RegExp(
  String.raw`(?:[,;:.(–—-]\s*(?:no|wait|rather|${LOUD})|\s+(?:sorry|make (?:it|that)|scrap that|i mean|i meant))(?!\p{L})[\s,:–—-]*(?:${MORE}(?!\p{L})[\s,:–—-]*)*`,
  'giu',
);
// “31 Jan not 28 Feb”, “31 Jan rather than 28 Feb”: the first is meant.
const NOT_THAT = /[\s,;:(–—-]+(?:(?:and |but )?not|rather than|instead of)\s+(?:the\s+)?/giu;
const REASON = /(?<!\p{L})(?:because|cos|since|due to)(?!\p{L})|:\s/iu;

/** A day that is put right in the same line: “30 Oct; make that 6 Nov”, “31 Jan not 28 Feb”; null where none is. */
export function correctedDay(words: string, today: Day): CorrectedDay | null {
  const at = REASON.exec(words)?.index ?? words.length;
  const [head, reason] = [words.slice(0, at), words.slice(at)];
  const [first] = daysIn(head, today);
  if (first === undefined) return null;
  const not = placeOf(NOT_THAT, head, { from: first.end, today });
  if (not !== null) return { words: joined(head.slice(0, not.index), head.slice(not.end), reason), by: not.said };
  const inHead = placeOf(CORRECTS, head, { from: first.end, today });
  if (inHead !== null) {
    const day = head.slice(inHead.day, inHead.end);
    return { words: joined(head.slice(0, first.index), day, head.slice(inHead.end), reason), by: inHead.said };
  }
  const behind = placeOf(CORRECTS_REASON, reason, { from: 0, today });
  if (behind === null) return null;
  const day = reason.slice(behind.day, behind.end);
  const why = `${reason.slice(0, behind.index)}${reason.slice(behind.end).replace(/^\s*\)/u, '')}`;
  return { words: joined(head.slice(0, first.index), day, head.slice(first.end), why), by: behind.said };
}

type Place = { readonly index: number; readonly day: number; readonly end: number; readonly said: string };

function placeOf(
  pattern: RegExp,
  words: string,
  { from, today }: { readonly from: number; readonly today: Day },
): Place | null {
  for (const { index, 0: said } of words.matchAll(pattern)) {
    const begins = index + said.length;
    const [day] = index < from ? [] : daysIn(words.slice(begins), today);
    if (day?.index !== 0) continue;
    const end = begins + day.end;
    const whole = words.slice(index, end).replace(/^[\s,;:.(–—-]+/u, '');
    return { index, day: begins, end, said: whole };
  }
  return null;
}

function joined(...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join(' ');
}
