import { createDirectory } from '#adapters/slack/people/directory.ts';
import { createPeople } from '#adapters/slack/people/people.ts';
import { openWorkspaces } from '#adapters/slack/install/open-workspaces.ts';
import type { Workspace } from '#adapters/slack/install/workspaces.ts';
import { readInstant } from '#src/calendar/instant.ts';
import type { Person } from '#src/people/person.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { anAction, aPerson, aPlan, day } from '#test/kit/an-action.ts';
import { aSlackApi } from '#test/adapters/slack/install/a-slack-api.ts';
import type { ApiCall } from '#test/adapters/slack/install/a-slack-api.ts';
import { aSlackConfig, aSlackWorld } from '#test/adapters/slack/install/a-slack-world.ts';

/** An account of the fake workspace as Slack describes one; `in` is the workspace that knows it. */
export type AnAccount = { readonly in?: string; readonly [field: string]: unknown };

/** A member of workspace T1 in London, but for what is said. */
export function anAccount(id: string, email: string, said: AnAccount = {}): AnAccount {
  const profile = { real_name: id, email };
  return { id, team_id: 'T1', tz: 'Europe/London', profile, ...said };
}

/** The officer of the tests, who is linked already. */
export const OLIVE: Person = aPerson('Olive Office', { role: 'office', accounts: { slack: 'T1/U1' } });

/** A roster, a plan led by everybody in it, and a workspace with accounts, on Friday 20 November 2015 at ten. */
export async function aWorkforce(said: {
  readonly people: readonly Person[];
  readonly accounts?: readonly AnAccount[];
  readonly at?: string;
  readonly office?: readonly string[];
  /** Other workspaces than T1, which is home. */
  readonly others?: readonly Workspace[];
}) {
  const clock = aClock(said.at ?? '2015-11-20T10:00:00Z');
  const api = aSlackApi();
  const made = await aSlackWorld({ config: aSlackConfig('bot-token'), api, clock, office: said.office ?? [] });
  const { world, outbox } = made;
  const accounts = [anAccount('U1', 'olive@council.example'), ...(said.accounts ?? [])];
  const inTeam = (token: string | null) =>
    accounts.filter((one) => (one.in ?? 'T1') === (token === 'T2' ? 'T2' : 'T1'));
  api.answer('auth.test', () => ({ ok: true, team_id: 'T1', team: 'Council', user_id: 'UBOT' }));
  api.answer('users.info', ({ args, token }) =>
    found(
      inTeam(token).find(({ id }) => id === args['user']),
      'user_not_found',
    ),
  );
  api.answer('users.lookupByEmail', ({ args, token }) =>
    found(
      inTeam(token).find((one) => emailOf(one) === args['email']),
      'users_not_found',
    ),
  );
  const listing = ({ args, token }: ApiCall): object => {
    const [all, from, limit] = [inTeam(token), Number(args['cursor'] ?? 0), Number(args['limit'])];
    const next = from + limit < all.length ? String(from + limit) : '';
    return { ok: true, members: all.slice(from, from + limit), response_metadata: { next_cursor: next } };
  };
  api.answer('users.list', listing);
  const at = readInstant('2015-05-26T09:00:00Z')!;
  const actions = [anAction({ owners: said.people.filter(({ role }) => role === null).map(({ name }) => name) })];
  await world.register.addPlan({ plan: aPlan(), headings: [], actions, at, day: day('2015-05-26') });
  await world.register.saveRoster({ people: said.people, posts: [], bodies: [] });
  const single = openWorkspaces(world);
  const others = said.others ?? [];
  const workspaces = {
    ...single,
    teams: async () => [...(await single.teams()), ...others],
    tokenFor: async (team: string) => (team === 'T1' ? single.tokenFor(team) : team),
  };
  const waits: number[] = [];
  const wait = async (ms: number) => {
    waits.push(ms);
    // A meeting gives up after a second and a half: in these tests Slack is always faster.
    if (ms === 1500) await new Promise((resolve) => setImmediate(() => setImmediate(() => setImmediate(resolve))));
  };
  const heard: string[] = [];
  const news = {
    standingChanged: () => void heard.push('somebody is something else now'),
    unlinked: ({ team, user }: { team: string; user: string }) => void heard.push(`${team}/${user} is nobody’s`),
  };
  const directory = createDirectory(workspaces, world);
  const openPeople = () => createPeople({ world, workspaces, directory, wait, pause: wait, ...news });
  const people = openPeople();
  const told: Departing[] = [];
  return {
    ...made,
    clock,
    people,
    /** What the rest of the adapter was told of accounts. */
    heard,
    /** The same after the process was started again. */
    openPeople,
    waits,
    accounts,
    /** How the member list is answered. */
    listing: () => listing,
    /** The accounts and zones of the stored roster, by name. */
    links: async () =>
      Object.fromEntries(
        (await world.register.roster()).people.map((one) => [one.name, one.accounts['slack'] ?? null]),
      ),
    person: async (name: string) => (await world.register.roster()).people.find((one) => one.name === name)!,
    /** What the office was told since this was last asked. */
    toldOffice: async () => {
      told.splice(0, told.length, ...(await outbox.take(clock.now(), 100)));
      for (const one of told)
        await outbox.sent(one.key, { thread: 'slack:T1/D1/' as never, message: one.key }, clock.now());
      return told.map(({ card }) => card);
    },
    methods: () => api.calls.map(({ method }) => method).filter((method) => method !== 'auth.test'),
  };
}

function found(user: AnAccount | undefined, error: string): object {
  return user === undefined ? { ok: false, error } : { ok: true, user };
}

function emailOf({ profile }: AnAccount): unknown {
  return (profile as { readonly email?: string } | undefined)?.email;
}
