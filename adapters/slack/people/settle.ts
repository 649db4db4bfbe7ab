import { toMs } from '#src/calendar/instant.ts';
import type { Zone } from '#src/calendar/instant.ts';
import type { Person } from '#src/people/person.ts';
import { accountOf } from '#adapters/slack/ids.ts';
import type { Workspaces } from '#adapters/slack/install/workspaces.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';
import type { Directory } from './directory.ts';
import { linkOne } from '#adapters/network/people/link-one.ts';
import type { KnownAccounts } from '#adapters/network/people/known-accounts.ts';
import { everybody, personWithEmail, saveLink } from '#adapters/network/roster.ts';
import { checkLink, linkedTo, slackAccountOf, unlinked } from './roster-links.ts';
import type { SlackUser } from './slack-user.ts';
import { defaultPlan, tellOfUnlinked } from '#adapters/network/tell-office.ts';

/** What linking is made of; `wait` settles after so many milliseconds, `pause` after so many of the pace at which Slack is asked. */
export type PeopleParts = {
  readonly world: SlackWorld;
  readonly workspaces: Workspaces;
  readonly directory: Directory;
  readonly wait: (ms: number) => Promise<void>;
  readonly pause: (ms: number) => Promise<void>;
  /** Told when somebody became a guest, or ceased to be one: places that they are in are read by others now. */
  readonly standingChanged: () => void;
  /** Told of an account that is nobody's any more. */
  readonly unlinked: (account: { readonly team: string; readonly user: string }) => void;
};

/** The same, with what Slack said before. */
export type Linking = PeopleParts & { readonly known: KnownAccounts<SlackUser>; readonly isStopping: () => boolean };

/** Draws the conclusion from what Slack says of one account. */
export async function settle(user: SlackUser, linking: Linking): Promise<void> {
  const { world, known } = linking;
  known.note(`${user.team}/${user.id}`, user, toMs(world.realClock.now()));
  const owner = await world.register.personAt(accountOf(user.team, user.id));
  if (owner !== null) return check(owner, user, linking);
  const person = personWithEmail(await everybody(world), user.email);
  if (person !== null && slackAccountOf(person) === null) await linkByEmail(person, user, linking);
}

/** Links a person to the account that has their e-mail address; true when it was done. Only the home workspace's addresses are believed. */
export async function linkByEmail(person: Person, user: SlackUser, linking: Linking): Promise<boolean> {
  const { world, workspaces, known } = linking;
  if (user.standing !== 'member') return false;
  const [home] = await workspaces.teams();
  if (home?.team !== user.team || !home.isHome) return false;
  if ((await world.register.personAt(accountOf(user.team, user.id))) !== null) return false;
  known.note(`${user.team}/${user.id}`, user, toMs(world.realClock.now()));
  const [account, after] = [accountOf(user.team, user.id), linkedTo(person, user, await planZone(world))];
  const called = user.called ?? null;
  return linkOne({ platform: 'slack', name: 'Slack', account, called, before: person, after }, world);
}

/** Keeps a link as it should be, or takes it away and tells the office. */
export async function check(person: Person, user: SlackUser | null, { world, unlinked: tell }: Linking): Promise<void> {
  const checked = checkLink(person, user, await planZone(world));
  if ('keep' in checked) {
    await saveLink({ platform: 'slack', before: person, after: checked.keep }, world);
    return;
  }
  if (!(await saveLink({ platform: 'slack', before: person, after: unlinked(person) }, world))) return;
  // An account that Slack does not know has nothing to be taken away.
  if (user !== null) tell({ team: user.team, user: user.id });
  await tellOfUnlinked(person, checked.unlink, world);
}

async function planZone(world: SlackWorld): Promise<Zone | null> {
  return (await defaultPlan(world))?.zone ?? null;
}
