import { addDays, weekdayOf } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { nameAmongDays, namedAmongDays } from '#src/commands/words/named/name-among-days.ts';
import { findLead } from '#src/people/find-person.ts';
import { daysIn } from '#src/timescale/days-in.ts';
import { readStretch } from '#src/timescale/stretches/stretch.ts';
import { weekdayCalled, weekdaysIn } from '#src/timescale/stretches/weekdays-in.ts';
import { OTHERWISE, from, outsideQuotes } from './doubt-words.ts';
import { refsNamed } from '#src/commands/words/left-over.ts';
import type { Doubt } from './doubt.ts';

const PART_DAYS =
  /(?:^|[\s,;(])((?:mornings?|afternoons?|half[\s-]days?|part[\s-]time|weekends?|(?:mon|tues|wednes|thurs|fri|satur|sun)days)(?!\p{L}).*)$/isu;
const WEEKDAY = /(?<!\p{L})(mon|tue|wed|thu|fri|sat|sun)\p{L}*\s+(\d{1,2})(?!\d)/giu;
const DEPUTY = /\b(?:deputy|covered by|cover)\b[\s:]*(.+)$/isu;
const RATED = /(?:^|[\s,;(])((?:red|amber|green|done|on track)(?=\W*$|\s*[,.;]).*)$/isu;
// Somebody else’s leave, or work: “instead of Ben”.
const INSTEAD = /(?:^|[\s,;(])((?:instead of|in place of|on behalf of)\s.+)$/isu;
const A_YEAR = 366;

const LEFT_OUT =
  /(?:^|[\s,;(])((?:but not|except(?:ing)?|apart from|excluding|other than|save for|bar|not)\s+(?:for\s+)?(?:on\s+)?(?:the\s+)?(?:\d|mon|tue|wed|thu|fri|sat|sun|weekend|morning|afternoon|first|last).*)$/isu;

/** The days that somebody takes out of their leave, as said: “except Wednesday”; null for none. */
export function leavesOut(words: string): string | null {
  return from(LEFT_OUT, words);
}

/** Days, or parts of them, that somebody takes out of their leave: “except Mondays”, “mornings only”; null for none. */
export function leftOutOfLeave(words: string): string | null {
  const bare = outsideQuotes(words);
  return longest(from(LEFT_OUT, bare), from(PART_DAYS, bare));
}

/** Words of a leave that are left over: parts of days, a weekday that is another, a second stretch or deputy, a day far off. */
export const leaveInDoubt: Doubt = ({ tail, done }, scene) => {
  const { today, roster } = scene;
  const bare = outsideQuotes(tail);
  const leave = done.entries.map(({ event }) => event).find((event) => event.kind === 'away');
  if (leave === undefined) return null;
  const far = leave.to > addDays(today, 3 * A_YEAR) ? leave.to.slice(0, 4) : null;
  return (
    leavesOut(bare.replace(DEPUTY, '')) ??
    longest(from(OTHERWISE, bare), from(PART_DAYS, bare)) ??
    from(INSTEAD, bare) ??
    wrongDay(tail, leave) ??
    backAt(tail, leave, today) ??
    twoDays(tail, today) ??
    twoPeople(tail, roster) ??
    ofAnother(tail, done, scene) ??
    from(RATED, bare.replace(DEPUTY, '')) ??
    ofAnAction(bare, scene) ??
    far
  );
};

// “4–15 Jan Karl covers”: a name that is neither whose leave it is nor the deputy’s.
function ofAnother(said: string, { entries }: Answer, scene: Scene): string | null {
  const bare = outsideQuotes(said).replace(DEPUTY, '');
  const named = nameAmongDays(bare, scene);
  const isOwn = entries.some(
    ({ event, ...of }) => event.kind === 'away' && 'person' in of && of.person === scene.speaker.id,
  );
  return namedAmongDays(named?.rest ?? bare, isOwn && scene.index.isOffice(scene.speaker.id), scene);
}

// “Until Friday, 8.1.3 is done” says something of an action, too.
function ofAnAction(said: string, scene: Scene): string | null {
  const [ref] = refsNamed(said, scene);
  return ref === undefined ? null : said.slice(said.indexOf(ref)).trim();
}

function longest(one: string | null, other: string | null): string | null {
  return (one?.length ?? 0) >= (other?.length ?? 0) ? one : other;
}

function wrongDay(said: string, { from: first, to }: { readonly from: Day; readonly to: Day }): string | null {
  const wrong = [...said.matchAll(WEEKDAY)].find(([, name = '', number]) => {
    const named = [first, to].filter((day) => Number(day.slice(8)) === Number(number));
    return !named.some((day) => weekdayOf(day) === weekdayCalled(name));
  });
  return wrong?.[0] ?? null;
}

// “4–15 Jan, back on the 8th”: the days before it say another leave.
function backAt(
  said: string,
  { from: first, to }: { readonly from: Day; readonly to: Day },
  today: Day,
): string | null {
  const back = /(?:^|[\s,;(])((?:but\s+)?(?:back|returning|return|in(?= (?:on|for))|working|at work)\s.*)$/isu.exec(
    said,
  );
  const before = back === null ? null : readStretch(said.slice(0, back.index), today);
  return back === null || before === null || (before.from === first && before.to === to) ? null : back[1]!.trim();
}

function twoDays(said: string, today: Day): string | null {
  const run = weekdaysIn(said, today);
  const at = [...said.matchAll(/(?<=\s)(?:and|&)\s+/giu)].find(({ index, 0: and }) => {
    const behind = said.slice(index + and.length);
    if (run !== null && run.index < index && index < run.end) return false;
    return daysIn(said.slice(0, index), today).length > 0 && daysIn(behind, today)[0]?.index === 0;
  });
  return at === undefined || /\bbetween\s/iu.test(said.slice(0, at.index)) ? null : said.slice(at.index);
}

function twoPeople(said: string, roster: Scene['roster']): string | null {
  const names = DEPUTY.exec(said)?.[1] ?? '';
  const isOne = findLead(names.replaceAll(/["“”]/gu, '').trim(), roster).kind !== 'none';
  return isOne ? null : from(/(?<=["”\p{L}])(?:,?\s+(?=(?:and|&)\s)|(?=(?:,\s*|\s+)["“]))(.+)$/isu, names);
}
