import { COUNTED, countedAs, embeddedIn } from '#src/plan/count-as.ts';
import type { Counted } from '#src/plan/count-as.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { linesOfAll } from '#src/report/lines-behind.ts';
import type { Sources } from '#src/report/paper/paper.ts';
import type { ReportScene } from '#src/report/report-scene.ts';

/** How many, and by which lines. */
export type Count = { readonly count: number; readonly sources: Sources };

/** How many counted as something at the report before, came to it, left it, and count as it now: the first with the second less the third is the fourth. */
export type RatingMovement = {
  readonly of: Counted;
  readonly opening: Count;
  readonly came: Count;
  readonly left: Count;
  readonly closing: Count;
};

/** What runs: opening, with what was added and opened again, less what was completed and closed, is closing. */
export type Live = {
  readonly opening: Count;
  readonly added: Count;
  readonly reopened: Count;
  readonly completed: Count;
  readonly closed: Count;
  readonly closing: Count;
};

export type CountsData = {
  readonly live: Live;
  /** Of what runs and of what is complete, worst first; what neither was nor is anything has no row. */
  readonly ratings: readonly RatingMovement[];
  /** Every action there ever was. */
  readonly all: Count;
  /** Closed by a decision without being completed. */
  readonly ended: Count;
  /** Of those that are complete, how many were found to hold a while after. */
  readonly embedded: number;
  /** Counted and named nowhere. */
  readonly restricted: number;
};

/** How many actions count as what, and how that moved; those seen by few among them. */
export function countsIn(scene: ReportScene): CountsData {
  const { tracked, open } = scene;
  const each = tracked.map((one) => eachOf(one, scene));
  const of = (test: (one: Each) => boolean): Count => countOf(each.filter(test), scene);
  const ratings = COUNTED.map((rating) => ({
    of: rating,
    opening: of(({ from }) => from === rating),
    came: of(({ from, to }) => from !== rating && to === rating),
    left: of(({ from, to }) => from === rating && to !== rating),
    closing: of(({ to }) => to === rating),
  }));
  return {
    live: liveIn(of),
    ratings: ratings.filter(({ opening, closing }) => opening.count + closing.count > 0),
    all: of(() => true),
    ended: of(({ to }) => to === null),
    embedded: embeddedIn(tracked),
    restricted: tracked.length - open.length,
  };
}

/** An action and what it counted as then and now: null for closed, undefined for not there yet. */
type Each = { readonly one: Tracked; readonly from: Counted | null | undefined; readonly to: Counted | null };

function eachOf(one: Tracked, { before, since, asAt }: ReportScene): Each {
  const then = before.get(one.action.id);
  const from = then === undefined || since === null ? undefined : countedAs(then, since);
  return { one, from, to: countedAs(one, asAt) };
}

/** What came and ended between two reports was added and ended. */
function liveIn(of: (test: (one: Each) => boolean) => Count): Live {
  return {
    opening: of(ran),
    added: of(isNew),
    reopened: of((one) => !isNew(one) && !ran(one) && isLive(one.to)),
    completed: of((one) => (ran(one) || isNew(one)) && one.to === 'blue'),
    closed: of((one) => (ran(one) || isNew(one)) && one.to === null),
    closing: of(({ to }) => isLive(to)),
  };
}

function ran({ from }: Each): boolean {
  return from !== undefined && isLive(from);
}

function isNew({ from }: Each): boolean {
  return from === undefined;
}

function isLive(counted: Counted | null): boolean {
  return counted !== null && counted !== 'blue';
}

function countOf(each: readonly Each[], scene: ReportScene): Count {
  return {
    count: each.length,
    sources: linesOfAll(
      each.map(({ one }) => one),
      scene,
    ),
  };
}
