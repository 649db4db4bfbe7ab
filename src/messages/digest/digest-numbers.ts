import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Mix, Week } from '#src/digest/digest.ts';
import { COUNTED } from '#src/plan/count-as.ts';
import type { Counted, Counts } from '#src/plan/count-as.ts';
import type { Chart, ChartColumn } from '#src/messages/card.ts';
import { meaningOf, nameOfCount } from '#src/messages/words/say-counted.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

type Kind = Counted;
const KINDS = COUNTED;

/** The whole picture in one sentence for somebody who has never seen one: how many of each, what it means, what changed. */
export function sayPicture(week: Week): string {
  const { counts, before, closed } = week;
  const shown = KINDS.filter((kind) => kind === 'red' || counts[kind] > 0 || (before?.[kind] ?? 0) > 0);
  const changed = shown.filter((kind) => changeOf(week, kind) !== 0);
  // Only the first that changed says since when.
  const parts = shown.map((kind) => sayNumber(week, kind, kind === changed[0] ? ` than ${lastTime(week)}` : ''));
  const others = closed === 0 ? [] : [`${closed} closed in another way`];
  const isSame = before !== null && changed.length === 0;
  return `${sayCount(week.actions, 'action')}: ${[...parts, ...others].join(', ')}.${isSame ? ` The same as ${lastTime(week)}.` : ''}`;
}

/** The mix as bars and in words; null until there are two weeks to compare. */
export function mixChart({ mix, today }: Week): Chart | null {
  const weeks = mix.filter((one) => one.counts !== null);
  const [first] = weeks;
  if (first === undefined || weeks.length < 2) return null;
  const columns = weeks.map(({ day, counts }) => ({ label: sayDay(day, today), counts: barsOf(counts) }));
  const kinds = KINDS.filter((kind) => weeks.some((one) => countIn(one, kind) > 0));
  const inWords = `${sayDay(first.day, today)} to today: ${kinds.map((kind) => sayCourse(weeks, kind, today)).join('; ')}.`;
  return { kind: 'chart', title: `How the ratings have moved over ${weeks.length} weeks`, columns, inWords };
}

/** What is said to be done is one bar, whoever says it. */
function barsOf(counts: Counts | null): ChartColumn['counts'] {
  if (counts === null) return {};
  const { 'said-done': said, 'plan-complete': published, ...others } = counts;
  return said + published === 0 ? others : { ...others, unchecked: said + published };
}

function sayNumber(week: Week, kind: Kind, since: string): string {
  const number = week.counts[kind] === 0 ? 'no' : `${week.counts[kind]}`;
  const name = nameOfCount(kind);
  const notes = [...meaningOf(kind), ...sayChange(changeOf(week, kind), since)];
  return notes.length === 0 ? `${number} ${name}` : `${number} ${name} (${notes.join('; ')})`;
}

function sayChange(change: number, since: string): readonly string[] {
  return change === 0 ? [] : [`${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'}${since}`];
}

function changeOf({ counts, before }: Week, kind: Kind): number {
  return before === null ? 0 : counts[kind] - before[kind];
}

function lastTime({ since, today }: Week): string {
  return daysBetween(since, today) === 7 ? 'last week' : `on ${sayDay(since, today)}`;
}

/** How one rating went over the weeks: "Red ■ from 1 to 3, at most 5 on 2 Nov". */
function sayCourse(weeks: readonly Mix[], kind: Kind, today: Day): string {
  const name = kind === 'unrated' ? sayRating(null) : nameOfCount(kind);
  const [first, last] = [countIn(weeks[0], kind), countIn(weeks.at(-1), kind)];
  const [most, least] = [peak(weeks, kind, 1), peak(weeks, kind, -1)];
  const course = first === last ? `${first} at both ends` : `from ${first} to ${last}`;
  if (most.count === least.count) return `${name} ${first} throughout`;
  if (most.count > Math.max(first, last))
    return `${name} ${course}, at most ${most.count} on ${sayDay(most.day, today)}`;
  if (least.count < Math.min(first, last))
    return `${name} ${course}, at least ${least.count} on ${sayDay(least.day, today)}`;
  return `${name} ${course}`;
}

/** The first week with the highest count, or with sign -1 the lowest. */
function peak(weeks: readonly Mix[], kind: Kind, sign: 1 | -1): { readonly day: Day; readonly count: number } {
  const counted = weeks.map((one) => ({ day: one.day, count: countIn(one, kind) }));
  return counted.reduce((best, one) => ((one.count - best.count) * sign > 0 ? one : best));
}

function countIn(mix: Mix | undefined, kind: Kind): number {
  return mix?.counts?.[kind] ?? 0;
}
