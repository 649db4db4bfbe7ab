import type { Plan, PlanKey } from '#src/plan/action.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { sayWhere, typed } from '#src/cli/print/typed.ts';
import type { Store, CliWorld } from '#src/cli/cli-world.ts';
import { typedBy } from './typed-by.ts';
import { defaultIn } from '#src/plan/default-plan.ts';

/** Works with the register of a data folder beside a bot that may be running, and closes it; refuses when there is none. */
export async function withStore<T>(data: string, world: CliWorld, work: (store: Store) => Promise<T>): Promise<T> {
  await checkThere(data, world);
  return withNewStore(data, world, work);
}

/** The same for whoever only looks: nothing is brought up to date, and nothing can be written. */
export async function withReader<T>(data: string, world: CliWorld, work: (store: Store) => Promise<T>): Promise<T> {
  await checkThere(data, world);
  return closing(await world.open(data, 'reader'), work);
}

async function checkThere(data: string, world: CliWorld): Promise<void> {
  const { hasRegister } = await world.lookAt(data);
  if (!hasRegister)
    throw new CliRefusal(`There is no register in ${sayWhere(data, world)} yet. ${loadOne(data, world)}`);
}

/** The same, and a register that is not there yet is made. */
export async function withNewStore<T>(data: string, world: CliWorld, work: (store: Store) => Promise<T>): Promise<T> {
  return closing(typedBy(await world.open(data, 'tool'), world.account), work);
}

async function closing<T>(store: Store, work: (store: Store) => Promise<T>): Promise<T> {
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The plan whose zone and nation make the day; refuses when none is loaded. */
export async function defaultPlan(
  { register }: Store,
  { data, world }: { readonly data: string; readonly world: CliWorld },
): Promise<Plan> {
  const plan = defaultIn(await register.plans());
  if (plan === null) throw new CliRefusal(`No plan is loaded yet. ${loadOne(data, world)}`);
  return plan;
}

/** The plan that `--plan` names, null where it names none; refuses a key that no loaded plan has. */
export async function planNamed(key: PlanKey | undefined, { register }: Store): Promise<Plan | null> {
  if (key === undefined) return null;
  const plans = await register.plans();
  const plan = plans.find((one) => one.key === key);
  if (plan !== undefined) return plan;
  const loaded = plans.map((one) => `${one.key} (${one.name})`).join(', ');
  throw new CliRefusal(`No plan has the key ${key}. Loaded: ${loaded || 'none yet'}.`);
}

function loadOne(data: string, world: CliWorld): string {
  return `Load a plan with: ${typed('import FILE', data, world)}`;
}
