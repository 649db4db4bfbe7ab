import { toMs } from '#src/calendar/instant.ts';
import type { NetworkWorld } from '#adapters/network/world.ts';

/** How a platform is asked about one account. */
export type Asking = {
  readonly world: Pick<NetworkWorld, 'realClock'>;
  /** True while what is known of an account is fresh enough to go by. */
  readonly isFresh: (account: string, now: number) => boolean;
  /** Asks, and draws the conclusions; false when no answer came. Never fails. */
  readonly ask: (account: string) => Promise<boolean>;
  /** Settles after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
};

const LONGEST_MEETING = 1500;
/** After a platform failed to answer, newcomers wait so long for the next question. */
const QUIET = 30_000;

/** Makes sure of somebody whose words are stored and not yet worked: asks once at a time, never fails, and never takes longer than a second and a half. */
export function createMeet({ world, isFresh, ask, wait }: Asking): (account: string) => Promise<void> {
  const meeting = new Map<string, Promise<void>>();
  let quietUntil = 0;
  const meetOnce = async (account: string): Promise<void> => {
    const isAnswered = await ask(account);
    if (!isAnswered) quietUntil = toMs(world.realClock.now()) + QUIET;
  };
  return async (account) => {
    const now = toMs(world.realClock.now());
    if (now < quietUntil || isFresh(account, now)) return;
    const running = meeting.get(account) ?? meetOnce(account).finally(() => meeting.delete(account));
    meeting.set(account, running);
    await Promise.race([running, wait(LONGEST_MEETING)]);
  };
}
