import type { After } from '#adapters/network/after.ts';
import type { NetworkWorld } from '#adapters/network/world.ts';
import type { AccountId } from '#src/ports/message.ts';
import type { FindWho } from './introductions.ts';
import type { Meetings } from './meetings.ts';

/** Asks again who wrote what waits, because the platform could not say. */
export type AskAgain = {
  /** At start: finds out who wrote what an earlier run stored and did not work, and later who wrote what it set aside. */
  readonly first: () => Promise<void>;
  /** Somebody could not be asked about: they are asked about in a while, ever later while it goes on. */
  readonly later: () => void;
  readonly stop: () => void;
};

type Parts = {
  readonly world: Pick<NetworkWorld, 'inbox' | 'register' | 'work'>;
  /** True for an account of this platform. */
  readonly isOurs: (account: AccountId) => boolean;
  readonly findWho: FindWho;
  readonly meetings: Pick<Meetings, 'begin' | 'end'>;
  readonly inBackground: (work: Promise<void>) => void;
  readonly after: After;
};

/** In milliseconds: a platform that was away for a minute is asked soon, one that is away for days not every minute. */
const FIRST = 30_000;
const LONGEST = 600_000;
/** So many strangers are asked about again at a start: a flood of them does not use up what the platform allows. */
const MOST_STRANGERS = 100;

export function createAskAgain(parts: Parts): AskAgain {
  const { world, inBackground, after } = parts;
  let next = FIRST;
  let stopTimer: (() => void) | null = null;
  let isOver = false;
  const later = (): void => {
    if (stopTimer !== null || isOver) return;
    stopTimer = after(next, () => {
      stopTimer = null;
      inBackground(again());
    });
    next = Math.min(next * 2, LONGEST);
  };
  const again = async (): Promise<void> => {
    const whos = await Promise.all((await waitingIn(parts)).map(parts.findWho));
    if (whos.includes('unable')) later();
    else next = FIRST;
    await world.work();
  };
  return {
    first: async () => {
      const waiting = await waitingIn(parts);
      await Promise.all(
        waiting.map(async (account) => {
          parts.meetings.begin(account);
          const who = await parts.findWho(account).finally(() => parts.meetings.end(account));
          if (who === 'unable') later();
        }),
      );
      inBackground(askStrangers(parts));
    },
    later,
    stop: () => {
      isOver = true;
      stopTimer?.();
    },
  };
}

/** Whose words wait and who is nobody that the register knows, each once. */
async function waitingIn({ world, isOurs }: Parts): Promise<readonly AccountId[]> {
  const accounts = new Set((await world.inbox.waiting()).map(({ from }) => from).filter(isOurs));
  const found = await Promise.all([...accounts].map(async (one) => [one, await world.register.personAt(one)] as const));
  return found.flatMap(([account, person]) => (person === null ? [account] : []));
}

/** Whoever was a stranger when they wrote may be somebody by now. */
async function askStrangers(parts: Parts): Promise<void> {
  const all = (await parts.world.inbox.strangers()).map(({ account }) => account);
  const strangers = all.filter(parts.isOurs).slice(0, MOST_STRANGERS);
  for (const stranger of strangers) if ((await parts.findWho(stranger)) === 'unable') break;
  if (strangers.length > 0) await parts.world.work();
}
