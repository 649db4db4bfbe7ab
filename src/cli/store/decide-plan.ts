import { typed } from '#src/cli/print/typed.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { plans } from '#src/commands/look/plans.ts';
import { planHoldings } from '#src/commands/show/plan/plan-holdings.ts';
import { sayPlans } from '#src/messages/look/plans-card.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { officeScene } from './office-scene.ts';
import { defaultPlan, withStore } from './with-store.ts';

/** What the command is told besides the plan. */
export type PlanOptions = { readonly data: string; readonly as?: string; readonly json?: true };

/** Shows every loaded plan with what it holds. */
export async function listPlans({ data, json }: PlanOptions, world: CliWorld): Promise<void> {
  await withStore(data, world, async (store) => {
    const { zone } = await defaultPlan(store, { data, world });
    const [roster, today] = [await store.register.roster(), todayIn(world.clock, zone)];
    const holdings = await planHoldings(store.register, { roster, today, index: rosterIndex(roster, today) });
    if (json !== true) return print(world.out, asText(sayPlans(holdings)));
    for (const { plan, counts, leads, people } of holdings) {
      const { key, name, published, isDefault, isArchived = false, isSample = false } = plan;
      printJson(world, {
        plan: key,
        name,
        published,
        isDefault,
        isArchived,
        isSample,
        ...counts,
        leads,
        people,
      });
    }
  });
}

/** Decides of a plan as the office would in chat: the same words, the same line in the ledger. */
export async function decideOnPlanHere(words: string, options: PlanOptions, world: CliWorld): Promise<void> {
  await withStore(options.data, world, async (store) => {
    // Whoever types a command at the command line has said it: it is done, and says what it stops.
    const sure = words.startsWith('archive ') ? `${words} yes` : words;
    const { card, entries, notices } = await plans.run(
      sure,
      await officeScene(`plans ${words}`, options, store, world),
    );
    if (entries.length === 0) throw new CliRefusal(asText(card));
    await store.register.write({ message: null, slot: null, entries, say: notices, asked: [] });
    if (options.json !== true) return printDecided(card, { words, data: options.data }, world);
    for (const entry of entries) {
      if ('plan' in entry) printJson(world, { plan: entry.plan, by: entry.by, day: entry.day, event: entry.event });
    }
  });
}

/** A button says nothing here: what it would do is typed. */
function printDecided(card: Card, { words, data }: { words: string; data: string }, world: CliWorld): void {
  print(world.out, asText(buildCard({ ...asDraft(card), buttons: [] })));
  if (words !== 'undo') print(world.out, `To take it back, for a day: ${typed('plans undo', data, world)}`);
}
