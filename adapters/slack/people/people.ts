import { toMs } from '#src/calendar/instant.ts';
import { partsOf } from '#adapters/slack/account-parts.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { Person } from '#src/people/person.ts';
import { sayTrouble } from '#adapters/slack/install/slack-trouble.ts';
import { createKnownAccounts } from '#adapters/network/people/known-accounts.ts';
import type { KnownAccounts } from '#adapters/network/people/known-accounts.ts';
import type { Standings } from '#adapters/slack/places/read-audience.ts';
import { createLook } from '#adapters/network/people/look.ts';
import type { Looking } from '#adapters/network/people/look.ts';
import { heardNow } from '#adapters/network/people/heard-now.ts';
import { createRounds } from '#adapters/network/people/rounds.ts';
import { createMeet } from '#adapters/network/people/meet.ts';
import type { Met } from '#adapters/network/people/meet.ts';
import { slackAccountOf } from './roster-links.ts';
import { settle } from './settle.ts';
import type { Linking, PeopleParts } from './settle.ts';
import { readSlackUser } from './slack-user.ts';
import type { SlackUser } from './slack-user.ts';
import { visitEverybody } from './visit.ts';

/** Who is who: the roster's people and the accounts by which they speak. */
export type People = {
  /** Links whoever can be by e-mail, checks those who are, and tells the office whom it should link. Never fails. */
  readonly look: () => Promise<void>;
  /**
   * Makes sure of somebody whose words are stored and not yet worked: a newcomer is linked by e-mail, a guest unlinked.
   * Asks Slack at most once in ten minutes for each, never fails, and never takes longer than a second and a half.
   */
  readonly meet: (team: string, user: string) => Promise<Met>;
  /** Slack's `user_change`: its `user` as it came. */
  readonly changed: (team: string, user: unknown) => Promise<void>;
  /** Looks now and every ten minutes, and sooner after a look that Slack cut short. */
  readonly start: () => void;
  readonly stop: () => void;
  /** False for a person whose account is known not to be a member's: nothing is sent there. */
  readonly mayHear: (person: Person) => boolean;
  /** False while Slack has not said who an account is. */
  readonly isCertain: (account: AccountId) => boolean;
  /** The address of a member of the home workspace, in lower case; none for anybody else, or while Slack has not said. */
  readonly addressesOf: (account: AccountId) => Promise<readonly string[]>;
  /** What any account is, whether or not the roster knows it. */
  readonly standings: Standings;
};

export function createPeople(parts: PeopleParts): People {
  const met = tellingOfChanges(createKnownAccounts<SlackUser>(), parts.standingChanged);
  const known = notingIn(met, createKnownAccounts<SlackUser>());
  let stopping = false;
  const linking: Linking = { ...parts, known, isStopping: () => stopping };
  const looking = createLook(lookingWith(linking));
  const rounds = createRounds(looking);
  const { world } = parts;
  const meet = meetWith(linking);
  return {
    look: looking.look,
    meet: (team, user) => meet(`${team}/${user}`),
    changed: async (team, raw) => {
      const user = readSlackUser(raw, team, world.config.domains);
      if (user !== null) await settle(user, linking);
      await heardNow(world);
    },
    start: rounds.start,
    stop: () => {
      stopping = true;
      rounds.stop();
    },
    mayHear: (person) => {
      const user = known.find(slackAccountOf(person) ?? '');
      return user === null || user.standing === 'member';
    },
    isCertain: (account) => {
      const whose = partsOf(account);
      return whose !== null && known.isFresh(`${whose.team}/${whose.user}`, toMs(world.realClock.now()));
    },
    addressesOf: (account) => addressesIn(known, account, parts),
    standings: standingsFrom(met, parts),
  };
}

async function addressesIn(
  known: KnownAccounts<SlackUser>,
  account: AccountId,
  { workspaces }: PeopleParts,
): Promise<readonly string[]> {
  const whose = partsOf(account);
  const user = whose === null ? null : known.find(`${whose.team}/${whose.user}`);
  if (user === null || user.standing !== 'member' || user.email === null) return [];
  const [home] = await workspaces.teams();
  return home?.isHome === true && home.team === user.team ? [user.email] : [];
}

function meetWith(linking: Linking): (account: string) => Promise<Met> {
  const { world, known, wait } = linking;
  return createMeet({
    world,
    platform: 'slack',
    isFresh: known.isFresh,
    outsiders: (account) => outsidersIn(known, account),
    ask: (account) => ask(account, linking),
    wait,
  });
}

/** The address of whoever was no member when Slack last said who they are. */
function outsidersIn(known: KnownAccounts<SlackUser>, account: string): readonly string[] {
  const user = known.find(account);
  return user === null || user.standing === 'member' || user.email === null ? [] : [user.email];
}

/** Tells of everybody who is now something else than they were. */
function tellingOfChanges(known: KnownAccounts<SlackUser>, changed: () => void): KnownAccounts<SlackUser> {
  return {
    ...known,
    note: (account, user, now) => {
      const before = known.find(account);
      known.note(account, user, now);
      if (before !== null && before.standing !== user?.standing) changed();
    },
  };
}

/** Whoever was looked up to be linked has been met as well; whoever was only met among others is still to be looked up when they speak. */
function notingIn(met: KnownAccounts<SlackUser>, known: KnownAccounts<SlackUser>): KnownAccounts<SlackUser> {
  return {
    ...known,
    note: (account, user, now) => {
      known.note(account, user, now);
      met.note(account, user, now);
    },
  };
}

function standingsFrom(met: KnownAccounts<SlackUser>, { world, directory }: PeopleParts): Standings {
  const now = (): number => toMs(world.realClock.now());
  return {
    known: (team, user) => {
      const account = `${team}/${user}`;
      return met.isFresh(account, now()) ? (met.find(account)?.standing ?? 'stranger') : null;
    },
    find: async (team, user) => {
      const found = await directory.byId(team, user);
      met.note(`${team}/${user}`, found, now());
      return found?.standing ?? 'stranger';
    },
  };
}

function lookingWith(linking: Linking): Looking {
  return {
    platform: 'Slack',
    world: linking.world,
    visit: (roster) => visitEverybody(roster, linking),
    places: async () => (await linking.workspaces.teams()).map(({ team }) => team).join(' '),
    cutOff: () => null,
    canTell: async () => true,
    sayTrouble,
  };
}

/** False when no answer came. */
async function ask(account: string, linking: Linking): Promise<boolean> {
  const { world, directory, known } = linking;
  const [team = '', id = ''] = account.split('/');
  try {
    const user = await directory.byId(team, id);
    known.note(account, user, toMs(world.realClock.now()));
    if (user !== null) await settle(user, linking);
    return true;
  } catch (error) {
    // The roster alone says who they are meanwhile, and the next look asks again.
    world.report({ level: 'error', what: `Somebody who wrote could not be looked up: ${sayTrouble(error)}.` });
    return false;
  }
}
