import { createFindWho } from '#adapters/network/people/introductions.ts';
import { createKnownAccounts } from '#adapters/network/people/known-accounts.ts';
import { createLook } from '#adapters/network/people/look.ts';
import type { Look } from '#adapters/network/people/look.ts';
import { createRounds } from '#adapters/network/people/rounds.ts';
import { createMeet } from '#adapters/network/people/meet.ts';
import type { Met } from '#adapters/network/people/meet.ts';
import { accountOn } from '#adapters/network/roster.ts';
import { tellOfCutOff } from '#adapters/network/tell-office.ts';
import { isAllowedTenant } from '#adapters/teams/home-tenant.ts';
import { accountOf, accountParts } from '#adapters/teams/ids.ts';
import { reachedAt } from '#adapters/teams/send/reached-at.ts';
import { createWelcome } from '#adapters/teams/pages/welcome.ts';
import type { Host, Welcome } from '#adapters/teams/pages/welcome.ts';
import type { TeamsWorld } from '#adapters/teams/world.ts';
import type { TeamsConfig } from '#src/config.ts';
import { toMs } from '#src/calendar/instant.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { Person } from '#src/people/person.ts';
import { askToday } from './ask-today.ts';
import { createAsk } from './ask.ts';
import { createInstalls } from './installs.ts';
import type { Installs } from './installs.ts';
import { knownPlaces } from './known-people.ts';
import { PLATFORM } from './linking.ts';
import type { Linking, PeopleParts } from './linking.ts';
import { createReview } from './review.ts';
import type { Review } from './review.ts';
import type { TeamsUser } from './teams-user.ts';
import { sayTrouble } from './trouble.ts';
import { visitEverybody } from './visit.ts';

/** Who is who: the roster's people and the accounts by which they speak, and who has the app. */
export type People = Review & {
  /** Links whoever can be by e-mail, checks those who are, and tells the office whom it cannot reach and why. Never fails. */
  readonly look: () => Promise<void>;
  /**
   * Makes sure of somebody whose words are stored and not yet worked: a newcomer is linked by e-mail, a guest unlinked.
   * Asks Teams at most once in ten minutes for each, never fails, and never takes longer than a second and a half.
   */
  readonly meet: (tenant: string, objectId: string) => Promise<Met>;
  /** Looks now and every ten minutes. */
  readonly start: () => void;
  readonly stop: () => void;
  /** False for a person who is known to be no member here or to have taken the app out: nothing is sent there. */
  readonly mayHear: (person: Person) => boolean;
  /** False while Teams has not said who an account is. */
  readonly isCertain: (account: AccountId) => boolean;
  /** The addresses that are certainly a member's, in lower case; none for anybody else, or while Teams has not said. */
  readonly addressesOf: (account: AccountId) => Promise<readonly string[]>;
  /** The app came to somebody or to a group; `at` is the moment of Teams' own telling. Somebody new is greeted. */
  readonly came: (host: Host, how: { readonly as: 'person' | 'group'; readonly at: string }) => Promise<void>;
  /** True for what is told late: newer word of the same place came before it. */
  readonly isOutdated: (place: Omit<Host, 'conversation'>, at: string) => Promise<boolean>;
  /** The app is there still, in a newer version: nobody is greeted again. */
  readonly upgraded: (place: Omit<Host, 'conversation'>, at: string) => Promise<void>;
  /** The app was taken from somebody or from a group. The office hears whom it cannot reach any more. */
  readonly went: (place: Omit<Host, 'conversation'>, at: string) => Promise<void>;
};

export function createPeople(parts: PeopleParts): People {
  const known = createKnownAccounts<TeamsUser>();
  let stopping = false;
  const linking: Linking = { ...parts, known, isStopping: () => stopping };
  const { world, wait } = parts;
  const installs = createInstalls(world);
  const { addressesOf, outsiders, isCertain } = whatIsSaid(linking);
  const welcome = createWelcome({ ...parts, installs, addressesOf, isCertain });
  const looking = createLookFor(linking, { installs, welcome });
  const ask = createAsk(linking);
  const meet = createMeet({ world, platform: PLATFORM, isFresh: known.isFresh, outsiders, ask, wait });
  const findWho = createFindWho(world, { meet: meetAccount(meet), addressesOf });
  return {
    look: looking.look,
    meet: async (tenant, objectId) => {
      await noteReturn(`${tenant}/${objectId}`, installs, parts);
      return meet(`${tenant}/${objectId}`);
    },
    ...createReview(linking, ask),
    ...roundsOf(looking, () => (stopping = true)),
    mayHear: (person) => {
      const user = known.find(accountOn(PLATFORM, person) ?? '');
      return (user === null || user.standing === 'member') && whyCutOff(person, installs, world.config) === null;
    },
    addressesOf,
    isCertain: (account) => isCertain(account.slice(`${PLATFORM}:`.length)),
    came: async (host, { as, at }) => {
      await installs.came(`${host.tenant}/${host.id}`, at);
      if (as === 'person') await findWho(accountOf(host.tenant, host.id));
      await welcome[as](host);
      if (as === 'person') await askToday(accountOf(host.tenant, host.id), world);
    },
    isOutdated: ({ tenant, id }, at) => installs.isOutdated(`${tenant}/${id}`, at),
    upgraded: ({ tenant, id }, at) => installs.came(`${tenant}/${id}`, at),
    went: async ({ tenant, id }, at) => {
      if (await installs.went(`${tenant}/${id}`, at)) await tellOfLoss(accountOf(tenant, id), world);
    },
  };
}

