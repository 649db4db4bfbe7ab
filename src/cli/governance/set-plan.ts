import { CliRefusal } from '#src/cli/command.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { typed } from '#src/cli/print/typed.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { settings } from '#src/commands/office/settings/settings.ts';
import { asDraft, buildCard } from '#src/messages/build-card.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { officeScene } from '#src/cli/store/office-scene.ts';
import { withStore } from '#src/cli/store/with-store.ts';

/** What the command is told besides the setting. */
export type SettingsOptions = {
  readonly data: string;
  readonly plan?: PlanKey;
  readonly as?: string;
  readonly json?: true;
};

/** Shows the settings of a plan, or sets one as the office would in chat: the same words, the same line in the ledger. */
export async function settingsHere(words: string, options: SettingsOptions, world: CliWorld): Promise<void> {
  await withStore(options.data, world, async (store) => {
    const scene = await officeScene(`settings ${words}`, options, store, world);
    const plan = options.plan === undefined ? scene.plan : scene.plans.find(({ key }) => key === options.plan);
    if (plan === undefined) throw new CliRefusal(`No plan has the key ${options.plan}.`);
    // Whoever types a command at the command line has said it: it is done, and read back.
    const sure = words === '' ? '' : ` ${words}: yes`;
    const { card, entries, notices } = await settings.run(`${plan.key}${sure}`, scene);
    if (words !== '' && entries.length === 0) throw new CliRefusal(asText(bare(card)));
    await store.register.write({ message: null, slot: null, entries, say: notices, asked: [] });
    if (options.json === true) {
      printJson(world, { plan: plan.key, ...(await store.register.governance(plan.key)).settings });
      return;
    }
    print(world.out, asText(bare(card)));
    if (entries.length > 0) print(world.out, `To take it back, for a day: ${typed('plans undo', options.data, world)}`);
  });
}

/** A button says nothing here: what it would do is typed. */
function bare(card: Parameters<typeof asDraft>[0]) {
  return buildCard({ ...asDraft(card), buttons: [] });
}
