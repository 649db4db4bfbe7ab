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
  /** The platform can say again: whoever was to be asked about in a while is asked about now. */
  readonly now: () => void;
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
  const { world, inBackground } = parts;
  const again = async (): Promise<void> => {
    const whos = await Promise.all((await waitingIn(parts)).map(parts.findWho));
    if (whos.includes('unable')) timer.later();
    else timer.isThrough();
    await world.work();
  };
  const timer = createTimer(() => inBackground(again()), parts.after);
  return {
    ...timer,
    first: async () => {
      const waiting = await waitingIn(parts);
      await Promise.all(
        waiting.map(async (account) => {
          parts.meetings.begin(account);
          const who = await parts.findWho(account).finally(() => parts.meetings.end(account));
          if (who === 'unable') timer.later();
        }),
      );
      inBackground(askStrangers(parts));
    },
  };
}

type Timer = Pick<AskAgain, 'later' | 'now' | 'stop'> & { readonly isThrough: () => void };

/** Runs something in a while, ever later until it is through. */
function createTimer(run: () => void, after: After): Timer {
  let next = FIRST;
  let takeBack: (() => void) | null = null;
  let isOver = false;
  return {
    later: () => {
      if (takeBack !== null || isOver) return;
      takeBack = after(next, () => {
        takeBack = null;
        run();
      });
      next = Math.min(next * 2, LONGEST);
    },
    now: () => {
      if (takeBack === null || isOver) return;
      takeBack();
      takeBack = null;
      run();
    },
    stop: () => {
      isOver = true;
      takeBack?.();
    },
    isThrough: () => void (next = FIRST),
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
