import type { Report } from '#jobs/world.ts';
import type { Store } from '#src/cli/cli-world.ts';
import { isPassing } from '#src/ports/passing.ts';
import type { Bot } from './bot.ts';
import type { Platform } from './platform.ts';

/** Milliseconds between two looks for what a process that is gone has left. */
const BETWEEN_LOOKS = 1_000;

type Parts = {
  readonly store: Pick<Store, 'company'>;
  readonly bot: Pick<Bot, 'work' | 'deliver' | 'takeOver'>;
  readonly platforms: readonly Pick<Platform, 'pickUp'>[];
  readonly report: Report;
};

/** Works and sends what other processes wake this one for, and takes over what one that is gone has left; until it is stopped. */
export function runBeside({ store: { company }, bot, platforms, report }: Parts): () => Promise<void> {
  if (company === undefined) return async () => undefined;
  let isOver = false;
  const tried = async (work: () => Promise<void>): Promise<void> => {
    try {
      if (!isOver) await work();
    } catch (error) {
      // The next look, or the tick, tries again; a server that is away has been told of.
      if (!isPassing(error)) report({ level: 'error', what: NOT_DONE, error });
    }
  };
  company.heard((what) => {
    if (what === 'hear') void tried(bot.work);
    if (what === 'send') void tried(bot.deliver);
  });
  const look = async (): Promise<void> => {
    if (!(await company.hasLeft())) return;
    await bot.takeOver();
    // Who wrote what was left is to be found out here first.
    await Promise.all(platforms.map(({ pickUp }) => pickUp()));
    void tried(bot.work);
  };
  let looking: Promise<void> | null = null;
  const timer = setInterval(() => (looking ??= tried(look).finally(() => (looking = null))), BETWEEN_LOOKS);
  return async () => {
    isOver = true;
    clearInterval(timer);
    await looking;
  };
}

const NOT_DONE = 'What another process left could not be taken over; it is tried again in a moment.';
