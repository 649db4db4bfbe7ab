import type { ActionId } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { hasParts, living } from '#src/plan/governance/purposes.ts';
import type { KeptPurpose, Purposes } from '#src/plan/governance/purposes.ts';
import { isMet } from './is-met.ts';

/** Where what a plan is for and what is done for it do not meet. */
export type Coverage = {
  /** No action that still runs serves it, nor did any that ended. */
  readonly unserved: readonly KeptPurpose[];
  /** All that served it has ended, and nothing says that it is met. */
  readonly unmet: readonly KeptPurpose[];
  /** Running actions that serve nothing, neither themselves nor by the action they are part of. */
  readonly idle: readonly Tracked[];
};

/** The three lists of one plan; what is met needs no action, and a heading is served through its parts. */
export function coverageOf(purposes: Purposes, tracked: readonly Tracked[]): Coverage {
  const runs = new Set(tracked.filter(isRunning).map(({ action }) => action.id));
  const known = new Set(tracked.map(({ action }) => action.id));
  const kept = living(purposes).filter((one) => !hasParts(one, purposes) || one.servedBy.length > 0);
  const open = kept.filter((one) => isMet(one) !== true && !one.servedBy.some((id) => runs.has(id)));
  const ended = (one: KeptPurpose): boolean => one.servedBy.some((id) => known.has(id));
  return { unserved: open.filter((one) => !ended(one)), unmet: open.filter(ended), idle: idleOf(kept, tracked) };
}

/** True for what is still to be done or to be checked. */
function isRunning({ standing: { stage } }: Tracked): boolean {
  return stage === 'open' || stage === 'delivered';
}

function idleOf(kept: readonly KeptPurpose[], tracked: readonly Tracked[]): readonly Tracked[] {
  const serves = new Set<ActionId>(kept.flatMap(({ servedBy }) => servedBy));
  const serving = tracked.filter(({ action }) => serves.has(action.id)).map(({ action }) => action);
  const refs = new Set<string>(serving.map(({ ref }) => ref));
  const wholes = new Set<string>(serving.flatMap(({ parent }) => (parent === null ? [] : [parent])));
  return tracked.filter((one) => {
    const { id, ref, parent } = one.action;
    return isRunning(one) && !serves.has(id) && !wholes.has(ref) && !(parent !== null && refs.has(parent));
  });
}
