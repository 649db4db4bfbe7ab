import { dayOf, partsOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { readWhen } from '#src/timescale/read-when.ts';
import { monthNamed } from '#src/timescale/vocabulary.ts';
import { readWords, wordAt } from '#src/timescale/words.ts';

/** The first and last day of a leave. */
export type Stretch = { readonly from: Day; readonly to: Day };

const DAYS =
  /(?<![\d/.])(\d{1,2})(?:st|nd|rd|th)?\s*(?:[-–—]|to|until|till)\s*(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(\p{L}+)/iu;
const ENDS = /\s+(?:to|until|till)\s+|\s*[–—]\s*|\s+-\s+/iu;

/** What may be meant by days of which the last comes first: “4–1 Jan”, “10 Dec to 1 Dec”; none where they are in order. */
export function turnedStretches(words: string, today: Day): readonly Stretch[] {
  const [, first = '', last = '', month = ''] = DAYS.exec(words) ?? [];
  const named = monthNamed(wordAt(readWords(month), 0));
  if (named !== null && Number(first) > Number(last)) return ofOneMonth([Number(first), Number(last)], words, today);
  const ends = words.replace(/^from\s+/iu, '').split(ENDS);
  if (ends.length !== 2) return [];
  const [one, other] = ends.map((end) => readWhen(end, today)?.day ?? null);
  return one != null && other != null && other < one ? [{ from: other, to: one }] : [];
}

/** “28–3 Jan” may begin in December; “4–1 Jan” is more likely turned round. */
function ofOneMonth([first, last]: readonly [number, number], words: string, today: Day): readonly Stretch[] {
  const end = readWhen(words.replace(DAYS, `${last} $3`), today)?.day ?? null;
  if (end === null) return [];
  const { year, month } = partsOf(end);
  const turned = dayOf(year, month, first);
  const before = month === 1 ? dayOf(year - 1, 12, first) : dayOf(year, month - 1, first);
  return [
    ...(turned === null ? [] : [{ from: end, to: turned }]),
    ...(before === null ? [] : [{ from: before, to: end }]),
  ];
}
