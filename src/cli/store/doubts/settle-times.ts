import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { typed } from '#src/cli/print/typed.ts';
import { hasNoDay, timeWords } from '#src/intake/unsure-times.ts';
import { settleIn } from './settle-doubts.ts';
import type { SettleOptions } from './settle-doubts.ts';
import { planNamed, withStore } from '#src/cli/store/with-store.ts';

/** Settles words for time for every action that has them and no day, each with its own line in the ledger; later versions and other plans are offered the same day. */
export async function settleTimes(words: string, by: Day, options: SettleOptions, world: CliWorld): Promise<void> {
  await withStore(options.data, world, async (store) => {
    const named = await planNamed(options.plan, store);
    const plans = named === null ? await store.register.plans() : [named];
    const lists = await Promise.all(plans.map(({ key }) => store.register.trackedIn(key)));
    const found = lists
      .flat()
      .filter((tracked) => hasNoDay(tracked) && timeWords(tracked.action.timescale.text) === timeWords(words));
    if (found.length === 0)
      throw new CliRefusal(`No action without a day says “${words}”. See: ${typed('doubts', options.data, world)}`);
    const why = options.why ?? `“${words}” means by then`;
    const silent: CliWorld = options.json === true ? world : { ...world, out: () => undefined };
    for (const { action } of found)
      await settleIn(`${action.plan} ${action.ref}`, { ...options, date: by, why }, { store, world: silent });
    if (options.json === true) return;
    const say = found.length === 1 ? '1 action says it' : `${found.length} actions say it`;
    world.out(`“${words}” is by ${sayDay(by)}: ${say}. Later versions and other plans are offered the same day.`);
  });
}
