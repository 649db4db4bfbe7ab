import { addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { reasonIn } from '#src/commands/words/reason.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { forumAt } from '#src/plan/governance/forums/forum-named.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import { daysIn, NEVER } from '#src/timescale/days-in.ts';
import type { DayIn } from '#src/timescale/days-in.ts';

/** What words behind a decision say of who took it, and the reason that is left. */
export type MinutedDate = {
  /** Null where they name no forum, and none decides anyway. */
  readonly minuted: Minuted | null;
  /** True where they say that the office decides in a forum's place. */
  readonly isOffice: boolean;
  readonly reason: string;
  /** The day of the meeting where it cannot be right: it is still to come, or there is none such. */
  readonly wrong: { readonly said: string; readonly day: Day | null } | null;
};

// "minute 12", "min. ref JB/12", "item 7(b)", "minutes para 4.2"
const MINUTE =
  /(?<![\p{L}\p{N}])(?:minutes?|min|mins|item|para(?:graph)?)\.?\s*(?:(?:no|nr|number|ref|reference|item|para(?:graph)?)\.?\s*)?[:#]?\s*(?<ref>(?=[^\s,;]*\d)[\p{L}\p{N}][^\s,;]*)/iu;
const OFFICE = /^(?:(?:by|the)\s+)*(?:programme\s+)?office(?!\p{L})[\s,:;.–—-]*/iu;
const BECAUSE = /(?<!\p{L})(?:because|cos|since|as|due to|subject to|so that|provided)(?!\p{L})|[:;]\s|\s[–—-]\s/iu;
const FILLERS = /^(?:[\s,;.()–—-]|(?<!\p{L})(?:on|at|of|its|the|meeting|held|in|and|agreed|decided|by|it)(?!\p{L}))+/iu;

/** Reads “Joint Board 3 March, minute 12”, “JB, minute 12 because …”, “3 March minute 12” of the forum that decides, “the office”. */
export function readMinutedDate(
  words: string,
  {
    forums,
    decider,
    today,
  }: { readonly forums: readonly Forum[]; readonly decider: Forum | null; readonly today: Day },
): MinutedDate {
  const bare = { minuted: null, isOffice: false, reason: reasonIn(words), wrong: null };
  if (OFFICE.test(words)) return { ...bare, isOffice: true, reason: reasonIn(words.replace(OFFICE, '')) };
  const named = forumAt(words, forums);
  const forum = named?.forum ?? decider;
  if (forum === null) return bare;
  const { head, reason } = splitAt(named?.rest ?? words);
  const minute = MINUTE.exec(head)?.groups?.['ref'];
  const said = dayIn(head.replace(MINUTE, ' '), forum, today);
  // Words that name no forum and are neither a day nor a minute are a reason, as ever.
  if (named === null && minute === undefined && said === null) return bare;
  const left = said === null ? head.replace(MINUTE, ' ') : said.left;
  const rest = left.replace(FILLERS, '').trim();
  const minuted = {
    forum: forum.key,
    name: forum.name,
    ...(said?.day != null && { on: said.day }),
    ...(minute !== undefined && { minute: minute.replace(/[.)]+$/u, '') }),
  };
  const wrong = said !== null && (said.day === null || said.day > today) ? said : null;
  return { minuted, isOffice: false, reason: [rest, reason].filter((one) => one !== '').join('; '), wrong };
}

function splitAt(words: string): { readonly head: string; readonly reason: string } {
  const at = BECAUSE.exec(words)?.index ?? words.length;
  return { head: words.slice(0, at), reason: reasonIn(words.slice(at)) };
}

/** The first day of what is said, of a year that is not said the last such day: a decision was taken before it is entered. */
function dayIn(
  words: string,
  forum: Forum,
  today: Day,
): { readonly said: string; readonly day: Day | null; readonly left: string } | null {
  const found = daysIn(words, today)[0];
  if (found === undefined) return null;
  const left = `${words.slice(0, found.index)} ${words.slice(found.end)}`;
  const said = words.slice(found.index, found.end);
  return { said, day: found.day === NEVER || found.start !== null ? null : pastDay(found, forum, today), left };
}

const A_YEAR = 12;

function pastDay({ day, implied }: DayIn, { meetings }: Forum, today: Day): Day {
  const before = addMonths(day, -A_YEAR);
  return implied.includes('year') && day > today && !meetings.includes(day) ? before : day;
}
