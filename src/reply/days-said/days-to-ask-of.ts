import { addMonths, laterOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { EDGES_AHEAD, EDGES_BEHIND, HOPED_BEFORE } from '#src/reply/doubts/edges.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import type { DayIn } from '#src/timescale/days-in.ts';
import { dayAfter } from '#src/timescale/readers/length.ts';
import { schoolDaysIn } from '#src/timescale/stretches/school-days.ts';
import { isUnlikely } from '#src/timescale/unlikely-day.ts';
import { eitherDaysOf } from './either-day.ts';
import { moreTimeIn } from './more-time.ts';
import { leadingTo } from './near.ts';

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
const FRONT = String.raw`(?:^|[.,;:!?()\n–—-])\s*`;
/** Whoever writes, or the action; “the board wants 27 March” is another's wish. */
const SELF = String.raw`(?:${FRONT}|(?<!\p{L})(?:and|but|so|i|we|i['’]?m|i am|we['’]?re|we are|i['’]d|we['’]d|i would|we would|it|this|that|it['’]?s|still|now|just|also|really|please|amber|red|green)\s+)`;
const WISHED = String.raw`(?:want|would like|['’]?d like|like|prefer|would (?:prefer|rather|suggest)|suggest(?:ing)?|propos(?:e|ing)|ask(?:ing)? for|request(?:ing)?|looking (?:at|for|to|like)|think(?:ing)?|target(?:ing)?|working (?:to|towards)|shooting for|need)(?: it)?`;
// “11 Dec they say”
const HEARD = String.raw`(?:so )?(?:they|he|she) (?:say|says|said|tells? (?:me|us)|reckons?|thinks?)|(?:so )?(?:i|we)(?: am| are|['’]?m|['’]?re|['’]ve been| have been) told|apparently|allegedly|supposedly|reportedly|by all accounts|according to`;
const HOPED: readonly RegExp[] = [
  new RegExp(
    String.raw`${SELF}(?:${HOPED_BEFORE}|${WISHED})(?:\s+(?:until|till|to|on|by|around|about|the|end))*\s+$`,
    'iu',
  ),
  new RegExp(String.raw`${FRONT}(?:(?:${EDGES_AHEAD})[\s,:–—-]*)+$`, 'iu'),
  // “they say 11 Dec”
  new RegExp(
    String.raw`${FRONT}(?:(?:no|nope|nah|sorry|well|but|and|so)\W+)*(?:${HEARD})[\s,:–—-]+(?:(?:it['’]?s|it is|it will be|until|till|by|on|about|around|the|end|of)\s+)*$`,
    'iu',
  ),
];
const ALONE = new RegExp(
  String.raw`${FRONT}(?:(?:no|nope|nah|na|yes|yeah|yep|ok|sorry|by|on|for|around|about|the|so|and|but)\s+)*$`,
  'iu',
);
const HEDGED = new RegExp(String.raw`^[\s,(]*(?:\?|(?:${EDGES_BEHIND}|${HEARD})(?!\p{L}))`, 'iu');
/** What bears on a day stands no further behind it. */
const BEHIND = 100;
// “27 March”, with whatever took the edge off it gone with the courtesies.
const ONLY_SIGNS = /^\W*(?:(?:then|well|er|um|ok|okay)(?!\p{L})\W*)*$/iu;
const UNTIL = /^\W*(?:until|untill|till?|til)\s+(?:the\s+)?$/iu;
// "30 April at the earliest", "27 March would be better"
const EARLIEST =
  /^\s*(?:at the (?:very )?earliest|earliest|(?:is|would be|feels|looks) (?:more (?:likely|realistic|like it)|better|safer)|would suit)(?!\p{L})/iu;
// "not been delayed to", "Sam is not back until"
const OF_OTHER_THINGS =
  /(?<!\p{L})(?:(?:not|n['’]t|never|no longer) (?:be(?:en)? |being )?(?:delayed|put|pushed|moved|slipped|postponed|deferred)|(?:(?:not|be|is|are|am|get) back|return\p{L}*|away|off|leave|holiday|in the office))(?:\s+\p{L}+)?\s+$/iu;

type Dates = { readonly today: Day; readonly agreed: Day | null; readonly forecast: Day | null };

const NOT = /(?<!\p{L})(?:not|n['’]t|never)(?!\p{L})/iu;

/** The later days in somebody's words that were not taken as the expected one and may be meant for it, “no applicants, now 15/3”, “another fortnight”; of several it is to be asked which. */
export function daysToAskOf(words: string, { today, agreed, forecast }: Dates): readonly Day[] {
  // “Not before 31 July” is the 31st; the same in length, so that all places stay.
  const text = words.replaceAll(/(?<!\p{L})before(?!\p{L})/giu, 'until ');
  const ahead = daysIn(text, today).filter((one) => isAhead(one, today));
  const ofSchools = ahead.length === 0 ? schoolDaysIn(words, today) : [];
  if (ofSchools.length > 0) return ofSchools;
  const placed = ahead.map(({ day, start, index, end }) => ({ day, from: start, start: index, end }));
  const [either] = eitherDaysOf(placed, text, today);
  // “Not by the 9th, more like the 19th” leaves one.
  if (either !== undefined) return NOT.test(text) ? either.days.filter((day) => day !== agreed) : either.days;
  const [only, ...others] = ahead.filter((one) => isLedTo(text, one));
  const more = ahead.length === 0 ? moreTimeIn(text) : null;
  const day = only?.day ?? (more === null ? null : dayAfter(laterOf(laterOf(agreed, forecast), today), more));
  const isKnown = day === agreed || day === forecast;
  if (day === null || others.length > 0 || isKnown || (agreed !== null && day < agreed)) return [];
  return only !== undefined && isOneOfTwo(text, only) ? [] : [day];
}

// “Was delayed to 20 January”, said in February, is no day of next year.
function isAhead({ day, implied }: DayIn, today: Day): boolean {
  if (day <= today || isUnlikely(day, today)) return false;
  return !implied.includes('year') || addMonths(day, -12) < addMonths(today, -2);
}

function isLedTo(narrative: string, { index, end }: DayIn): boolean {
  const [lead, behind] = [leadingTo(narrative, index), narrative.slice(end, end + BEHIND)];
  if (OF_OTHER_THINGS.test(lead)) return false;
  if (ONLY_SIGNS.test(lead + behind)) return true;
  const isLed = [...LED_TO, ...HOPED, UNTIL].some((one) => one.test(lead));
  return isLed || EARLIEST.test(behind) || (ALONE.test(lead) && HEDGED.test(behind));
}

// "30 April or later"
function isOneOfTwo(narrative: string, { end }: DayIn): boolean {
  return /^\s*,?\s*or\b/iu.test(narrative.slice(end));
}

function saying(words: string): RegExp {
  return new RegExp(String.raw`(?<!\p{L})(?:${words})${SMALL}$`, 'iu');
}
