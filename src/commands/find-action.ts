import { actionId } from '#src/plan/action.ts';
import type { ActionId, Plan, PlanKey, Ref } from '#src/plan/action.ts';
import { mayLook } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { nearestRefs } from '#src/plan/nearest-refs.ts';
import type { Scene } from './command.ts';

/** The action somebody typed a ref of, if they may see it; otherwise why not, with the nearest refs there are. */
export async function findAction(said: string, scene: Scene): Promise<Tracked | Refusal> {
  const { plan, ref } = splitRef(said, scene);
  const tracked = await scene.register.tracked(actionId(plan, ref));
  if (tracked !== null) return mayLook(scene.asker, tracked) ?? tracked;
  const all = await scene.register.trackedIn(plan);
  const seen = all.filter((one) => mayLook(scene.asker, one) === null).map((one) => one.action.ref);
  const nearest = nearestRefs(ref, seen).map((near) => typedRef({ plan, ref: near }, scene.plans));
  return { because: 'no-such-ref', said, nearest };
}

/** True for a refusal among what `findAction` and its like give. */
export function isRefusal(found: object): found is Refusal {
  return 'because' in found;
}

/** What people type for an action: its ref, with the plan's key before it when the plan is not the default. */
export function typedRef({ plan, ref }: { plan: PlanKey; ref: Ref }, plans: readonly Plan[]): string {
  return plans.some((one) => one.key === plan && one.isDefault) ? ref : `${plan} ${ref}`;
}

/** The plan and ref that are meant by what was typed, whether or not there is such an action. */
export function splitRef(said: string, { plans, plan }: Pick<Scene, 'plans' | 'plan'>): { plan: PlanKey; ref: Ref } {
  const words = said.trim().split(/[\s/]+/u);
  const named = plans.find((one) => one.key === words[0]?.toUpperCase());
  const ref = (named === undefined ? words[0] : words[1]) ?? '';
  return { plan: (named ?? plan).key, ref: tidyRef(ref) };
}

/** Splits "8.1.3 rest of the words" into the action and the words; null when it does not begin with a ref. */
export function leadingRef(words: string, scene: Scene): { said: string; rest: string } | null {
  const keys = scene.plans.map((plan) => plan.key.toUpperCase());
  const [first = '', second = ''] = words.split(/\s+/u, 2);
  const isKey = keys.includes(first.toUpperCase()) && LOOKS_LIKE_REF.test(second);
  const said = isKey ? `${first} ${second}` : first;
  if (!isKey && !LOOKS_LIKE_REF.test(first)) return null;
  return { said, rest: words.slice(words.indexOf(isKey ? second : first) + (isKey ? second : first).length).trim() };
}

// "8.1.3", "2.1.1a", "8.1.3." and "8.1.3?" yes; "8" and "31/1" no.
const LOOKS_LIKE_REF = /^\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?[.,:;?!]?$/iu;

function tidyRef(typed: string): Ref {
  return typed.replace(/[.,:;?!]+$/u, '').toLowerCase() as Ref;
}

/** The ids of refs as a set of actions. */
export function idsOf(tracked: readonly Tracked[]): readonly ActionId[] {
  return tracked.map((one) => one.action.id);
}
