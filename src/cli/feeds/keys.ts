import { dayIn, LONDON } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { typed } from '#src/cli/print/typed.ts';
import { planNamed, withStore } from '#src/cli/store/with-store.ts';
import type { FeedScope } from '#src/feeds/feed-scene.ts';
import { FEEDS } from '#src/feeds/feeds.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { FeedsPlace } from './feeds-place.ts';

/** A name that can be typed as the user of an address, and says nothing but what it is for. */
const NAME = /^[a-z0-9][a-z0-9-]{0,39}$/u;

type NewKey = { readonly plan: PlanKey | undefined; readonly scope: FeedScope };

/** Makes a key and shows its secret, which nobody can show again. */
export async function addKey(said: string, { plan: key, scope }: NewKey, { data, world }: FeedsPlace): Promise<void> {
  const name = said.trim().toLowerCase();
  if (!NAME.test(name)) throw new CliRefusal('A key is called with letters, figures and dashes, such as power-bi.');
  await withStore(data, world, async (store) => {
    const plan = (await planNamed(key, store))?.key ?? null;
    const secret = await store.feedKeys.add({ name, scope, plan, made: world.clock.now() });
    if (secret === null)
      throw new CliRefusal(
        `There is a key ${name} already. Take it back with: ${typed(`feeds key revoke ${name}`, data, world)}`,
      );
    const what = scope === 'public' ? 'what the public may read' : 'what the leadership may see';
    print(world.out, `${name} reads ${what} of ${plan ?? 'every plan'}. It is shown this once:`);
    print(world.out, `  user      ${name}`);
    print(world.out, `  password  ${secret}`);
    const paths = FEEDS.map((feed) => `/feed/${feed.name}.csv`).join(' ');
    print(world.out, `It opens, behind the name of your server: ${paths} (and .json for .csv).`);
  });
}

/** The keys that there are, without their secrets. */
export async function listKeys(json: boolean, { data, world }: FeedsPlace): Promise<void> {
  await withStore(data, world, async ({ feedKeys }) => {
    const all = await feedKeys.all();
    if (json) return all.forEach(({ name, scope, plan, made }) => printJson(world, { name, scope, plan, made }));
    if (all.length === 0)
      print(world.out, `No key reads feeds yet. Make one with: ${typed('feeds key add NAME', data, world)}`);
    for (const { name, scope, plan, made } of all)
      print(world.out, `${name}  ${scope}  ${plan ?? 'every plan'}  made ${sayDay(dayIn(made, LONDON))}`);
  });
}

/** Takes a key back. */
export async function revokeKey(said: string, { data, world }: FeedsPlace): Promise<void> {
  const name = said.trim().toLowerCase();
  await withStore(data, world, async ({ feedKeys }) => {
    if (!(await feedKeys.remove(name)))
      throw new CliRefusal(`There is no key ${name}. “feeds key list” names those there are.`);
    print(world.out, `${name} opens nothing any more.`);
  });
}
