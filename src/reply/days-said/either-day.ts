import type { Day } from '#src/calendar/day.ts';
import { daysIn } from '#src/timescale/days-in.ts';

/** Days of which somebody means one, and where the words stand that say so. */
type EitherDay = { readonly days: readonly Day[]; readonly start: number; readonly end: number };

type Placed = { readonly day: Day; readonly from: Day | null; readonly start: number; readonly end: number };

const HEDGE = String.raw`or(?: else| rather)?|maybe|perhaps|poss(?:ibly)?|prob(?:ably)?|(?:more )?like(?:ly)?|(?:it |that |which )?(?:could|might|may)(?: well| even| just| possibly)?(?: (?:be|become|slip|run|go|drift|move|take|end up))?`;
const SMALL = String.raw`even|by|on|in|the|to|into|until|till|as late as|around|about|more`;
const BETWEEN = new RegExp(
  String.raw`^[\s,;(–—-]*(?:/|(?:(?:but|and)\s+)?(?:${HEDGE})(?![\p{L}])(?:[\s,]+(?:${HEDGE}|${SMALL})(?![\p{L}]))*)\s*$`,
  'iu',
);
const LISTED = /^\s*,\s*$/u;

/** The days that are one of several, “31 March, possibly 15 April”, of those that stand in a text in this order. */
export function eitherDaysOf(placed: readonly Placed[], text: string, today: Day): readonly EitherDay[] {
  const found: EitherDay[] = placed.flatMap((one) => inOne(one, text, today) ?? []);
  placed.forEach((second, at) => {
    const first = placed[at - 1];
    if (first === undefined || first.day === second.day) return;
    if (!BETWEEN.test(text.slice(first.end, second.start))) return;
    const before = placed[at - 2];
    const isListed = before !== undefined && LISTED.test(text.slice(before.end, first.start));
    const all = isListed ? [before, first, second] : [first, second];
    found.push({ days: [...new Set(all.map(({ day }) => day))], start: all[0]!.start, end: second.end });
  });
  return found;
}

const OR = /\s+(?:or|\/)\s+/iu;

/** “9 or 16 Jan”, “end of March or end of April”, which the reader of dates takes for one stretch. */
function inOne({ day, from, start, end }: Placed, text: string, today: Day): EitherDay | null {
  const [first, ...others] = text.slice(start, end).split(OR);
  if (from === null || first === undefined || others.length === 0) return null;
  const begins = daysIn(first, today)[0]?.day ?? from;
  return begins === day ? null : { days: [begins, day], start, end };
}
