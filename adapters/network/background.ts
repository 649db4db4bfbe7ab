/** Work whose end nobody waits for until the bot stops. */
export type Background = {
  readonly run: (deed: Promise<void>) => void;
  /** Settles when nothing runs any more. */
  readonly settled: () => Promise<void>;
};

/** Keeps hold of what runs; what fails is told. */
export function createBackground(failed: (error: unknown) => void): Background {
  const running = new Set<Promise<void>>();
  return {
    run: (deed) => {
      // Nobody else hears of a failure here; what it was about is in the inbox, or can be asked for again.
      const guarded: Promise<void> = deed.catch(failed).finally(() => running.delete(guarded));
      running.add(guarded);
    },
    settled: async () => {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
