import { dayIn } from '#src/calendar/instant.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import type { PurposeFact } from '#src/plan/governance/purpose.ts';
import type { NewPlanEntry } from '#src/plan/ledger.ts';
import type { Register } from '#src/ports/register.ts';
import { comparePurposes, linkName } from '#src/intake/purposes/compare-purposes.ts';
import type { LinkedPurpose, PurposeNews } from '#src/intake/purposes/compare-purposes.ts';
import type { PrintedPurpose } from '#src/intake/purposes/purposes-found.ts';

type Compared = {
  readonly plan: Plan;
  readonly found: readonly PrintedPurpose[];
  /** True for another document than the plan, whose actions are its own. */
  readonly isBeside: boolean;
  /** The actions of the plan as they are once a newer version is taken in, with its numbers; absent for those of the register. */
  readonly revised?: readonly Action[];
};

/** What a document says otherwise of what a plan is for than the register has it. */
export async function purposeChanges(
  { plan, found, isBeside, revised = [] }: Compared,
  register: Register,
): Promise<readonly PurposeNews[]> {
  const { purposes } = await register.governance(plan.key);
  const known = (await register.trackedIn(plan.key)).map(({ action }) => action);
  const isRevised = new Set(revised.map(({ id }) => id));
  const all = [...known.filter(({ id }) => !isRevised.has(id)), ...revised];
  const ids = new Map(all.map(({ ref, id }) => [ref as string, id]));
  const linked = found.map(({ actions, ...one }): LinkedPurpose => {
    return { ...one, actions: isBeside ? [] : actions.flatMap((ref) => ids.get(ref) ?? []) };
  });
  return comparePurposes(linked, { kept: purposes.kept, takenOff: await takenOff(plan, register), isBeside });
}

/** Every link that was ever taken off by somebody and stands taken off. */
async function takenOff({ key }: Plan, register: Register): Promise<ReadonlySet<string>> {
  const off = new Set<string>();
  for (const { plan, event } of await register.ledgerOfPlans()) {
    if (plan !== key || event.kind !== 'served') continue;
    const names = event.actions.map((action) => linkName(event.purpose, action));
    names.forEach((name) => (event.serves ? off.delete(name) : off.add(name)));
  }
  return off;
}

type Saying = {
  readonly plan: Plan;
  readonly by: PersonId | null;
  readonly register: Register;
  readonly world: CliWorld;
};

/** Writes changes of purposes into the ledger of their plan, all at one moment. */
export async function writePurposes(
  changes: readonly PurposeNews[],
  { plan, by, register, world }: Saying,
): Promise<void> {
  const at = world.clock.now();
  const entries = changes.flatMap(factsOf).map((event): NewPlanEntry => {
    return { plan: plan.key, event, at, day: dayIn(at, plan.zone), by, message: null };
  });
  if (entries.length === 0) return;
  await register.write({ message: null, slot: null, entries, say: [], asked: [] });
}

function factsOf(change: PurposeNews): readonly PurposeFact[] {
  switch (change.change) {
    case 'purpose-added': {
      const { purpose, actions } = change;
      const kept: PurposeFact = { kind: 'purpose-kept', purpose };
      return actions.length === 0 ? [kept] : [kept, { kind: 'served', purpose: purpose.id, actions, serves: true }];
    }
    case 'purpose-changed':
      return [{ kind: 'purpose-kept', purpose: change.after }];
    case 'purpose-linked':
      return [{ kind: 'served', purpose: change.purpose.id, actions: change.actions, serves: true }];
    case 'purpose-other':
    case 'purpose-dropped':
      return [];
  }
}