function roundsOf(looking: Look, stopping: () => void): Pick<People, 'start' | 'stop'> {
  const { start, stop } = createRounds(looking);
  return {
    start,
    stop: () => {
      stopping();
      stop();
    },
  };
}

/** What Teams has said of accounts so far. */
function whatIsSaid({ known, world }: Linking) {
  return {
    /** The addresses of whoever was no member when Teams last said who they are. */
    outsiders: (account: string): readonly string[] => {
      const user = known.find(account);
      return user === null || user.standing === 'member' ? [] : user.addresses;
    },
    isCertain: (account: string): boolean => known.isFresh(account, toMs(world.realClock.now())),
    addressesOf: async (account: AccountId): Promise<readonly string[]> => {
      const whose = accountParts(account);
      const user = whose === null ? null : known.find(`${whose.tenant}/${whose.objectId}`);
      return user?.standing === 'member' ? user.addresses : [];
    },
  };
}

function meetAccount(meet: (account: string) => Promise<Met>): (account: AccountId) => Promise<Met> {
  return async (account) => {
    const whose = accountParts(account);
    return whose === null ? 'answered' : meet(`${whose.tenant}/${whose.objectId}`);
  };
}

/** Tells the office the same day; a team is nobody, and nobody is lost with it. */
async function tellOfLoss(account: AccountId, world: TeamsWorld): Promise<void> {
  const person = await world.register.personAt(account);
  if (person === null) return;
  await tellOfCutOff(person, GONE, world);
  await world.work();
}

/** Whoever writes in their own chat has the app, though nobody told that it came back. */
async function noteReturn(account: string, installs: Installs, { references, world }: PeopleParts): Promise<void> {
  if (!installs.isGone(account)) return;
  const [tenant = '', objectId = ''] = account.split('/');
  try {
    if ((await references.person(tenant, objectId)) !== null) await installs.came(account, null);
  } catch (error) {
    // They are answered all the same, since an answer goes where they wrote.
    world.report({ level: 'error', what: 'It could not be kept that somebody has the app again.', error });
  }
}

function createLookFor(
  linking: Linking,
  { installs, welcome }: { readonly installs: Installs; readonly welcome: Welcome },
): Look {
  const { world } = linking;
  const { look, wasWhole } = createLook({
    platform: 'Teams',
    world,
    visit: async (roster) => {
      await installs.load();
      return visitEverybody(roster, linking);
    },
    places: () => knownPlaces(world.installations),
    cutOff: (person) => whyCutOff(person, installs, world.config),
    canTell: async (officer) =>
      whyCutOff(officer, installs, world.config) === null && (await isReached(officer, linking)),
    sayTrouble: (error) => sayTrouble(error, world),
  });
  const lookAndGreet = async (): Promise<void> => {
    await look();
    try {
      await welcome.owed();
    } catch (error) {
      // They are still owed their greeting at the next look.
      world.report({ level: 'error', what: 'Somebody who waits for a greeting could not be greeted.', error });
    }
  };
  return { look: lookAndGreet, wasWhole };
}

/** True for somebody with a chat or in a tenant with a team that is known: before the app is installed anywhere, nobody is reached. */
async function isReached(person: Person, { references, world }: Linking): Promise<boolean> {
  const others = Object.keys(person.accounts).filter((platform) => platform !== 'console' && platform !== PLATFORM);
  if (others.length > 0) return true;
  const whose = reachedAt(person, world.config);
  if (whose === null) return false;
  const hasTeam = (await references.teams()).some(({ tenant }) => tenant === whose.tenant);
  return hasTeam || (await references.person(whose.tenant, whose.objectId)) !== null;
}

const GONE = {
  why: 'they took Ragtime out of Teams',
  mend: 'they add Ragtime again under Apps in Teams, or an administrator installs it for them',
} as const;

/** Why somebody who has an account in Teams is not reached there, and what mends it; null for everybody else. */
function whyCutOff(person: Person, installs: Installs, config: TeamsConfig): readonly string[] | null {
  const account = accountOn(PLATFORM, person);
  if (account === null) return null;
  if (installs.isGone(account)) return [GONE.why, GONE.mend];
  const [tenant = ''] = account.includes('/') ? account.split('/') : [];
  if (tenant === '' || isAllowedTenant(tenant, config)) return null;
  return [
    'their account is in an organisation that TEAMS_ALLOWED_TENANTS does not name',
    'name it there, or link another',
  ];
}
