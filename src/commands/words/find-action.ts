import type { ActionId, Plan, PlanKey, Ref } from '#src/plan/action.ts';
import { mayLook } from '#src/plan/permission.ts';
import type { RefChoice, Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { nearestRefs } from '#src/plan/nearest-refs.ts';
import { whoseRef } from '#src/plan/whose-ref.ts';
import type { Scene } from '#src/commands/command.ts';

/** The action somebody typed a ref of, if they may see it; otherwise why not, with the nearest refs there are. */
export async function findAction(said: string, scene: Scene): Promise<Tracked | Refusal> {
  const { plan, ref } = splitRef(said, scene);
  const all = await scene.register.trackedIn(plan);
  const meant = meantBy(said, all, scene);
  // What they may not see is not offered to them beside what they may.
  const open = meant.filter((one) => mayLook(scene.asker, one) === null);
  const [only, ...others] = open.length > 0 ? open : meant.slice(0, 1);
  if (only !== undefined && others.length === 0) return mayLook(scene.asker, only) ?? only;
  if (only !== undefined) return { because: 'which-ref', said, choices: choicesOf([only, ...others], ref, scene) };
  const seen = all.filter((one) => mayLook(scene.asker, one) === null).map(({ action }) => action);
  const nearest = nearestRefs(
    ref,
    seen.map((one) => one.ref),
  ).flatMap((near) => {
    const action = seen.find((one) => one.ref === near);
    return action === undefined ? [] : [{ action: action.id, ref: typedRef(action, scene.plans) }];
  });
  return { because: 'no-such-ref', said, nearest };
}

/** The actions of a plan that a ref may mean: several only where it was another's lately, and this conversation is about none of them alone. */
export function meantBy(said: string, tracked: readonly Tracked[], scene: Scene): readonly Tracked[] {
  const { present, former } = whoseRef(splitRef(said, scene).ref, tracked, scene.today);
  const own = present === null ? [] : [present];
  if (isExact(said) || former.length === 0) return own.length > 0 ? own : former;
  const all = [...own, ...former];
  // What somebody is being asked about is not settled by the card that asks.
  const called = scene.given === null ? all.filter((one) => isCalledSo(one, said, scene)) : [];
  return called.length === 1 ? called : all;
}

/** A card calls an action by the ref that it had when it was sent: whoever answers it means that one. */
function isCalledSo({ action: { id } }: Tracked, said: string, scene: Scene): boolean {
  const { last } = scene;
  if (last === null || !last.about.includes(id)) return false;
  const { ref } = splitRef(said, scene);
  const calls = last.card.calls.filter(({ action }) => action === id);
  return calls.some((call) => splitRef(call.ref, scene).ref.toLowerCase() === ref.toLowerCase());
}

function choicesOf(meant: readonly Tracked[], ref: Ref, { plans }: Scene): readonly RefChoice[] {
  return meant.map(({ action }) => {
    const isFormer = action.ref.toLowerCase() !== ref.toLowerCase();
    return {
      action: action.id,
      ref: typedRef(action, plans),
      typed: exactRef(action, plans),
      title: action.title,
      isFormer,
    };
  });
}

// "8.1.3!": the one that has this ref now, whoever had it before.
function isExact(said: string): boolean {
  return said.trim().endsWith('!');
}

/** True for a refusal among what `findAction` and its like give. */
export function isRefusal(found: object): found is Refusal {
  return 'because' in found;
}

/** What people type for an action: its ref, with the plan's key before it when the plan is not the default. */
export function typedRef({ plan, ref }: { plan: PlanKey; ref: Ref }, plans: readonly Plan[]): string {
  return plans.some((one) => one.key === plan && one.isDefault) ? ref : `${plan} ${ref}`;
}

/** The same beyond doubt, whoever had that ref before: "8.1.3!". */
export function exactRef(action: { plan: PlanKey; ref: Ref }, plans: readonly Plan[]): string {
  return `${typedRef(action, plans)}!`;
}

/** The plan and ref that are meant by what was typed, whether or not there is such an action. */
export function splitRef(
  said: string,
  { plans, plan, book }: Pick<Scene, 'plans' | 'plan' | 'book'>,
): { plan: PlanKey; ref: Ref } {
  const named = book.at(said.trim(), 0)?.said;
  if (named !== undefined) return asWritten(named, { plans, plan });
  const words = said.trim().split(/[\s/]+/u);
  const its = plans.find((one) => one.key === words[0]?.toUpperCase());
  const ref = (its === undefined ? words[0] : words[1]) ?? '';
  return { plan: (its ?? plan).key, ref: tidyRef(ref) };
}

// "CYPS R1.2", "R1.2"
function asWritten(named: string, { plans, plan }: Pick<Scene, 'plans' | 'plan'>): { plan: PlanKey; ref: Ref } {
  const at = named.indexOf(' ');
  const its = plans.find(({ key }) => key === named.slice(0, Math.max(0, at)));
  return { plan: (its ?? plan).key, ref: named.slice(at + 1) as Ref };
}

/** Splits "8.1.3 rest of the words" into the action and the words; null when it does not begin with a ref. */
export function leadingRef(words: string, scene: Scene): { said: string; rest: string } | null {
  const named = scene.book.at(words, 0) ?? scene.book.slipAt(words, 0);
  const isExactly = named !== null && words.charAt(named.end) === '!';
  if (named !== null)
    return {
      said: `${named.said}${isExactly ? '!' : ''}`,
      rest: words.slice(named.end).replace(STOP_AT_FRONT, '').trim(),
    };
  const keys = scene.plans.map((plan) => plan.key.toUpperCase());
  const [first = '', second = ''] = words.split(/\s+/u, 2);
  const isKey =
    keys.includes(first.toUpperCase()) &&
    (LOOKS_LIKE_REF.test(second) || scene.book.isNumber(`${first} ${tidyRef(second)}`));
  const said = isKey ? `${first} ${second}` : first;
  if (!isKey && !LOOKS_LIKE_REF.test(first) && !isBareRef(words, scene)) return null;
  return { said, rest: words.slice(words.indexOf(isKey ? second : first) + (isKey ? second : first).length).trim() };
}

// "8.1.3", "2.1.1a", "8.1.3." and "8.1.3?" yes; "8" and "31/1" no.
const LOOKS_LIKE_REF = /^\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?[.,:;?!]?$/iu;

const STOP_AT_FRONT = /^[.,:;?!]/u;
// "3 amber" is about action 3 of a plan that has one; "3 days" and "3/12" say something else.
const A_LENGTH = /^\d+ ?(?:days?|weeks?|months?|years?|hours?|working|times?|of|more|out|people|members?|%)\b/iu;

function isBareRef(words: string, { book }: Scene): boolean {
  const number = /^(\d{1,3})(?:[.,:;?!]?(?:\s|$))/u.exec(words)?.[1];
  return number !== undefined && book.isNumber(number) && !A_LENGTH.test(words);
}

function tidyRef(typed: string): Ref {
  return typed.replace(/[.,:;?!]+$/u, '').toLowerCase() as Ref;
}

/** The ids of refs as a set of actions. */
export function idsOf(tracked: readonly Tracked[]): readonly ActionId[] {
  return tracked.map((one) => one.action.id);
}
