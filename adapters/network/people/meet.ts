import { toMs } from '#src/calendar/instant.ts';
import type { Roster } from '#src/people/person.ts';
import { peopleWithEmail } from '#src/people/sharers.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { NetworkWorld } from '#adapters/network/world.ts';

/** What came of asking about an account: there is an answer, none yet, or none for a while. */
export type Met = 'answered' | 'late' | 'unable';

/** How a platform is asked about one account. */
export type Asking = {
  readonly world: Pick<NetworkWorld, 'realClock' | 'register'>;
  /** What its accounts begin with. */
  readonly platform: string;
  /** True while what is known of an account is fresh enough to go by. */
  readonly isFresh: (account: string, now: number) => boolean;
  /** The addresses, in lower case, of an account that was no member's when the platform last said who it is; none for a member's. */
  readonly outsiders: (account: string) => readonly string[];
  /** Asks, and draws the conclusions; false when no answer came. Never fails. */
  readonly ask: (account: string) => Promise<boolean>;
  /** Settles after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
};

const LONGEST_MEETING = 1500;
/** After a workspace or tenant failed to answer, its newcomers wait so long for the next question. */
const QUIET = 30_000;
/** More than any council's newcomers: what is remembered of them is forgotten together. */
const MOST = 5000;

/** Makes sure of somebody whose words are stored and not yet worked: asks once at a time, never fails, and never takes longer than a second and a half. */
export function createMeet(asking: Asking): (account: string) => Promise<Met> {
  const { world, platform, isFresh, outsiders, ask, wait } = asking;
  const meeting = new Map<string, Promise<Met>>();
  const quietUntil = new Map<string, number>();
  // The roster as it was when each was asked about: a newer one may name whom the older did not.
  const askedUnder = new Map<string, Roster>();
  const meetOnce = async (account: string): Promise<Met> => {
    if (askedUnder.size > MOST) askedUnder.clear();
    askedUnder.set(account, await world.register.roster());
    const isAnswered = await ask(account);
    if (!isAnswered) quietUntil.set(placeOf(account), toMs(world.realClock.now()) + QUIET);
    return isAnswered ? 'answered' : 'unable';
  };
  // What the roster names is never answered by what the platform said before: they may be somebody else by now.
  const mayBeNamed = async (account: string): Promise<boolean> => {
    if ((await world.register.personAt(`${platform}:${account}` as AccountId)) !== null) return false;
    const roster = await world.register.roster();
    return askedUnder.get(account) !== roster || peopleWithEmail(roster, outsiders(account)).length > 0;
  };
  return async (account) => {
    const now = toMs(world.realClock.now());
    if (isFresh(account, now) && !(await mayBeNamed(account))) return 'answered';
    if (now < (quietUntil.get(placeOf(account)) ?? 0)) return 'unable';
    const running = meeting.get(account) ?? meetOnce(account).finally(() => meeting.delete(account));
    meeting.set(account, running);
    return Promise.race([running, wait(LONGEST_MEETING).then(() => 'late' as const)]);
  };
}

/** The workspace or tenant of 'T1/U7'. */
function placeOf(account: string): string {
  return account.split('/', 1)[0] ?? '';
}
