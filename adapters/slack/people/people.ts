import { toMs } from '#src/calendar/instant.ts';
import type { Person } from '#src/people/person.ts';
import { sayTrouble } from '#adapters/slack/install/slack-trouble.ts';
import { createKnownUsers } from './known-users.ts';
import { createLook } from './look.ts';
import { slackAccountOf } from './roster-links.ts';
import { settle } from './settle.ts';
import type { Linking, PeopleParts } from './settle.ts';
import { readSlackUser } from './slack-user.ts';

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

const LONGEST_MEETING = 1500;
const BETWEEN_LOOKS = 10 * 60_000;
/** After Slack failed to answer, newcomers wait so long for the next question. */
const QUIET = 30_000;

export function createPeople(parts: PeopleParts): People {
  const known = createKnownUsers();
  let timer: NodeJS.Timeout | null = null;
  let stopping = false;
  const linking: Linking = { ...parts, known, isStopping: () => stopping };
  const look = createLook(linking);
  return {
    look,
    meet: createMeet(linking),
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

function createMeet(linking: Linking): People['meet'] {
  const { world, known, wait } = linking;
  const meeting = new Map<string, Promise<void>>();
  let quietUntil = 0;
  const meetOnce = async (team: string, id: string): Promise<void> => {
    const isAnswered = await ask(team, id, linking);
    if (!isAnswered) quietUntil = toMs(world.realClock.now()) + QUIET;
  };
  return async (team, id) => {
    const account = `${team}/${id}`;
    const now = toMs(world.realClock.now());
    if (now < quietUntil || known.isFresh(account, now)) return;
    const running = meeting.get(account) ?? meetOnce(team, id).finally(() => meeting.delete(account));
    meeting.set(account, running);
    await Promise.race([running, wait(LONGEST_MEETING)]);
  };
}

/** False when no answer came. */
async function ask(team: string, id: string, linking: Linking): Promise<boolean> {
  const { world, directory, known } = linking;
  try {
    const user = await directory.byId(team, id);
    known.note(`${team}/${id}`, user, toMs(world.realClock.now()));
    if (user !== null) await settle(user, linking);
    return true;
  } catch (error) {
    // The roster alone says who they are meanwhile, and the next look asks again.
    world.report({ level: 'error', what: `Somebody who wrote could not be looked up: ${sayTrouble(error)}.` });
    return false;
  }
}
