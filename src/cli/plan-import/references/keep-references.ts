import { dayIn } from '#src/calendar/instant.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { changedReferences } from '#src/intake/references/changed-references.ts';
import { readReferences } from '#src/intake/references/read-references.ts';
import type { Action, Plan } from '#src/plan/action.ts';
import type { NewPlanEntry } from '#src/plan/ledger.ts';
import type { Register } from '#src/ports/register.ts';

/** Keeps what the words of a plan's actions refer to, as its newest version prints them; of those that it has no longer what was kept stays. */
export async function keepReferences(
  { plan: { key, zone }, actions: document }: { readonly plan: Plan; readonly actions: readonly Action[] },
  { register, world }: { readonly register: Register; readonly world: CliWorld },
): Promise<void> {
  const printed = (await register.trackedIn(key)).map(({ action }) => asPrinted(action));
  const plans = (await register.plans()).filter((plan) => plan.key !== key);
  const all = await register.actions();
  const others = plans.map((plan) => ({ plan, actions: all.filter((action) => action.plan === plan.key) }));
  const read = readReferences(printed, { headings: await register.headings(key), others });
  const actions = new Set(printed.filter((action) => isPrinted(action, document)).map(({ id }) => id));
  const facts = changedReferences({
    plan: key,
    read: read.filter(({ from }) => actions.has(from)),
    actions,
    ledger: await register.ledgerOfPlans(),
  });
  if (facts.length === 0) return;
  const at = world.clock.now();
  const entries = facts.map((event): NewPlanEntry => {
    return { plan: key, event, at, day: dayIn(at, zone), by: null, message: null };
  });
  await register.write({ message: null, slot: null, entries, say: [], asked: [] });
}

/** The document's own words, where the office has put others in their place. */
function asPrinted(action: Action): Action {
  return {
    ...action,
    title: action.inDocument?.title ?? action.title,
    timescale: action.inDocument?.timescale ?? action.timescale,
  };
}

/** True for words that stand in the document: those of what is not taken in yet are of its version before, and its numbers. */
function isPrinted({ ref, title, isDropped }: Action, document: readonly Action[]): boolean {
  return isDropped !== true && document.some((one) => one.ref === ref && one.title === title);
}
