import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Mix, Week } from '#src/digest/digest.ts';
import { COUNTED } from '#src/plan/count-as.ts';
import type { Counted, Counts } from '#src/plan/count-as.ts';
import type { Chart, ChartColumn } from '#src/messages/card.ts';
import { titleOfMix } from '#src/messages/pictures/mix-words.ts';
import { sayCounted } from '#src/messages/words/say-counted.ts';
import { sayRating } from '#src/messages/words/say-rating.ts';

/** What has no rating in sight: what is said to be done is one number, whoever says it. */
const STATES: readonly (readonly [name: string, kinds: readonly Counted[]])[] = [
  [sayCounted('blue'), ['blue']],
  ['to check', ['said-done', 'plan-complete']],
  [sayCounted('grey'), ['grey']],
  [sayCounted('unrated'), ['unrated']],
];

/** How many count as what, each action once, and how each number changed since the digest before. */
export function sayCounts(week: Week): string {
  const { counts, closed } = week;
  const states = STATES.filter(([, kinds]) => kinds.some((kind) => counts[kind] > 0 || (week.before?.[kind] ?? 0) > 0));
  return [
    ...(['red', 'amber'] as const).map(
      (kind) => `${sayRating(kind)} ${counts[kind]}${changeOr(' (same)', week, kind)}`,
    ),
    sayGreen(week),
    ...states.map(
      ([name, kinds]) => `${name} ${sum(counts, kinds)}${changeOr('', week, ...kinds)}${ofThem(week, kinds)}`,
    ),
    ...(closed === 0 ? [] : [`closed in another way ${closed}`]),
  ].join(' · ');
}

/** What is complete is checked once, or embedded: the two are told apart. */
function ofThem({ embedded }: Week, kinds: readonly Counted[]): string {
  return embedded > 0 && kinds.includes('blue') ? `, ${embedded} of them embedded` : '';
}

/** The mix as bars and in words, up to its last day as that is said; null until there are two weeks to compare. */
export function mixChart({ mix, today }: Pick<Week, 'mix' | 'today'>, until = 'today'): Chart | null {
  const weeks = mix.filter((one) => one.counts !== null);
  const [first] = weeks;
  if (first === undefined || weeks.length < 2) return null;
  const columns = weeks.map(({ day, counts }) => ({ label: sayDay(day, today), counts: barsOf(counts) }));
  const kinds = COUNTED.filter((kind) => weeks.some((one) => countIn(one, kind) > 0));
  const inWords = `${sayDay(first.day, today)} to ${until}: ${kinds.map((kind) => sayCourse(weeks, kind, today)).join('; ')}.`;
  return { kind: 'chart', title: titleOfMix(weeks.length), columns, inWords };
}

/** What is said to be done is one bar, whoever says it. */
function barsOf(counts: Counts | null): ChartColumn['counts'] {
  if (counts === null) return {};
  const { 'said-done': said, 'plan-complete': published, ...others } = counts;
  return said + published === 0 ? others : { ...others, unchecked: said + published };
}

// Whoever reads one number for Green reads that most are well.
function sayGreen(week: Week): string {
  const { green, 'only-said': said } = week.counts;
  const isSame = changeOf(week, 'green') === 0 && changeOf(week, 'only-said') === 0;
  const same = isSame && week.before !== null ? ' (same)' : '';
  const confirmed = `${green} confirmed${changeOr('', week, 'green')}`;
  return `${sayRating('green')} ${confirmed}, ${said} only said${changeOr('', week, 'only-said')}${same}`;
}

function changeOr(same: string, week: Week, ...kinds: readonly Counted[]): string {
  const change = changeOf(week, ...kinds);
  if (change === 0) return week.before === null ? '' : same;
  return ` (${change > 0 ? '+' : '−'}${Math.abs(change)})`;
}

function changeOf({ counts, before }: Week, ...kinds: readonly Counted[]): number {
  return before === null ? 0 : sum(counts, kinds) - sum(before, kinds);
}

function sum(counts: Counts, kinds: readonly Counted[]): number {
  return kinds.reduce((all, kind) => all + counts[kind], 0);
}

/** How one rating went over the weeks: "Red ■ from 1 to 3, at most 5 on 2 Nov". */
function sayCourse(weeks: readonly Mix[], kind: Counted, today: Day): string {
  const name = sayCounted(kind);
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
function peak(weeks: readonly Mix[], kind: Counted, sign: 1 | -1): { readonly day: Day; readonly count: number } {
  const counted = weeks.map((one) => ({ day: one.day, count: countIn(one, kind) }));
  return counted.reduce((best, one) => ((one.count - best.count) * sign > 0 ? one : best));
}

function countIn(mix: Mix | undefined, kind: Counted): number {
  return mix?.counts?.[kind] ?? 0;
}
