import type { Day } from '#src/calendar/day.ts';
import { daysIn } from '#src/timescale/days-in.ts';

/** Days of which somebody means one, and where the words stand that say so. */
type EitherDay = { readonly days: readonly Day[]; readonly start: number; readonly end: number };

type Placed = { readonly day: Day; readonly from: Day | null; readonly start: number; readonly end: number };

const WORST = String.raw`(?:at )?(?:the )?(?:very )?(?:worst|best|latest|outside)(?: case)?|failing (?:that|which)|at a (?:push|stretch)|otherwise|if not|no sorry|sorry|correction`;
const HEDGE = String.raw`${WORST}|or(?: else| rather)?|maybe|perhaps|say|poss(?:ibly)?|prob(?:ably|s)?|(?:more )?like(?:ly)?|realistically|more realistic(?:ally)?|(?:it |that |which )?(?:could|might|may)(?: well| even| just| possibly)?(?: (?:be|become|slip|run|go|drift|move|take|end up))?`;
const SMALL = String.raw`even|by|on|in|the|to|into|until|till|as late as|around|about|more`;
const BETWEEN = new RegExp(
  String.raw`^[\s,;(–—-]*(?:/|(?:(?:but|and)\s+)?(?:${HEDGE})(?![\p{L}])(?:[\s,]+(?:${HEDGE}|${SMALL})(?![\p{L}]))*)\s*$`,
  'iu',
);
// “9 Oct (16th worst case)”
const HEDGED_BEHIND = new RegExp(
  String.raw`^[\s,]*(?:(?:as |is )?(?:a |the |our )?(?:${WORST}|fallback|backstop)|if(?! (?:not|you))|max)(?!\p{L})`,
  'iu',
);
// “9 Oct for draft and 30 Oct for the final”: each day is of something, and which moves the date is not said.
const WHAT_FOR = String.raw`\s*(?:(?:for|is|internally|externally)(?!\p{L})|\()`;
const ONE_EACH = new RegExp(
  String.raw`^${WHAT_FOR}(?:(?!¤)[^.;\n\d]){0,40}?(?:[,)/&+]|(?<!\p{L})(?:and|then|but)(?!\p{L}))\s*(?:(?:/|&|and|then|but|by|on)\s*)*$`,
  'iu',
);
const ITS_OWN = new RegExp(`^${WHAT_FOR}`, 'iu');
// “draft 9 Oct, final 30 Oct”, “first cohort 9 Oct second cohort 6 Nov”
const STAGE = String.raw`(?<!\p{L})(?:draft|final|interim|first|1st|second|2nd|last|pilot|full|initial|launch|sign[ -]?off|cohort|version|(?:phase|stage|part)(?: (?:\d|one|two|three|[ab]))?)(?: (?:draft|final|cohort|version|phase|stage|part|half|one|wave|batch|group|rollout|launch))?(?:\s+(?:is|by|on|in|due|now)){0,2}\W{0,3}$`;
const STAGE_BEFORE = new RegExp(STAGE, 'iu');
const OF_STAGE = new RegExp(String.raw`^(?!.*¤)[^.;\n\d]{0,20}${STAGE}`, 'iu');
const BESIDE = /^[\s,;(–—-]*$/u;
const LISTED = /^\s*,\s*$/u;

/** The days that are one of several, “31 March, possibly 15 April”, of those that stand in a text in this order. */
export function eitherDaysOf(placed: readonly Placed[], text: string, today: Day): readonly EitherDay[] {
  const found: EitherDay[] = placed.flatMap((one) => inOne(one, text, today) ?? []);
  placed.forEach((second, at) => {
    const first = placed[at - 1];
    if (first === undefined || first.day === second.day) return;
    const between = text.slice(first.end, second.start);
    const isHedged = BESIDE.test(between) && HEDGED_BEHIND.test(text.slice(second.end, second.end + NEAR));
    const isOneEach = ONE_EACH.test(between) && ITS_OWN.test(text.slice(second.end, second.end + NEAR));
    const isStaged =
      STAGE_BEFORE.test(text.slice(Math.max(0, first.start - NEAR), first.start)) && OF_STAGE.test(between);
    if (!BETWEEN.test(between) && !isHedged && !isOneEach && !isStaged) return;
    const before = placed[at - 2];
    const isListed = before !== undefined && LISTED.test(text.slice(before.end, first.start));
    const all = isListed ? [before, first, second] : [first, second];
    found.push({ days: [...new Set(all.map(({ day }) => day))], start: all[0]!.start, end: second.end });
  });
  return found;
}

/** How far behind a day the words stand that say what it is. */
const NEAR = 30;
const OR = /\s+(?:or|\/)\s+/iu;

/** “9 or 16 Jan”, “end of March or end of April”, which the reader of dates takes for one stretch. */
function inOne({ day, from, start, end }: Placed, text: string, today: Day): EitherDay | null {
  const [first, ...others] = text.slice(start, end).split(OR);
  const number = NUMBER_BEFORE.exec(text.slice(Math.max(0, start - NEAR), start));
  if (number !== null) return ofNumber(number, { day, start, end });
  if (from === null || first === undefined || others.length === 0) return null;
  const begins = NUMBER.test(first) ? from : (daysIn(first, today)[0]?.day ?? from);
  return begins === day ? null : { days: [begins, day], start, end };
}

const NUMBER = /^\W*(?:the )?\d{1,2}(?:st|nd|rd|th)?$/iu;
const NUMBER_BEFORE = /(?<![\p{L}\p{N}/.:-]|\d )(\d{1,2})(?:st|nd|rd|th)?\s+or\s+(?:the\s+)?$/iu;

/** “9 or 16 October”, of which only the second is a day to the reader of dates. */
function ofNumber([before, number = '']: RegExpExecArray, { day, start, end }: Omit<Placed, 'from'>): EitherDay | null {
  const first = `${day.slice(0, -2)}${number.padStart(2, '0')}` as Day;
  return Number(number) > 0 && first < day ? { days: [first, day], start: start - before.length, end } : null;
}
