import { comparePlans } from '#src/intake/compare-plans.ts';
import type { PlanDifference } from '#src/intake/compare-plans.ts';
import { actionJson, leadsJson, timescaleJson } from '#src/cli/plain-objects.ts';
import type { Action, Ref } from '#src/plan/action.ts';

/** One thing that a newer version of a plan says otherwise, with what it said before; a ref of null is the plan itself. */
export type PlanChange = {
  readonly change: ChangeKind;
  readonly ref: Ref | null;
  readonly before: object | null;
  readonly after: object | null;
};

export const CHANGE_KINDS = ['plan', 'added', 'reworded', 'redated', 'reassigned', 'reread', 'dropped'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Every change between the actions as loaded and as a newer version has them, kind by kind. */
export function changesBetween(before: readonly Action[], after: readonly Action[]): readonly PlanChange[] {
  const { added, reworded, redated, reassigned, dropped } = comparePlans(before, after);
  const shown = new Set([...redated, ...reassigned].map((pair) => pair.after.ref));
  const reread = rereadIn(before, after).filter((pair) => !shown.has(pair.after.ref));
  return [
    ...added.map((action) => wholly('added', action)),
    ...changed(reworded, 'reworded', placeAndTitle),
    ...changed(redated, 'redated', ({ timescale }) => timescaleJson(timescale)),
    ...changed(reassigned, 'reassigned', ({ leads }) => leadsJson(leads)),
    ...changed(reread, 'reread', doubtsOf),
    ...dropped.map((action) => wholly('dropped', action)),
  ];
}

type Pairs = PlanDifference['reworded'];

/** Actions whose words are in doubt, or no longer, mostly because the roster knows more people now. */
function rereadIn(before: readonly Action[], after: readonly Action[]): Pairs {
  const old = new Map(before.map((action) => [action.ref, action]));
  return after.flatMap((action) => {
    const was = old.get(action.ref);
    return was === undefined || isReadAlike(was, action) ? [] : [{ before: was, after: action }];
  });
}

function isReadAlike(one: Action, other: Action): boolean {
  return one.timescale.doubt === other.timescale.doubt && one.leads.doubt === other.leads.doubt;
}

function doubtsOf({ timescale, leads }: Action): object {
  return { timescale: timescale.doubt, leads: leads.doubt };
}

function wholly(change: 'added' | 'dropped', action: Action): PlanChange {
  const whole = actionJson(action);
  const [before, after] = change === 'added' ? [null, whole] : [whole, null];
  return { change, ref: action.ref, before, after };
}

function changed(pairs: Pairs, change: ChangeKind, facts: (action: Action) => object): readonly PlanChange[] {
  return pairs.map(({ before, after }) => ({ change, ref: after.ref, before: facts(before), after: facts(after) }));
}

function placeAndTitle({ title, parent, phase, theme, section, outcome }: Action): object {
  return { title, parent, phase, theme, section, outcome };
}
