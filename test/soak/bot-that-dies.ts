import type { OpenDatabase } from '#db/open.ts';
import { reopened } from '#test/faults/a-life.ts';
import type { Chance } from '#test/kill/chance.ts';
import { begin, start, unlessDead } from './process.ts';
import type { Around, Line, Living } from './process.ts';

/** A bot whose process dies now and then, and is started again on what the dead one left on the disk. */
export type BotThatDies = {
  /** Does some work; where the process dies of it, another that has taken over does it again. */
  readonly survive: (work: (living: Living) => Promise<void>) => Promise<void>;
  readonly database: () => OpenDatabase;
  readonly crashes: () => number;
  readonly stop: () => Promise<void>;
};

type Making = { readonly around: Around; readonly line: Line; readonly chance: Chance };

/** A process dies at one of so many steps: every few days. */
const LONGEST_LIFE = 1200;

/** Starts it on a register. */
export async function aBotThatDies(filled: OpenDatabase, { around, line, chance }: Making): Promise<BotThatDies> {
  let database = filled;
  let crashes = 0;
  const another = (): Promise<Living> => begin(database, 1 + chance.below(LONGEST_LIFE), around);
  let living = await another();
  const survive: BotThatDies['survive'] = async (work) => {
    while ((await unlessDead(work(living), living)) !== null) {
      crashes += 1;
      const buried = living;
      database = await reopened(database);
      living = await another();
      buried.mortal.bury();
      // A process that is gone holds no memory either.
      buried.process.stop().catch(() => undefined);
      await startAnew();
    }
  };
  const startAnew = (): Promise<void> => survive((one) => start(one, line, around.mishaps));
  await startAnew();
  return { survive, database: () => database, crashes: () => crashes, stop: () => living.process.stop() };
}
