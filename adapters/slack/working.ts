import { toMs } from '#src/calendar/instant.ts';
import type { AccountId, IncomingMessage } from '#src/conversation/message.ts';
import type { IsKnown } from './introductions.ts';
import type { Meetings } from './meetings.ts';
import { isFleeting } from './responders.ts';
import type { SlackWorld } from './world.ts';

/** Somebody who does not belong here is told so once a day, in milliseconds. */
const A_DAY = 24 * 3_600_000;
const TOLD = 'From somebody who is not in the roster, and who was told so.';

type Parts = {
  readonly isKnown: IsKnown;
  readonly meetings: Pick<Meetings, 'end'>;
  /** Told when something may have changed what people's pages show. */
  readonly changed: () => void;
};

/** Has stored messages worked: first it is found out who wrote, then the conversation answers. */
export function createWorking(
  { inbox, work, realClock }: Pick<SlackWorld, 'inbox' | 'work' | 'realClock'>,
  { isKnown, meetings, changed }: Parts,
): (message: IncomingMessage) => Promise<void> {
  const toldUntil = new Map<AccountId, number>();
  return async ({ id, from, thread }) => {
    // A command is always answered: whoever typed it looks at an empty line.
    const known = await isKnown(from).finally(() => meetings.end(from));
    if (!known && !isFleeting(thread)) {
      const now = toMs(realClock.now());
      if ((toldUntil.get(from) ?? 0) > now) return inbox.setAside(id, TOLD);
      toldUntil.set(from, now + A_DAY);
    }
    await work();
    changed();
  };
}
