import type { Action } from '#src/plan/action.ts';

/** One action as it was and as the new version has it. */
type ActionPair = { readonly before: Action; readonly after: Action };

/** What a new version of a plan says that the one before did not; an action may be in several lists at once. */
export type PlanDifference = {
  readonly added: readonly Action[];
  readonly dropped: readonly Action[];
  /** Another title, or another place in the plan. */
  readonly reworded: readonly ActionPair[];
  /** Other words for time, or the same words with another meaning because the plan was published on another day. */
  readonly redated: readonly ActionPair[];
  /** Other words for the leads, or other owners read from them. */
  readonly reassigned: readonly ActionPair[];
  /** How many actions are in none of the lists. */
  readonly unchanged: number;
};

/** Compares two versions of one plan by ref, in the order of the new one; renumbered actions are one dropped and one added. */
export function comparePlans(before: readonly Action[], after: readonly Action[]): PlanDifference {
  const old = new Map(before.map((action) => [action.ref, action]));
  const kept = new Set(after.map((action) => action.ref));
  const pairs = after.flatMap((action): ActionPair[] => {
    const was = old.get(action.ref);
    return was === undefined ? [] : [{ before: was, after: action }];
  });
  const isNew = (action: Action): boolean => !old.has(action.ref);
  return {
    added: after.filter(isNew),
    dropped: before.filter((action) => !kept.has(action.ref)),
    reworded: pairs.filter((pair) => differsIn(pair, placeAndTitle)),
    redated: pairs.filter((pair) => differsIn(pair, dates)),
    reassigned: pairs.filter((pair) => differsIn(pair, leads)),
    unchanged: pairs.filter((pair) => !isChanged(pair)).length,
  };
}

/** True when the new version says nothing new. */
export function isSame({ added, dropped, reworded, redated, reassigned }: PlanDifference): boolean {
  return [added, dropped, reworded, redated, reassigned].every((list) => list.length === 0);
}

function isChanged(pair: ActionPair): boolean {
  return [placeAndTitle, dates, leads].some((facts) => differsIn(pair, facts));
}

function differsIn({ before, after }: ActionPair, facts: (action: Action) => unknown): boolean {
  return JSON.stringify(facts(before)) !== JSON.stringify(facts(after));
}

function placeAndTitle({ title, parent, phase, theme, section, outcome }: Action): unknown {
  return [title, parent, phase, theme, section, outcome];
}

function dates({ timescale }: Action): unknown {
  const { text, kind, start, due, every, milestones } = timescale;
  return [text, kind, start, due, every, milestones.map(({ label, due: day }) => [label, day])];
}

function leads({ leads: { text, owners } }: Action): unknown {
  return [text, owners.map(({ name, post, group, support }) => [name, post, group, support])];
}
