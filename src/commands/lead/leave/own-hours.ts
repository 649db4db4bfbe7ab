import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { readTimeOfDay } from '#src/calendar/read-time-of-day.ts';
import { END_OF_WORK } from '#src/calendar/asking-hours.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { isCommanded } from '#src/commands/words/commanded.ts';
import { time } from '#src/commands/lead/time.ts';
import { askDaysNotIn, askHour, askWhenInstead } from '#src/messages/answer/asked-at-card.ts';
import { weekdayCalled } from '#src/timescale/stretches/weekdays-in.ts';

const CLOCK = String.raw`(?<clock>\d{1,2}(?:[:.]\d{2})?\s?(?:am|pm)?)`;
const COURTESY = String.raw`(?:[\s,]*(?:please|pls|thanks|thank you|instead|each day|every day|onwards|from now on|if possible))*\W*`;
const WRITE = String.raw`(?:ask|message|contact|write to|nudge|remind|email|ping|chase)`;
const NAMED = new RegExp(String.raw`^time\s*[:=]?\s*(?:at |from )?${CLOCK}${COURTESY}$`, 'iu');
const HOUR = new RegExp(
  String.raw`^(?:(?:please|pls|can you|could you|just|only)\s+)*(?:${WRITE} me|(?:don['’]?t|do not|never|no need to) ${WRITE} me|not|i(?:['’]d| would)? (?:prefer|rather|like|want)(?: to)?(?: be)?(?: (?:asked|messaged|contacted|reminded))?|i (?:only )?(?:start|begin|am in|get in)(?: work)?)\s+(?:only\s+)?(?:at|after|from|before|until|till)\s+${CLOCK}${COURTESY}$`,
  'iu',
);
// “Don’t ask me on nights”, “stop messaging me at weekends”
const AT_TIMES = new RegExp(
  String.raw`^(?:(?:please|pls|can you|could you|just|i work nights,?|sorry)[\s,]+)*(?:don['’]?t|do not|never|not|stop)\s+(?:${WRITE}|asking|messaging|contacting|writing to|nudging|reminding|emailing|pinging|chasing)\s+me\s+(?:(?:on|at|in|during|over|after|before)\s+)?(?:(?:the|my|a)\s+)?(?:nights?|night shifts?|lates?|earlies|shifts?|weekends?|evenings?|mornings?|afternoons?|day|daytime|lunch(?:time| hour)?|out of hours|(?:work|working|office|school) hours|work|hours)${COURTESY}$`,
  'iu',
);
const DAY = String.raw`(?:mon|tue|wed|thu|fri)(?:s|rs?|day|sday|nesday|rsday|urday)?s?`;
const DAYS = String.raw`(?<days>(?:an? |every |all |each )?${DAY}(?:\s*(?:,|and|or|&|\+|/|-|–|to|through|till)\s*(?:and\s+|or\s+)?(?:on\s+|a\s+)?${DAY})*)`;
const I_AM = String.raw`i(?:['’]?m| am)`;
const WORKED = new RegExp(
  String.raw`^(?:hi\W+)?(?:(?:i|${I_AM})\s+(?:only\s+)?(?:work(?:ing)?|in|here|at work|part[- ]time)(?:[\s,:]+(?:part[- ]time|only|in|just|and|so|work|on))*[\s,:]+${DAYS}|my (?:working |work )?days are:? ${DAYS})(?:\s+only)?${COURTESY}$`,
  'iu',
);
const NOT_WORKED = new RegExp(
  String.raw`^(?:hi\W+)?(?:(?:(?:i (?:don['’]?t|do not|never)(?: normally| usually)? work|${I_AM} (?:not|never) (?:in|at work|here|working)|${I_AM} (?:always )?off(?= (?:on |every |all )?\p{L}+days))(?: on)?|no work on)\s+${DAYS}|i have ${DAYS} off|${DAYS}(?: is| are)(?: always)? (?:my|a) (?:non[- ]?working days?|days? off|rest days?))${COURTESY}$`,
  'iu',
);
const ONE = /(?<!\p{L})(mon|tue|wed|thu|fri)\p{L}*/giu;
const RANGE = /(mon|tue|wed|thu|fri)\p{L}*\s*(?:-|–|to|through|till)\s*(mon|tue|wed|thu|fri)\p{L}*/iu;
const WORKING = [1, 2, 3, 4, 5];
const AHEAD = 28;
const MOST = 4;
const EARLIEST_PM = 8;

/** A whole message that speaks of one's own hours or days of work, “time 13:00”, “I don’t work Fridays”, without a command; null for any other. */
export async function ownHours(words: string, scene: Scene): Promise<Answer | null> {
  if (scene.message.card !== null) return null;
  const named = isCommanded(scene) ? undefined : NAMED.exec(words.trim())?.groups?.['clock'];
  if (named !== undefined) return time.run(named, scene);
  const hour = hourIn(words);
  if (hour !== null) return answer(askHour(hour));
  if (AT_TIMES.test(words.trim())) return answer(askWhenInstead(), scene.last?.about ?? []);
  const off = daysOff(words.trim());
  // What was asked stays asked.
  return off === null ? null : answer(askDaysNotIn(stretchesOf(off, scene.today)), scene.last?.about ?? []);
}

/** The hour that is wished, as it is typed to the command: “at 2” is two in the afternoon. */
function hourIn(words: string): string | null {
  const said = HOUR.exec(words.trim())?.groups?.['clock'];
  const read = said === undefined ? undefined : readTimeOfDay(said);
  if (read === undefined) return null;
  const isAfternoon = !/[ap]m/iu.test(said ?? '') && Number(read.slice(0, 2)) < EARLIEST_PM;
  const meant = isAfternoon ? readTimeOfDay(`${said?.trim() ?? ''}pm`) : read;
  return meant === undefined || meant >= END_OF_WORK ? null : meant;
}

/** The days of a week that somebody does not work, from 1 for Monday; null for words that say no such thing. */
function daysOff(words: string): readonly number[] | null {
  const off = NOT_WORKED.exec(words)?.groups?.['days'];
  if (off !== undefined) return numbersIn(off);
  const worked = WORKED.exec(words)?.groups?.['days'];
  if (worked === undefined) return null;
  const on = numbersIn(worked);
  const others = WORKING.filter((day) => !on.includes(day));
  return others.length === 0 ? null : others;
}

function numbersIn(days: string): readonly number[] {
  const [, from, to] = RANGE.exec(days) ?? [];
  const named = [...days.matchAll(ONE)].map(([, name = '']) => weekdayCalled(name));
  if (from === undefined || to === undefined) return [...new Set(named)];
  const [start, end] = [weekdayCalled(from), weekdayCalled(to)];
  const between = WORKING.filter((day) => day >= start && day <= end);
  return [...new Set([...between, ...named])];
}

/** The next stretches of such days, those that touch as one. */
function stretchesOf(off: readonly number[], today: Day): readonly { readonly from: Day; readonly to: Day }[] {
  const runs: { from: Day; to: Day }[] = [];
  for (let ahead = 1; ahead <= AHEAD; ahead += 1) {
    const day = addDays(today, ahead);
    const last = runs.at(-1);
    if (!off.includes(weekdayOf(day))) continue;
    if (last?.to === addDays(day, -1)) last.to = day;
    else runs.push({ from: day, to: day });
  }
  return runs.slice(0, MOST);
}
