import { CliRefusal } from '#src/cli/command.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { plans } from '#src/commands/look/plans.ts';
import { planHoldings } from '#src/commands/show/plan-holdings.ts';
import { sayPlans } from '#src/messages/look/plans-card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { officeScene } from './office-scene.ts';
import { defaultPlan, withStore } from './with-store.ts';

/** What the command is told besides the plan. */
export type PlanOptions = { readonly data: string; readonly as?: string; readonly json?: true };

/** Shows every loaded plan with what it holds. */
export async function listPlans({ data, json }: PlanOptions, world: CliWorld): Promise<void> {
  await withStore(data, world, async (store) => {
    const { zone } = await defaultPlan(store);
    const index = rosterIndex(await store.register.roster(), todayIn(world.clock, zone));
    const holdings = await planHoldings(store.register, index);
    if (json !== true) return print(world.out, asText(sayPlans(holdings)));
    for (const { plan, actions, dated, leads, people } of holdings) {
      const { key, name, published, isDefault, isArchived = false, isSample = false } = plan;
      printJson(world, {
        plan: key,
        name,
        published,
        isDefault,
        isArchived,
        isSample,
        actions,
        dated,
        leads,
        people,
      });
    }
  });
}

/** Decides of a plan as the office would in chat: the same words, the same line in the ledger. */
export async function decideOnPlanHere(words: string, options: PlanOptions, world: CliWorld): Promise<void> {
  await withStore(options.data, world, async (store) => {
    const { card, entries } = await plans.run(words, await officeScene(`plans ${words}`, options, store, world));
    if (entries.length === 0) throw new CliRefusal(asText(card));
    await store.register.write({ message: null, slot: null, entries, say: [], asked: [] });
    if (options.json !== true) return print(world.out, asText(card));
    for (const entry of entries) {
      if ('plan' in entry) printJson(world, { plan: entry.plan, by: entry.by, day: entry.day, event: entry.event });
    }
  });
}
