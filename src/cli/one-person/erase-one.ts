import { todayIn } from '#src/calendar/clock.ts';
import { LONDON } from '#src/calendar/instant.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { quoted } from '#src/cli/print/options.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { typed } from '#src/cli/print/typed.ts';
import { withStore } from '#src/cli/store/with-store.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { Person } from '#src/people/person.ts';
import { runningPlans } from '#src/plan/decide-plan.ts';
import type { Chosen, Erased, ErasedBefore, Erasing } from '#src/ports/erasing.ts';
import { copiesBefore } from './copies-before.ts';
import { personNamed } from './person-named.ts';
import { tryOn } from './try-on.ts';
import { sayErased, sayErasedBefore, sayWouldErase } from './say-erased.ts';

export type EraseOptions = {
  readonly data: string;
  readonly why: string;
  readonly also: readonly string[];
  readonly apply?: true;
  readonly json?: true;
};

/** Shows what erasing a person would do, on a copy; and does it when told to. */
export async function eraseOne(name: string, options: EraseOptions, world: CliWorld): Promise<void> {
  const { data, why } = options;
  if (why.trim() === '') throw new CliRefusal('Say why, for the record: --why "…". Their name in it is left out.');
  const chosen: Chosen = options.also.includes('all') ? 'all' : options.also;
  const shown = await withStore(data, world, async (store) => {
    const person = await personToErase(name, store, { data, world });
    if ('former' in person) return person;
    const erasing: Erasing = {
      person: person.id,
      at: world.clock.now(),
      day: todayIn(world.clock, LONDON),
      why,
      chosen,
    };
    const leads = await leadsStill(store, erasing);
    const held = await store.held(person.id);
    return { person, erasing, leads, held, would: await tryOn(store, erasing, world) };
  });
  if ('former' in shown) {
    if (options.json === true) printJson(world, { applied: true, day: shown.day, former: shown.former });
    else print(world.out, sayErasedBefore(name, shown));
    return;
  }
  checkChosen(chosen, shown.would);
  if (options.apply !== true) {
    const again = commandFor(name, options, world);
    if (options.json === true) printJson(world, { applied: false, ...shown.would, leads: shown.leads });
    else print(world.out, sayWouldErase({ ...shown, data, again, chosen }));
    return;
  }
  const erased = await world.erase({ ...shown.erasing, typedBy: world.account }, data);
  const copies = await copiesBefore(data, world);
  if (options.json === true) printJson(world, { applied: true, ...erased, leads: shown.leads, copies });
  else print(world.out, sayErased({ ...shown, erased, chosen, copies }));
}

type Around = { readonly data: string; readonly world: CliWorld };

/** Who is meant; or when they were erased, where that was done already and the same is typed again. */
async function personToErase(name: string, store: Store, { data, world }: Around): Promise<Person | ErasedBefore> {
  try {
    return await personNamed(name, store);
  } catch (error) {
    // Nobody of the roster is called so: who was erased is not.
    const before = error instanceof CliRefusal ? await world.erasedBefore(name, data) : null;
    if (before === null) throw error;
    return before;
  }
}

/** The refs of what they lead today: nobody would be asked about it any more. */
async function leadsStill({ register }: Store, { person, day }: Erasing): Promise<readonly string[]> {
  const index = rosterIndex(await register.roster(), day);
  const plans = runningPlans(await register.plans());
  const lists = await Promise.all(plans.map(({ key }) => register.trackedIn(key)));
  const led = lists.flat().filter(({ standing }) => {
    return standing.stage === 'open' && leadersOn(standing.owners, index).includes(person);
  });
  return led.map(({ action }) => `${action.plan} ${action.ref}`);
}

function checkChosen(chosen: Chosen, { mentions }: Erased): void {
  if (chosen === 'all') return;
  const unknown = chosen.find((where) => !mentions.some((one) => one.where === where));
  if (unknown === undefined) return;
  const known = [...new Set(mentions.map(({ where }) => where))].join('; ');
  throw new CliRefusal(`No words of others stand at “${unknown}”. There are: ${known || 'none'}.`);
}

function commandFor(name: string, { data, why, also }: EraseOptions, world: CliWorld): string {
  const places = also.map((where) => ` --also ${quoted(where)}`).join('');
  return typed(`person erase ${quoted(name)} --why ${quoted(why)}${places} --apply`, data, world);
}
