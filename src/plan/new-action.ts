import type { Owner } from '#src/people/leads/leads.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Timescale } from '#src/timescale/timescale.ts';
import type { Action, ActionId, PlanKey, Ref } from './action.ts';
import { actionId } from './action.ts';

/** What is said of an action that is to be added by hand. */
export type NewAction = {
  readonly plan: PlanKey;
  readonly ref: Ref;
  readonly title: string;
  readonly owners: readonly Owner[];
  readonly timescale: Timescale;
  /** Its theme where one was said; null for that of its neighbours. */
  readonly theme: string | null;
  /** The action of which it is a part; null for an action of its own. */
  readonly parent: Ref | null;
};

/** The action that is added, in the place of the plan that its number gives it: after the nearest before it under the same outcome or section. */
export function newAction(said: NewAction, id: ActionId, actions: readonly Action[]): Action {
  const beside = neighbourOf(said.ref, actions);
  const outcome = beside?.outcome ?? partsOf(said.ref, 2);
  return {
    id,
    plan: said.plan,
    ref: said.ref,
    parent: said.parent,
    phase: beside?.phase ?? null,
    theme: said.theme ?? beside?.theme ?? null,
    section: beside?.section ?? sectionOf(said.ref),
    outcome,
    title: said.title,
    timescale: said.timescale,
    leads: { text: said.owners.map(nameOf).join(', '), owners: said.owners, doubt: null },
    inherited: { dates: false, leads: false },
    position: beside?.position ?? actions.reduce((last, { position }) => Math.max(last, position), -1) + 1,
  };
}

/** The next number that is free beside a ref: "8.1.6" after 8.1.5, null where the plan's refs are no rows of numbers. */
export function nextFreeRef(near: string, actions: readonly Action[]): Ref | null {
  const stem = /^(\d{1,3}(?:\.\d{1,3})*)\.\d{1,3}[a-z]?$/u.exec(near)?.[1];
  if (stem === undefined) return null;
  const numbers = refsOf(actions).flatMap((ref) => {
    const own = ref.startsWith(`${stem}.`) ? /^(\d{1,3})[a-z]?$/u.exec(ref.slice(stem.length + 1)) : null;
    return own === null ? [] : [Number(own[1])];
  });
  return `${stem}.${Math.max(0, ...numbers) + 1}` as Ref;
}

/** The refs of so many parts of an action, "8.1.3a" and on, none of which anybody had. */
export function refsOfParts(ref: Ref, count: number, actions: readonly Action[]): readonly Ref[] {
  const taken = new Set(refsOf(actions));
  const isLettered = /[a-z]$/u.test(ref);
  const free = Array.from('abcdefghijklmnopqrstuvwxyz')
    .map((letter, at) => `${ref}${isLettered ? `.${at + 1}` : letter}`)
    .filter((one) => !taken.has(one));
  return free.slice(0, count) as Ref[];
}

/** An id that no action ever had, one whose adding was taken back included; `isKnown` asks the ledger. */
export async function freeId(plan: PlanKey, ref: Ref, isKnown: (id: ActionId) => Promise<boolean>): Promise<ActionId> {
  const plain = actionId(plan, ref);
  let id = plain;
  for (let count = 2; await isKnown(id); count += 1) id = `${plain}~${count}` as ActionId;
  return id;
}

function refsOf(actions: readonly Action[]): readonly string[] {
  return actions.flatMap(({ ref, formerRefs = [] }) => [ref, ...formerRefs.map((former) => former.ref)]);
}

/** The last action before a ref that shares most of its number: 8.1.5 for 8.1.9, else the last of section 8. */
function neighbourOf(ref: Ref, actions: readonly Action[]): Action | null {
  for (const count of [3, 2, 1]) {
    const stem = partsOf(ref, count);
    const alike = stem === null ? [] : actions.filter((one) => partsOf(one.ref, count) === stem);
    const before = alike.filter((one) => inNumbers(one.ref, ref) < 0).at(-1) ?? alike[0];
    if (before !== undefined) return before;
  }
  return null;
}

function partsOf(ref: string, count: number): string | null {
  const parts = ref.split('.');
  return /^\d/u.test(ref) && parts.length > count ? parts.slice(0, count).join('.') : null;
}

function sectionOf(ref: string): number | null {
  const number = Number(partsOf(ref, 1));
  return partsOf(ref, 1) === null || Number.isNaN(number) ? null : number;
}

function inNumbers(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true });
}
