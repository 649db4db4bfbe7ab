import type { IncomingMessage } from '#src/ports/message.ts';
import type { FindWho } from './people/introductions.ts';
import type { Meetings } from './people/meetings.ts';
import type { NetworkWorld } from './world.ts';

type Parts = {
  readonly findWho: FindWho;
  readonly meetings: Pick<Meetings, 'end'>;
  /** Told when the platform could not say who wrote: it is to be asked again. */
  readonly unable: () => void;
  /** Told when something may have changed what people's pages show. */
  readonly changed: () => void;
};

/** Has stored messages worked: first it is found out who wrote, then the conversation answers, or lets them wait until it can be found out. */
export function createWorking(
  { work }: Pick<NetworkWorld, 'work'>,
  { findWho, meetings, unable, changed }: Parts,
): (message: IncomingMessage) => Promise<void> {
  return async ({ from }) => {
    const who = await findWho(from).finally(() => meetings.end(from));
    if (who === 'unable') unable();
    await work();
    changed();
  };
}
