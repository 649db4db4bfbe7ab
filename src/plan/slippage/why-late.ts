import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import { isBehind, isLate } from '#src/plan/turns/behind.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { CAUSES, causesIn } from './causes.ts';
import type { Cause } from './causes.ts';
import { causesOf, reasonsOf } from './reasons.ts';
import { medianSlip, slippageOf } from './slip.ts';

/** How many actions share something; `named` are those of them that may be named. */
export type Group<Of> = { readonly of: Of; readonly count: number; readonly named: readonly Tracked[] };

/** Somebody's words on why, that fit no cause of the table. */
export type SaidWhy = { readonly tracked: Tracked; readonly words: string; readonly by: PersonId | null };

/** Why the open actions of a plan, or a part of it, are late. */
export type WhyLate = {
  readonly open: number;
  /** Past their date. */
  readonly past: number;
  /** Not past it, with a round for which nobody answered: the digest counts both as late. */
  readonly missed: number;
  /** Neither, and later than the original. */
  readonly later: number;
  readonly median: ReturnType<typeof medianSlip>;
  /** Whom or what they wait on, in people's own words, the most first. */
  readonly waiting: readonly Group<string>[];
  /** An action whose words name several causes is in each. */
  readonly causes: readonly Group<Cause>[];
  readonly asSaid: readonly SaidWhy[];
  /** Of which nobody has said why. */
  readonly unsaid: readonly Tracked[];
  /** Counted above and described nowhere. */
  readonly restricted: number;
};

/** Counts why the open ones of some actions are late, or later than their original date; rounds before `from` are history. */
export function whyLate(all: readonly Tracked[], today: Day, from: Day): WhyLate {
  const open = all.filter(({ standing }) => standing.stage === 'open');
  const late = open.filter((one) => isBehind(one, today, from) || isLaterThanPublished(one, today));
  const past = late.filter((one) => isLate(one, today)).length;
  const missed = late.filter((one) => isBehind(one, today, from)).length - past;
  const seen = late.filter(({ standing }) => !standing.restricted);
  const unplaced = seen.filter(({ standing }) => standing.waitingOn === null && causesOf(standing).length === 0);
  return {
    open: open.length,
    past,
    missed,
    later: late.length - past - missed,
    median: medianSlip(late, today),
    waiting: waitingIn(late),
    causes: causesAmong(late),
    asSaid: seen.flatMap(saidOf),
    unsaid: unplaced.filter((one) => saidOf(one).length === 0),
    restricted: late.length - seen.length,
  };
}

/** What was published with no day, “asap”, is later than nothing. */
function isLaterThanPublished(one: Tracked, today: Day): boolean {
  return one.standing.original !== null && (slippageOf(one, today)?.expected ?? 0) > 0;
}

function mostFirst<Of>(groups: readonly Group<Of>[]): readonly Group<Of>[] {
  return groups.filter(({ count }) => count > 0).toSorted((one, other) => other.count - one.count);
}

function causesAmong(late: readonly Tracked[]): readonly Group<Cause>[] {
  return mostFirst(
    CAUSES.map((cause) =>
      groupOf(
        cause,
        late.filter(({ standing }) => causesOf(standing).includes(cause)),
      ),
    ),
  );
}

function groupOf<Of>(of: Of, all: readonly Tracked[]): Group<Of> {
  return { of, count: all.length, named: all.filter(({ standing }) => !standing.restricted) };
}

/** Called as those who may be quoted call it; what only restricted actions wait on is in none. */
function waitingIn(late: readonly Tracked[]): readonly Group<string>[] {
  const waiting = late.filter(({ standing }) => standing.waitingOn !== null);
  const groups = [...Map.groupBy(waiting, ({ standing }) => folded(standing.waitingOn ?? '')).values()];
  return mostFirst(
    groups.flatMap((all) => {
      const said = all.find(({ standing }) => !standing.restricted)?.standing.waitingOn ?? null;
      return said === null ? [] : [groupOf(bare(said), all)];
    }),
  );
}

/** "the HR team." and "hr" wait on the same. */
function folded(words: string): string {
  return bare(words)
    .toLowerCase()
    .replace(/ (?:team|department|dept|colleagues)$/u, '');
}

function bare(words: string): string {
  return words
    .trim()
    .replace(/^(?:the|our|a|an) /iu, '')
    .replace(/[\s.,;:!]+$/u, '');
}

/** Each of the newest reasons that name no cause of the table, once; what only says whom it waits on is counted there. */
function saidOf(tracked: Tracked): readonly SaidWhy[] {
  const { waitingOn } = tracked.standing;
  const bare = reasonsOf(tracked.standing).filter(
    ({ words }) => causesIn(words).length === 0 && (waitingOn === null || folded(waited(words)) !== folded(waitingOn)),
  );
  const once = bare.filter(
    ({ words }, at) => bare.findLastIndex((other) => folded(other.words) === folded(words)) === at,
  );
  return once.slice(-MOST_REASONS).map((said) => ({ ...said, tracked }));
}

const MOST_REASONS = 2;

function waited(words: string): string {
  return words.replace(/^(?:still )?(?:waiting|waits?) (?:on|for) /iu, '');
}
