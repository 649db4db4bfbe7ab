import { createPeople } from '#adapters/teams/people/people.ts';
import { createReferences } from '#adapters/teams/places/references.ts';
import type { Member } from '#adapters/teams/connector/connector.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import { createSideWork } from '#adapters/teams/receive/side-work.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { ThreadId } from '#src/ports/message.ts';
import type { Person } from '#src/people/person.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { aDatabase } from '#test/kit/a-database.ts';
import { anAction, aPerson, aPlan, day } from '#test/kit/an-action.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import { SERVICE } from '#test/kit/teams/activities.ts';
import { chatOf, objectIdOf, TEAM, TENANT, userIdOf } from '#test/kit/teams/tenant.ts';
import { aDirectory } from './a-directory.ts';
import type { Places } from './a-directory.ts';

/** The account of somebody of that name in the council's tenant, as the roster keeps it. */
export const accountFor = (name: string): string => `${TENANT}/${objectIdOf(name)}`;

/** Somebody as Teams describes them, but for what is said. */
export function aMember(name: string, email: string | null, said: Partial<Member> = {}): Member {
  const ids = { id: userIdOf(name), objectId: objectIdOf(name), tenant: TENANT };
  return { ...ids, name, email, principalName: email, role: 'user', ...said };
}

/** Somebody of the roster with an e-mail address and no account. */
export function aLead(name: string, said: Partial<Person> = {}): Person {
  return aPerson(name, { email: emailOf(name), accounts: {}, ...said });
}

/** The officer of the tests, who is linked already. */
export const OLIVE = aPerson('Olive Office', { role: 'office', accounts: { teams: accountFor('Olive Office') } });

export function emailOf(name: string): string {
  return `${name.split(' ')[0]!.toLowerCase()}@council.example`;
}

type Said = {
  readonly people: readonly Person[];
  /** Who is in the team with the app; null for no such team. */
  readonly team?: readonly Member[] | null;
  readonly at?: string;
  readonly tenants?: readonly string[];
  /** False where no plan is loaded yet. */
  readonly hasPlan?: boolean;
};

/** A roster, a plan led by everybody in it, and a team with the app, on Friday 20 November 2015 at ten. */
export async function aWorkforce(said: Said) {
  const { people: roster, team = [], at = '2015-11-20T10:00:00Z', hasPlan = true, tenants = [TENANT] } = said;
  const clock = aClock(at);
  const { register, threads, inbox, outbox, installations } = await aDatabase();
  const reported: { readonly level: string; readonly what: string }[] = [];
  const world: TeamsWorld = {
    config: { ...aTeamsConfig({ service: SERVICE, openIdMetadata: '', loginUrl: '' }), allowedTenants: tenants },
    register,
    threads,
    inbox,
    installations,
    work: async () => {},
    clock,
    realClock: clock,
    office: [],
    report: (line) => void reported.push(line),
    fetch: () => Promise.reject(new Error('Nobody is called in this test.')),
  };
  const leads = roster.filter(({ role }) => role === null).map(({ name }) => name);
  const load = { headings: [], actions: [anAction({ owners: leads })], at: readInstant(at)!, day: day('2015-05-26') };
  const loadPlan = () => register.addPlan({ ...load, plan: aPlan() });
  if (hasPlan) await loadPlan();
  await register.saveRoster({ people: roster, posts: [], bodies: [] });
  const places: Places = new Map();
  if (team !== null) {
    places.set(TEAM, team);
    await installations.save(
      'teams',
      `${TENANT}/team/${TEAM}`,
      JSON.stringify({ service: SERVICE, name: 'Board' }),
      clock.now(),
    );
  }
  const waits: number[] = [];
  const during: { wait: (ms: number) => Promise<void> } = { wait: async () => {} };
  const wait = async (ms: number) => {
    waits.push(ms);
    await during.wait(ms);
    // A meeting gives up after a second and a half: in these tests Teams is always faster.
    if (ms === 1500) for (let left = 20; left > 0; left -= 1) await new Promise((resolve) => setImmediate(resolve));
  };
  const directory = aDirectory(places);
  let changes = 0;
  const open = () => {
    const references = createReferences(world);
    const people = createPeople({ world, connectors: directory.connectors, references, wait });
    return {
      references,
      people,
      doSideWork: createSideWork({
        world,
        references,
        readers: { askAgain: () => {} },
        people,
        changed: () => void (changes += 1),
      }),
    };
  };
  const opened = open();
  return {
    ...opened,
    world,
    outbox,
    clock,
    places,
    reported,
    waits,
    /** What happens elsewhere while somebody waits for Teams. */
    during,
    loadPlan,
    asked: directory.asked,
    /** How often it was told that pages may show something else now. */
    changes: () => changes,
    /** The same after the process was started again. */
    reopen: open,
    /** Somebody has a chat with the bot, in which Teams knows them as said. */
    chats: async (name: string, member: Member | null = aMember(name, emailOf(name))) => {
      if (member !== null) places.set(chatOf(name), [member]);
      const kept = { service: SERVICE, conversation: chatOf(name), user: userIdOf(name), welcomed: false };
      await opened.references.savePerson(TENANT, objectIdOf(name), kept);
    },
    person: async (name: string) => (await register.roster()).people.find((one) => one.name === name)!,
    linkOf: async (name: string) =>
      (await register.roster()).people.find((one) => one.name === name)?.accounts['teams'] ?? null,
    /** What was said since this was last asked. */
    said: async () => {
      const going = await outbox.take(clock.now(), 100);
      for (const { key, to } of going) {
        const thread = 'thread' in to ? to.thread : ('teams:x/y/' as ThreadId);
        await outbox.sent(key, { thread, message: key }, clock.now());
      }
      return going;
    },
  };
}
