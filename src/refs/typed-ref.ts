import type { Plan, PlanKey, Ref } from '#src/plan/action.ts';
import type { RefBook } from './ref-book.ts';

/** What a typed ref is read against: the loaded plans, the default one, and the refs that are no row of numbers. */
export type RefsKnown = { readonly plans: readonly Plan[]; readonly plan: Plan; readonly book: RefBook };

/** The plan and ref that are meant by what was typed, whether or not there is such an action; `exact` is the one that has the ref now, whoever had it before. */
export type MeantRef = { readonly plan: PlanKey; readonly ref: Ref; readonly exact: boolean };

// "8.1.3!": beyond doubt.
const EXACT = '!';

/** Reads a ref as people type it: "8.1.3", "CYPS 8.1.3", "sr (25/26) 01", "8.1.3!". */
export function readTypedRef(said: string, { plans, plan, book }: RefsKnown): MeantRef {
  const exact = said.trim().endsWith(EXACT);
  const named = book.at(said.trim(), 0)?.said;
  if (named !== undefined) return { ...asWritten(named, { plans, plan }), exact };
  const words = said.trim().split(/[\s/]+/u);
  const its = plans.find((one) => one.key === words[0]?.toUpperCase());
  const ref = (its === undefined ? words[0] : words[1]) ?? '';
  return { plan: (its ?? plan).key, ref: tidyRef(ref), exact };
}

// "CYPS R1.2", "R1.2"
function asWritten(named: string, { plans, plan }: Pick<RefsKnown, 'plans' | 'plan'>): { plan: PlanKey; ref: Ref } {
  const at = named.indexOf(' ');
  const its = plans.find(({ key }) => key === named.slice(0, Math.max(0, at)));
  return { plan: (its ?? plan).key, ref: named.slice(at + 1) as Ref };
}

/** A ref as typed, without the comma or stop behind it or the mark of what is beyond doubt: “8.1.1, 8.1.2”. */
export function withoutStop(typed: string): string {
  return typed.replace(/[.,:;?!]+$/u, '');
}

/** A ref without the stop that ended its sentence, in small letters. */
export function tidyRef(typed: string): Ref {
  return withoutStop(typed).toLowerCase() as Ref;
}

/** What people type for an action: its ref, with the plan's key before it when the plan is not the default. */
export function typedRef({ plan, ref }: { plan: PlanKey; ref: Ref }, plans: readonly Plan[]): string {
  return plans.some((one) => one.key === plan && one.isDefault) ? ref : `${plan} ${ref}`;
}

/** The same beyond doubt, whoever had that ref before: "8.1.3!". */
export function exactRef(action: { plan: PlanKey; ref: Ref }, plans: readonly Plan[]): string {
  return asExact(typedRef(action, plans));
}

/** A ref as typed, marked as beyond doubt. */
export function asExact(said: string): string {
  return `${said}${EXACT}`;
}

/** True where what stands at a place marks the ref before it as beyond doubt. */
export function isMarkedExact(text: string, at: number): boolean {
  return text.charAt(at) === EXACT;
}

/** A typed ref as it is compared, in small letters with single spaces, and whether it was marked as beyond doubt. */
export function comparedRef(said: string): { readonly ref: string; readonly exact: boolean } {
  const exact = said.endsWith(EXACT);
  const bare = exact ? said.slice(0, -EXACT.length) : said;
  return { ref: bare.trim().replace(/\s+/gu, ' ').toLowerCase(), exact };
}
