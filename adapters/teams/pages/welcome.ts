import { todayIn } from '#src/calendar/clock.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import { sayTeamWelcome, sayWelcome } from '#src/messages/look/welcome-card.ts';
import { whoCouldBe } from '#src/conversation/ask-who.ts';
import { sayWhoAreYou } from '#src/messages/answer/who-are-you.ts';
import { greetedSoFar } from '#src/nudge/first-messages.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Person } from '#src/people/person.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import type { Plan } from '#src/plan/action.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { everybody } from '#adapters/network/roster.ts';
import { defaultPlan } from '#adapters/network/tell-office.ts';
import { accountOf, threadOf } from '#adapters/teams/ids.ts';
import type { Installs } from '#adapters/teams/people/installs.ts';
import type { References } from '#adapters/teams/places/references-types.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';

/** A chat or channel that the app has come to; `id` is the person's, the team's or the chat's. */
export type Host = { readonly tenant: string; readonly id: string; readonly conversation: string };

/** Greets each person, team and group once for each time that the app comes to them. */
export type Welcome = {
  readonly person: (host: Host) => Promise<void>;
  readonly group: (host: Host) => Promise<void>;
  /** Greets those who came before there was a plan. */
  readonly owed: () => Promise<void>;
};

type Parts = Required<Pick<Messenger, 'addressesOf'>> & {
  readonly world: TeamsWorld;
  readonly references: References;
  readonly installs: Installs;
  /** False while Teams has not said who somebody is. */
  readonly isCertain: (account: string) => boolean;
};

export function createWelcome(parts: Parts): Welcome {
  const { installs } = parts;
  const person = (host: Host): Promise<void> => greetPerson(host, parts);
  return {
    person,
    group: (host) => greetGroup(host, parts),
    owed: async () => {
      for (const { place, conversation } of installs.owed()) {
        const [tenant = '', id = ''] = place.split('/');
        await person({ tenant, id, conversation });
      }
    },
  };
}

async function greetPerson(host: Host, parts: Parts): Promise<void> {
  const { world, references, installs, addressesOf, isCertain } = parts;
  const { tenant, id, conversation } = host;
  const place = `${tenant}/${id}`;
  const plan = await defaultPlan(world);
  // Before there is a plan there is nothing to say: a hundred people would be told that nobody knows them.
  if (plan === null) return installs.owe(place, conversation);
  const reference = await references.person(tenant, id);
  if (reference?.welcomed !== true) {
    const speaker = await world.register.personAt(accountOf(tenant, id));
    // Nobody is told that they are not known while it is only not known yet: the next look greets them.
    if (speaker === null && !isCertain(place)) return installs.owe(place, conversation);
    const known = speaker === null ? null : await whatIsKnown(speaker, plan, world);
    const could =
      known === null ? await whoCouldBe(accountOf(tenant, id), await everybody(world), [{ addressesOf }]) : [];
    const card = could.length > 1 ? sayWhoAreYou(could, false) : sayWelcome({ known, plan: plan.name });
    await say(card, host, { world, installs, person: speaker });
    // Looked up again: what was learned meanwhile of where they are stays.
    const now = await references.person(tenant, id);
    if (now !== null) await references.savePerson(tenant, id, { ...now, welcomed: true });
  }
  await installs.owe(place, null);
}

async function greetGroup(host: Host, { world, installs }: Parts): Promise<void> {
  const plan = await defaultPlan(world);
  if (plan !== null) await say(sayTeamWelcome(plan.name), host, { world, installs, person: null });
}

async function whatIsKnown({ id, name }: Person, plan: Plan, world: TeamsWorld) {
  const roster = await everybody(world);
  const index = rosterIndex(roster, todayIn(world.clock, plan.zone));
  const plans = await world.register.plans();
  const tracked = (await Promise.all(plans.map(({ key }) => world.register.trackedIn(key)))).flat();
  const own = tracked.filter(({ standing: { stage, owners } }) => {
    return stage === 'open' && leadersOn(owners, index).includes(id);
  });
  const isFirstToCome = own.length > 0 && !(await greetedSoFar(world.register)).has(id);
  return { name, isOffice: index.isOffice(id), open: own.length, isFirstToCome };
}

type Saying = Pick<Parts, 'world' | 'installs'> & { readonly person: Person | null };

/** The key counts the times that the app came: Teams tells of one more than once, side by side and in either order. */
async function say(card: Card, { tenant, id, conversation }: Host, { world, installs, person }: Saying): Promise<void> {
  const { times } = installs.find(`${tenant}/${id}`);
  const greeting: Outgoing = {
    key: `welcome/teams:${tenant}/${id}/${times}` as OutKey,
    kind: 'notice',
    day: null,
    to: { thread: threadOf({ tenant, conversation, root: null }), person: person?.id ?? null },
    card,
    about: [],
    edits: null,
    holds: null,
  };
  await world.register.write({ message: null, slot: null, entries: [], say: [greeting], asked: [] });
  await world.work();
}
