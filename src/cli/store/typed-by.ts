import type { NewEntry } from '#src/plan/ledger.ts';
import type { PlanLoad, Register } from '#src/ports/register.ts';

/** A register whose every new line says under which account of the machine it was typed. */
export function typedBy<One extends { readonly register: Register }>(store: One, account: string): One {
  return { ...store, register: registerTypedBy(store.register, account) };
}

/** The same of a register alone. */
export function registerTypedBy(register: Register, account: string): Register {
  const line = <Line extends NewEntry>(entry: Line): Line => ({
    ...entry,
    event: { ...entry.event, typedBy: account },
  });
  const load = (plan: PlanLoad): PlanLoad => ({ ...plan, typedBy: account });
  return {
    ...register,
    write: (work) => register.write({ ...work, entries: work.entries.map(line) }),
    addPlan: (plan) => register.addPlan(load(plan)),
    revisePlan: (plan) => register.revisePlan(load(plan)),
  };
}
