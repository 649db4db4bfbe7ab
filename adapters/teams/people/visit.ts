import { toMs } from '#src/calendar/instant.ts';
import type { Person, PersonId, Roster } from '#src/people/person.ts';
import type { Visited } from '#adapters/network/people/look.ts';
import { accountOn, personWithEmail } from '#adapters/network/roster.ts';
import { knownPeople } from './known-people.ts';
import { PLATFORM } from './linking.ts';
import type { Linking } from './linking.ts';
import { createPatience } from './patience.ts';
import type { Patience } from './patience.ts';
import { readChat, readTeams } from './read-rosters.ts';
import { check, isAccountOf, linkTo, personFor } from './link-account.ts';
import { maySayThatIs } from '#src/people/same-person.ts';
import { whyNot } from './teams-user.ts';
import type { TeamsUser } from './teams-user.ts';
import { isNotThere, sayTrouble } from './trouble.ts';

/** Reads who is in the teams and chats that are known, links whoever can be by e-mail and checks those who are linked. */
export async function visitEverybody(roster: Roster, linking: Linking): Promise<Visited> {
  const { users, troubles } = await readEverybody(linking);
  const isWhole = troubles.length === 0 && !linking.isStopping();
  const hasTeams = (await linking.references.teams()).length > 0;
  const reasons = new Map<PersonId, readonly string[]>();
  let linked = 0;
  for (const person of roster.people) {
    if (linking.isStopping()) break;
    if (accountOn(PLATFORM, person) !== null) await checkLinked(person, { users, linking });
    else if (await linkMissing(person, { users, roster, linking })) linked += 1;
    else reasons.set(person.id, isWhole ? whyMissing(person, { users, roster, hasTeams }) : NOT_READ);
  }
  return { linked, reasons, troubles, isWhole };
}

type Found = { readonly users: readonly TeamsUser[]; readonly troubles: readonly string[] };

async function readEverybody(linking: Linking): Promise<Found> {
  const { known, world } = linking;
  const patience = createPatience(linking);
  const teams = await readTeams(linking, patience);
  const now = toMs(world.realClock.now());
  for (const user of teams.users) known.note(user.account, user, now);
  const inTeams = new Set(teams.users.map(({ account }) => account));
  const others = (await knownPeople(world.installations)).filter((account) => !inTeams.has(account));
  const chats = await readChats(others, linking, patience);
  return { users: [...teams.users, ...chats.users], troubles: [...teams.troubles, ...chats.troubles] };
}

/** Those who are in no team that is known and have a chat with the bot, each asked after once a day. */
async function readChats(accounts: readonly string[], linking: Linking, patience: Patience): Promise<Found> {
  const users: TeamsUser[] = [];
  for (const account of accounts) {
    if (linking.isStopping()) break;
    try {
      const user = await knownOrAsked(account, linking, patience);
      users.push(...(user === null ? [] : [user]));
    } catch (error) {
      // Teams is not there today: the rest is left for the next look.
      const trouble = sayTrouble(error, linking.world);
      return { users, troubles: [`Not everybody could be looked up: ${trouble}. It is tried again.`] };
    }
  }
  return { users, troubles: [] };
}

async function knownOrAsked(account: string, linking: Linking, patience: Patience): Promise<TeamsUser | null> {
  const { known, world } = linking;
  const now = toMs(world.realClock.now());
  if (!known.isFresh(account, now)) known.note(account, await chatOf(account, linking, patience), now);
  return known.find(account);
}

/** Null where the app is not in the chat any more: whoever is linked stays so. */
async function chatOf(account: string, linking: Linking, patience: Patience): Promise<TeamsUser | null> {
  try {
    return await readChat(account, linking, patience);
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

type Among = { readonly users: readonly TeamsUser[]; readonly linking: Linking };

// Whoever is in none of the teams stays linked: a team is not the council.
async function checkLinked(person: Person, { users, linking }: Among): Promise<void> {
  const found = users.filter((user) => isAccountOf(person, user.account));
  if (found.length === 1) await check(person, found[0]!, linking);
}

async function linkMissing(person: Person, { users, roster, linking }: Among & { readonly roster: Roster }) {
  const found = users.filter((user) => user.standing === 'member' && personFor(user, roster)?.id === person.id);
  return found.length === 1 && linkTo(person, found[0]!, linking);
}

const WHEN_THEY_WRITE = 'whoever writes from it is asked which of them they are';
const NOT_READ = ['not everybody in Teams could be looked up yet; it is tried again'];

const UNPROVED = [
  'an account of another organisation bears their address, and signs in with a different one',
  'choose that account if it is theirs',
];

type Missing = { readonly users: readonly TeamsUser[]; readonly roster: Roster; readonly hasTeams: boolean };

/** Why somebody is not linked and what would mend it. */
function whyMissing(person: Person, { users, roster, hasTeams }: Missing): readonly string[] {
  const { email } = person;
  if (email === null) return ['no e-mail address in the roster', 'add it there and import the roster again'];
  const address = email.toLowerCase();
  if (personWithEmail(roster, address) === null)
    return [`${email} is the address of several people in the roster`, WHEN_THEY_WRITE];
  const found = users.filter(({ addresses }) => addresses.includes(address));
  if (found.length === 0 && users.some(({ unproved }) => unproved === address)) return UNPROVED;
  if (found.length === 0)
    return [nobodyHas(email, hasTeams), 'add them to such a team, or have Ragtime installed for them'];
  const members = found.filter(({ standing }) => standing === 'member');
  if (members.length > 1) return [`several accounts in Teams have ${email}`, 'choose which of them is theirs'];
  const called = members[0]?.name ?? null;
  if (called !== null && !maySayThatIs(person, called))
    return [`the account with their address is called “${called}”`, 'link it if it is theirs, or correct the address'];
  if (members.length === 1) return ['the account with their address is linked to somebody else'];
  const [{ standing } = { standing: 'guest' as const }] = found;
  return standing === 'member' ? [] : [whyNot(standing), 'add the account of their own to a team with Ragtime'];
}

function nobodyHas(email: string, hasTeams: boolean): string {
  return hasTeams
    ? `nobody in the teams where Ragtime is installed has ${email}`
    : `Ragtime is installed in no team yet, so nobody with ${email} was found`;
}
