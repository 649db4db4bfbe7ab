import { toMs } from '#src/calendar/instant.ts';
import type { Person } from '#src/people/person.ts';
import { sayTrouble } from '#adapters/slack/install/slack-trouble.ts';
import { createKnownAccounts } from '#adapters/network/people/known-accounts.ts';
import { createLook } from '#adapters/network/people/look.ts';
import type { Looking } from '#adapters/network/people/look.ts';
import { createMeet } from '#adapters/network/people/meet.ts';
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
  readonly meet: (team: string, user: string) => Promise<void>;
  /** Slack's `user_change`: its `user` as it came. */
  readonly changed: (team: string, user: unknown) => Promise<void>;
  /** Looks now and every ten minutes. */
  readonly start: () => void;
  readonly stop: () => void;
  /** False for a person whose account is known not to be a member's: nothing is sent there. */
  readonly mayHear: (person: Person) => boolean;
};

const BETWEEN_LOOKS = 10 * 60_000;

export function createPeople(parts: PeopleParts): People {
  const known = createKnownAccounts<SlackUser>();
  let timer: NodeJS.Timeout | null = null;
  let stopping = false;
  const linking: Linking = { ...parts, known, isStopping: () => stopping };
  const look = createLook(lookingWith(linking));
  const { world, wait } = parts;
  const meet = createMeet({ world, isFresh: known.isFresh, ask: (account) => ask(account, linking), wait });
  return {
    look,
    meet: (team, user) => meet(`${team}/${user}`),
    changed: async (team, raw) => {
      const user = readSlackUser(raw, team);
      if (user !== null) await settle(user, linking);
    },
    start: () => {
      void look();
      timer ??= setInterval(() => void look(), BETWEEN_LOOKS);
    },
    stop: () => {
      stopping = true;
      if (timer !== null) clearInterval(timer);
    },
    mayHear: (person) => {
      const user = known.find(slackAccountOf(person) ?? '');
      return user === null || user.standing === 'member';
    },
  };
}

function lookingWith(linking: Linking): Looking {
  return {
    platform: 'Slack',
    world: linking.world,
    visit: (roster) => visitEverybody(roster, linking),
    places: async () => '',
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
