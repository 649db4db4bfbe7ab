import { isPassing } from '#src/ports/passing.ts';

/** What became of messages, as it is written down. */
export type Ends = {
  /** Writes what became of one; where the register takes nothing now it is kept, and thrown what it met. */
  readonly write: (end: () => Promise<void>) => Promise<void>;
  /** Writes what is kept; throws while the register still takes nothing. */
  readonly catchUp: () => Promise<void>;
  /** False while something is kept: nothing more is taken then, lest a message be taken a second time. */
  readonly areWritten: () => boolean;
};

/**
 * While another program holds the register or its disk is full, what became of a message that was on its way is known to this
 * process alone: it is written once that is over. Only a process that ends before it leaves it in doubt.
 */
export function createEnds(): Ends {
  const kept: (() => Promise<void>)[] = [];
  let running: Promise<void> | null = null;
  const writeKept = async (): Promise<void> => {
    for (let [end] = kept; end !== undefined; [end] = kept) {
      await end();
      kept.shift();
    }
  };
  return {
    write: async (end) => {
      try {
        await end();
      } catch (fault) {
        if (isPassing(fault)) kept.push(end);
        throw fault;
      }
    },
    areWritten: () => kept.length === 0,
    catchUp: () => (running ??= writeKept().finally(() => (running = null))),
  };
}
