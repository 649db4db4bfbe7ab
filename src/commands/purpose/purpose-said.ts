import type { Plan } from '#src/plan/action.ts';
import { findPurpose } from '#src/plan/governance/find-purpose.ts';
import type { Governance } from '#src/plan/governance/governance.ts';
import type { PurposeFact, PurposeKind } from '#src/plan/governance/purpose.ts';
import type { KeptPurpose } from '#src/plan/governance/purposes.ts';
import { askWhichPurpose, sayNoSuchPurpose } from '#src/messages/governance/purpose/which-purpose.ts';
import { answer } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import type { NewPlanEntry } from '#src/plan/ledger.ts';

/** A purpose that somebody speaks of, its plan, and what they say behind it. */
export type PurposeSaid = {
  readonly kept: KeptPurpose;
  readonly plan: Plan;
  readonly governance: Governance;
  readonly rest: string;
};

/** The plan whose key words begin with, else the default one, and the words behind the key. */
export function planSaid(words: string, { plans, plan }: Scene): { readonly plan: Plan; readonly rest: string } {
  const [first = ''] = words.split(/\s/u, 1);
  const named = plans.find(({ key }) => key === first.toUpperCase());
  return named === undefined ? { plan, rest: words } : { plan: named, rest: words.slice(first.length).trim() };
}

/** The purpose of a kind that words begin with; the answer that asks which, where there is none or are several. */
export async function purposeSaid(words: string, kind: PurposeKind, scene: Scene): Promise<PurposeSaid | Answer> {
  const { plan, rest } = planSaid(words, scene);
  const governance = await scene.register.governance(plan.key);
  const { found, rest: behind } = findPurpose(rest, kind, governance.purposes);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { kept: only, plan, governance, rest: behind };
  if (only !== undefined) return answer(askWhichPurpose(found, behind, { plan, naming: scene.naming }));
  const all = governance.purposes.kept.filter(({ purpose, isEnded }) => purpose.kind === kind && !isEnded);
  return answer(sayNoSuchPurpose(kind, scene.naming.words(behind), { plan, all, naming: scene.naming }));
}

/** The line of the plan's ledger that says a fact. */
export function factOf(plan: Plan, event: PurposeFact, { saying }: Scene): NewPlanEntry {
  return { plan: plan.key, event, ...saying };
}
