import { addMonths } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { Forum, Forums } from '#src/plan/governance/forum.ts';
import { trueDateOf } from '#src/plan/governance/forums/true-date.ts';
import { leadNames } from '#src/plan/permission.ts';
import { isClosed } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** A day on which so much falls due that somebody should look at it while it can be spread. */
export type Wall = {
  readonly day: Day;
  readonly count: number;
  /** The fewest leads who answer for most of it, by how much each has, and what share that is; none where it is spread over all. */
  readonly leads: readonly { readonly name: string; readonly count: number }[];
  readonly share: number;
  /** The boards before which much of it comes first, with the day on which their papers close. */
  readonly boards: readonly { readonly forum: Forum; readonly count: number; readonly papers: Day }[];
};

/** How far ahead is looked, in months. */
const AHEAD = 3;
/** From so many actions on one day, and so great a part of what falls in those months, it is a wall. */
const LEAST = 6;
const LEAST_PART = 0.2;
/** Leads who hold so much of it are told of, where they are no more than half of all. */
const MOST_OF_IT = 0.6;
/** Fewer actions before one board are its ordinary business. */
const LEAST_BEFORE_BOARD = 2;

type Around = {
  readonly forums: Forums;
  readonly index: RosterIndex;
  readonly today: Day;
  readonly days: WorkingDays;
};

/** The days of the next three months on which too much falls, the first one first. */
export function wallsAhead(tracked: readonly Tracked[], around: Around): readonly Wall[] {
  const until = addMonths(around.today, AHEAD);
  const due = tracked.filter((one) => !isClosed(one) && one.standing.stage === 'open');
  const ahead = due.filter(({ standing: { agreed } }) => agreed !== null && agreed > around.today && agreed <= until);
  const byDay = Map.groupBy(ahead, ({ standing }) => standing.agreed!);
  return [...byDay]
    .filter(([, own]) => own.length >= LEAST && own.length >= ahead.length * LEAST_PART)
    .map(([day, own]) => wallOf(day, own, around))
    .toSorted((one, other) => (one.day < other.day ? -1 : 1));
}

function wallOf(day: Day, own: readonly Tracked[], around: Around): Wall {
  const { index, forums, today, days } = around;
  const named = own.flatMap(({ standing }) => leadNames(standing.owners, index)[0] ?? []);
  const each = [...Map.groupBy(named, (name) => name)].map(([name, all]) => ({ name, count: all.length }));
  const sorted = each.toSorted((one, other) => other.count - one.count || one.name.localeCompare(other.name, 'en'));
  const held = mostOf(sorted, own.length);
  const papers = own.flatMap((one) => {
    const found = trueDateOf(one, forums, { today, days });
    return found?.sitting == null ? [] : [{ forum: found.forum, papers: found.sitting.papers }];
  });
  const boards = [...Map.groupBy(papers, ({ forum, papers: on }) => `${forum.key} ${on}`).values()].flatMap((all) => {
    const [first] = all;
    return first === undefined || all.length < LEAST_BEFORE_BOARD ? [] : [{ ...first, count: all.length }];
  });
  return {
    day,
    count: own.length,
    leads: held.length * 2 > each.length ? [] : held,
    share: Math.round((held.reduce((sum, { count }) => sum + count, 0) / own.length) * HUNDRED),
    boards: boards.toSorted((one, other) => other.count - one.count),
  };
}

const HUNDRED = 100;

function mostOf(sorted: Wall['leads'], all: number): Wall['leads'] {
  const held: Wall['leads'][number][] = [];
  for (const one of sorted) {
    if (held.reduce((sum, { count }) => sum + count, 0) >= all * MOST_OF_IT) break;
    held.push(one);
  }
  return held;
}
