import type { Tracked } from '#src/plan/standing.ts';
import { hasParts, living } from '#src/plan/governance/purposes.ts';
import type { KeptPurpose, Purposes } from '#src/plan/governance/purposes.ts';
import { isMet } from './is-met.ts';
import { servingOf } from './serving.ts';

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
  const kept = living(purposes).filter((one) => !hasParts(one, purposes) || one.servedBy.length > 0);
  const served = kept.map((one) => ({ one, by: servingOf(one, tracked) }));
  const open = served.filter(({ one, by }) => isMet(one) !== true && !by.some(isRunning));
  const lists = Map.groupBy(open, ({ by }) => (by.length === 0 ? 'unserved' : 'unmet'));
  const of = (list: 'unserved' | 'unmet'): readonly KeptPurpose[] => (lists.get(list) ?? []).map(({ one }) => one);
  return {
    unserved: of('unserved'),
    unmet: of('unmet'),
    idle: idleOf(new Set(served.flatMap(({ by }) => by)), tracked),
  };
}

/** True for what is still to be done or to be checked. */
function isRunning({ standing: { stage } }: Tracked): boolean {
  return stage === 'open' || stage === 'delivered';
}

function idleOf(serving: ReadonlySet<Tracked>, tracked: readonly Tracked[]): readonly Tracked[] {
  const actions = [...serving].map(({ action }) => action);
  const refs = new Set(actions.map(({ plan, ref }) => key(plan, ref)));
  const wholes = new Set(actions.flatMap(({ plan, parent }) => (parent === null ? [] : [key(plan, parent)])));
  return tracked.filter((one) => {
    const { plan, ref, parent } = one.action;
    const isPart = parent !== null && refs.has(key(plan, parent));
    return isRunning(one) && !serving.has(one) && !wholes.has(key(plan, ref)) && !isPart;
  });
}

function key(plan: string, ref: string): string {
  return `${plan}/${ref}`;
}
