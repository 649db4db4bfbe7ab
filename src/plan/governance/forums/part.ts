import type { Action } from '#src/plan/action.ts';

/** How much of a plan is meant, the closest to one action first. */
export const PART_LEVELS = ['action', 'outcome', 'section', 'theme', 'plan'] as const;

/** A part of a plan for which something is set: `ref` is a heading's, or the id of one action; empty for the whole plan. */
export type PlanPart = { readonly level: (typeof PART_LEVELS)[number]; readonly ref: string };

/** True for an action of the part. */
function isOfPart({ id, outcome, section, theme }: Action, { level, ref }: PlanPart): boolean {
  switch (level) {
    case 'action':
      return id === ref;
    case 'outcome':
      return outcome === ref;
    case 'section':
      return section === Number(ref);
    case 'theme':
      return theme?.toUpperCase() === ref.toUpperCase();
    case 'plan':
      return true;
  }
}

/** Of what is set for parts, that which holds for an action: the part that is closest to it. */
export function closestTo<Set extends { readonly part: PlanPart }>(action: Action, sets: readonly Set[]): Set | null {
  const own = sets.filter(({ part }) => isOfPart(action, part));
  const levels = own.map(({ part }) => PART_LEVELS.indexOf(part.level));
  return own.find(({ part }) => PART_LEVELS.indexOf(part.level) === Math.min(...levels)) ?? null;
}

/** True for the same part. */
export function isSamePart(one: PlanPart, other: PlanPart): boolean {
  return one.level === other.level && one.ref.toUpperCase() === other.ref.toUpperCase();
}
