import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import { isBehind, isLate } from '#src/plan/turns/behind.ts';
import { REPUBLISHED } from '#src/plan/standing.ts';
import type { Standing, Tracked } from '#src/plan/standing.ts';
import { CAUSES, causesIn } from './causes.ts';
import type { Cause } from './causes.ts';
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
    asSaid: unplaced.flatMap((tracked) => saidOf(tracked).slice(-1)),
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

/** What causes are named by what was said of why it moved, is asked to move, and stands as it does. */
export function causesOf(standing: Standing): readonly Cause[] {
  const found = reasonsOf(standing).flatMap(({ words }) => causesIn(words));
  return CAUSES.filter((cause) => found.includes(cause));
}

type Words = Pick<SaidWhy, 'words' | 'by'>;

/** What was said of why it moved, is asked to move, and stands as it does: the oldest first. What it waits on is counted by itself. */
function reasonsOf({ moves, dateAsked, narrative }: Standing): readonly Words[] {
  const moved = moves.flatMap(({ reason, asked, by }): readonly Words[] => [
    ...(asked === undefined ? [] : [{ words: asked.text, by: asked.by }]),
    { words: reason, by },
  ]);
  const now = [
    ...(dateAsked === null ? [] : [{ words: dateAsked.reason, by: dateAsked.by }]),
    ...(narrative === null || narrative.by === null ? [] : [{ words: narrative.text, by: narrative.by }]),
  ];
  return [...moved, ...now].filter(({ words }) => words.trim() !== '' && words !== REPUBLISHED);
}

function saidOf(tracked: Tracked): readonly SaidWhy[] {
  return reasonsOf(tracked.standing).map((said) => ({ ...said, tracked }));
}
