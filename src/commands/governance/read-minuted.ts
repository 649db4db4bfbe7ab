import { addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import { daysIn, NEVER } from '#src/timescale/days-in.ts';

/**
 * Before whom something was decided, and the rest of the words, which are its reason: null where no board is said for certain,
 * the office where it is said that none decided it, a day that is still to come, or a name that is no board of the plan's.
 */
export type MinutedRead = { readonly reason: string } & (
  | { readonly by: Minuted | 'office' | null }
  | { readonly by: 'to-come'; readonly on: Day; readonly forum: Forum }
  | { readonly by: 'unknown'; readonly said: string }
);

/** A stretch of the words, in places. */
type Span = { readonly from: number; readonly to: number };

/** What may stand between a board, its day and its minute. */
const BETWEEN = /^(?:[\s,;:(–—-]|\b(?:of|on|at|in|its|the|meeting|held|dated)\b)*$/iu;
const MINUTE =
  /(?<!\p{L})(?:minutes?|mins?\.?|item|resolution|decision)\s*(?:(?:no\.?|number|ref(?:erence)?\.?)\s*)?:?\s*(?<minute>(?=[\p{L}./-]*\d)[\p{L}\d][\p{L}\d./-]*)/giu;
/** What makes the board behind it the one that decided. */
const DECIDED =
  /(?:^|[\s,;:(–—-])(?:(?:as|it was|was)\s+)?(?:(?:decided|agreed|approved|resolved|minuted|accepted)\s+(?:by|at|in)|per|by|at|see)\s+(?:the\s+)?$/iu;
const AT_EDGE = /(?:^|[,;:(–—-]\s*(?:the\s+)?)$/u;
const ENDS = /^\s*(?:$|[,;:.)]|[–—-]\s|because\b)/iu;
const SIGNS = /^[\s,;:.)–—-]+|[\s,;:(–—-]+$/gu;

/** Reads “the county does it, Cabinet 12 May minute 34” by the boards of a plan. */
export function readMinuted(words: string, forums: readonly Forum[], today: Day): MinutedRead {
  const none = { by: null, reason: words.trim() };
  if (forums.length === 0) return none;
  const answered = answeredIn(words, forums);
  if (answered !== null) return answered;
  for (const one of forumsIn(words, forums)) {
    const read = readAt(one, words, today);
    if (read !== null) return read;
  }
  return none;
}

// What a tap says, and what is typed where the board is asked for.
const ANSWER = /[;,]\s*decided by\s+(?<said>[^;]+)$/iu;
const OFFICE = /^(?:the (?:programme )?office|no board|none|nobody|no forum)[.!]?$/iu;

function answeredIn(words: string, forums: readonly Forum[]): MinutedRead | null {
  const match = ANSWER.exec(words);
  const said = match?.groups?.['said']?.trim() ?? '';
  if (match === null || said === '') return null;
  const reason = words.slice(0, match.index).trim();
  if (OFFICE.test(said)) return { by: 'office', reason };
  return forumsIn(said, forums).length === 0 ? { by: 'unknown', said, reason } : null;
}

type FoundForum = Span & { readonly forum: Forum };

/** The boards that words name, longer names first. */
function forumsIn(words: string, forums: readonly Forum[]): readonly FoundForum[] {
  const names = forums
    .flatMap((forum) => [forum.name, forum.key].map((said) => ({ forum, said })))
    .toSorted((one, other) => other.said.length - one.said.length);
  return names.flatMap(({ forum, said }) => {
    const escaped = said.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
    const found = words.matchAll(new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped}(?![\p{L}\p{N}]|['’]s)`, 'giu'));
    return [...found].map(({ index }) => ({ forum, from: index, to: index + said.length }));
  });
}

/** A board with the day and the minute that stand beside it. */
type Cluster = { readonly span: Span; readonly minute: string | null; readonly on: Day | null };

function readAt(found: FoundForum, words: string, today: Day): MinutedRead | null {
  const alone: Cluster = { span: found, minute: null, on: null };
  // Twice, since either may stand between the board and the other.
  const once = withDay(withMinute(alone, words), words, today);
  const { span, minute, on } = withMinute(once, words);
  const before = words.slice(0, span.from);
  const behind = words.slice(span.to);
  const isLed = DECIDED.test(before) || AT_EDGE.test(before) || before.trim() === '';
  if (!isLed || (minute === null && on === null && !ENDS.test(behind))) return null;
  const parts = [before.replace(DECIDED, ''), behind].map((part) => part.replace(SIGNS, '').replace(BECAUSE, ''));
  const left = parts.filter((part) => part !== '');
  const reason = left.length === 0 ? words.trim() : left.join(', ');
  if (on !== null && on > today) return { by: 'to-come', on, forum: found.forum, reason };
  const { key: forum, name } = found.forum;
  return { by: { forum, name, ...(minute === null ? {} : { minute }), ...(on === null ? {} : { on }) }, reason };
}

const BECAUSE = /^because\s+/iu;

function withMinute(cluster: Cluster, words: string): Cluster {
  if (cluster.minute !== null) return cluster;
  for (const { index, 0: all, groups } of words.matchAll(MINUTE)) {
    const span = { from: index, to: index + all.length };
    const minute = (groups?.['minute'] ?? '').replace(/[./-]+$/u, '');
    if (isBeside(span, cluster.span, words)) return { ...cluster, span: joinOf(cluster.span, span), minute };
  }
  return cluster;
}

function withDay(cluster: Cluster, words: string, today: Day): Cluster {
  for (const { day, start, implied, index, end } of daysIn(words, today)) {
    const span = { from: index, to: end };
    if (day === NEVER || start !== null || !isBeside(span, cluster.span, words)) continue;
    return { ...cluster, span: joinOf(cluster.span, span), on: past(day, implied.includes('year'), today) };
  }
  return cluster;
}

function isBeside(one: Span, span: Span, words: string): boolean {
  if (one.from >= span.to) return BETWEEN.test(words.slice(span.to, one.from));
  return one.to <= span.from && BETWEEN.test(words.slice(one.to, span.from));
}

function joinOf(one: Span, other: Span): Span {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to) };
}

/** What a board has decided lies behind: without a year it is the nearest such day that has been. */
function past(day: Day, isYearImplied: boolean, today: Day): Day {
  return isYearImplied && day > today ? addMonths(day, -12) : day;
}
