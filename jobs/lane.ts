/** Some work that is done several at a time: `take` starts a piece and gives its rest, null when there is none just now. */
export type LaneOf<T> = {
  readonly take: () => Promise<T | null>;
  readonly work: (piece: T) => Promise<void>;
  /** The most that are under way at a time. */
  readonly atOnce: number;
};

/** A lane that stands still until it is woken. */
export type RunningLane = {
  /** Has it look for work now; what is written before this call is seen. */
  readonly wake: () => void;
  /** Settles when nothing is under way and nothing is left; throws what stopped a taker. */
  readonly idle: () => Promise<void>;
  readonly isBusy: () => boolean;
};

/** Works pieces as they come, at most so many at a time; a slow one holds up no other while there is room. */
export function createLane<T>({ take, work, atOnce }: LaneOf<T>): RunningLane {
  const underWay = new Set<Promise<void>>();
  const faults: unknown[] = [];
  let isAsked = false;
  const run = async (): Promise<void> => {
    do {
      isAsked = false;
      for (let piece = await take(); piece !== null; piece = await take()) {
        // There may be more: somebody else looks while this one is worked.
        spawn();
        await work(piece);
      }
    } while (isAsked);
  };
  const spawn = (): void => {
    if (underWay.size >= atOnce) return;
    const worker: Promise<void> = run()
      .catch((fault: unknown) => void faults.push(fault))
      .finally(() => underWay.delete(worker));
    underWay.add(worker);
  };
  return {
    isBusy: () => underWay.size > 0,
    wake: () => {
      // Whoever has just looked and found nothing looks again.
      isAsked = true;
      spawn();
    },
    idle: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
      const [fault] = faults.splice(0);
      if (fault !== undefined) throw fault;
    },
  };
}
