import { toMs } from '#src/calendar/instant.ts';
import type { AccountId, IncomingMessage } from '#src/ports/message.ts';
import type { Meetings } from './people/meetings.ts';
import type { NetworkWorld } from './world.ts';

/** Somebody who does not belong here is told so once a day, in milliseconds. */
const A_DAY = 24 * 3_600_000;
const TOLD = 'From somebody who is not in the roster, and who was told so.';

/** True when the register knows the person behind an account, or the platform could be asked who they are and then it does. */
export type IsKnown = (account: AccountId) => Promise<boolean>;

type Parts = {
  readonly isKnown: IsKnown;
  readonly meetings: Pick<Meetings, 'end'>;
  /** True for what is answered even to a stranger each time: whoever typed a command looks at an empty line. */
  readonly mustAnswer: (message: IncomingMessage) => boolean;
  /** Told when something may have changed what people's pages show. */
  readonly changed: () => void;
};

/** Has stored messages worked: first it is found out who wrote, then the conversation answers. */
export function createWorking(
  { inbox, work, realClock }: Pick<NetworkWorld, 'inbox' | 'work' | 'realClock'>,
  { isKnown, meetings, mustAnswer, changed }: Parts,
): (message: IncomingMessage) => Promise<void> {
  const toldUntil = new Map<AccountId, number>();
  return async (message) => {
    const { id, from } = message;
    const known = await isKnown(from).finally(() => meetings.end(from));
    if (!known && !mustAnswer(message)) {
      const now = toMs(realClock.now());
      if ((toldUntil.get(from) ?? 0) > now) return inbox.setAside(id, TOLD);
      forgetTold(toldUntil, now);
      toldUntil.set(from, now + A_DAY);
    }
    await work();
    changed();
  };
}

function forgetTold(toldUntil: Map<AccountId, number>, now: number): void {
  for (const [account, until] of toldUntil) if (until <= now) toldUntil.delete(account);
}
