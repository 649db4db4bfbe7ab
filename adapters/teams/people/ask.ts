import { isAllowedTenant } from '#adapters/teams/home-tenant.ts';
import { toMs } from '#src/calendar/instant.ts';
import type { Linking } from './linking.ts';
import { createPatience } from './patience.ts';
import { readChat, readTeams } from './read-rosters.ts';
import { linkOrUnlink } from './link-account.ts';
import type { TeamsUser } from './teams-user.ts';
import { isNotThere, sayTrouble } from './trouble.ts';

/** A roster of the teams that was read so lately is not read again for one more newcomer, in milliseconds. */
const JUST_NOW = 5000;

/** Finds out who somebody is: from their own chat, and without one from the teams where the app is. Gives false when no answer came. */
export function createAsk(linking: Linking): (account: string) => Promise<boolean> {
  const { world, known } = linking;
  const inTeams = createTeamsOnce(linking);
  return async (account) => {
    try {
      const user = (await inChat(account, linking)) ?? (await inTeams(account));
      known.note(account, user, toMs(world.realClock.now()));
      if (user !== null) await linkOrUnlink(user, linking);
      return true;
    } catch (error) {
      // The roster alone says who they are meanwhile, and the next look asks again.
      world.report({ level: 'error', what: `Somebody who wrote could not be looked up: ${sayTrouble(error, world)}.` });
      return false;
    }
  };
}

async function inChat(account: string, linking: Linking): Promise<TeamsUser | null> {
  if (!isAllowedTenant(account.split('/', 1)[0] ?? '', linking.world.config)) return null;
  try {
    return await readChat(account, linking, (ask) => ask());
  } catch (error) {
    if (isNotThere(error)) return null;
    throw error;
  }
}

type Read = { readonly at: number; readonly users: Promise<readonly TeamsUser[]> };

/** Sixty who join at once are looked for in one reading. */
function createTeamsOnce(linking: Linking): (account: string) => Promise<TeamsUser | null> {
  const { world } = linking;
  let last: Read | null = null;
  return async (account) => {
    const now = toMs(world.realClock.now());
    if (last === null || now - last.at > JUST_NOW) {
      last = { at: now, users: readTeams(linking, createPatience(linking)).then(({ users }) => users) };
    }
    return (await last.users).find((user) => user.account === account) ?? null;
  };
}
