import { daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Action, PlanKey, Ref } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { refIndexOf } from './ref-index.ts';
import type { Place } from './ref-index.ts';

/** Whose a ref is, and who had it before. */
export type WhoseRef = {
  readonly present: Tracked | null;
  /** Empty where the ref has been another's for so long that nobody means the old one. */
  readonly former: readonly Tracked[];
};

/** Two reporting cycles: by then everybody has been asked under the new numbers. */
const REMEMBERED_DAYS = 62;

/** A plan's actions as they stand, and every action as the register lists them. */
export type AmongActions = {
  readonly plan: PlanKey;
  readonly tracked: readonly Tracked[];
  readonly actions: readonly Action[];
};

/** The action of a plan that has a ref, in whatever letters it is typed, and those that had it in an earlier version. */
export function whoseRef(said: string, { plan, tracked, actions }: AmongActions, today: Day): WhoseRef {
  const index = refIndexOf(actions);
  const having = index.having(plan, said).flatMap((place) => atPlace(place, tracked));
  // One that the newest version has comes before one that it dropped.
  const present = having.find(({ action }) => action.isDropped !== true) ?? having[0] ?? null;
  const former = index
    .had(plan, said)
    .filter(({ id, former: { until } }) => id !== present?.action.id && (present === null || isLately(until, today)))
    .flatMap((place) => atPlace(place, tracked));
  return { present, former };
}

function atPlace({ id, at }: Place, tracked: readonly Tracked[]): readonly Tracked[] {
  const there = tracked[at]?.action.id === id ? tracked[at] : tracked.find(({ action }) => action.id === id);
  return there === undefined ? [] : [there];
}

function isLately(until: Day, today: Day): boolean {
  return daysBetween(until, today) <= REMEMBERED_DAYS;
}

/** The ref that an action had at a line of the ledger; an action that has kept its ref has the one of its id. */
export function refAt({ id, plan }: Action, seq: number, ledger: readonly ActionEntry[]): Ref {
  const first = id.slice(plan.length + 1).replace(ANOTHER, '');
  const numbered = ledger.flatMap(({ seq: at, event }) =>
    at <= seq && (event.kind === 'republished' || event.kind === 'dropped') && event.ref !== undefined
      ? [event.ref]
      : [],
  );
  return numbered.at(-1) ?? (first as Ref);
}

// "RIP/8.1.1~2" is the second action that began as 8.1.1.
const ANOTHER = /~\d+$/u;
