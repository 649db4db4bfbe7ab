/** Does one piece of work after the other, in the order in which they came; the first begins at once. */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  const comeTo = (): Promise<void> => new Promise((resolve) => waiting.push(resolve));
  const handOn = (): void => {
    const next = waiting.shift();
    isTaken = next !== undefined;
    next?.();
  };
  return async (work) => {
    // Whoever is handed the turn finds it taken for them: nobody comes between.
    if (isTaken) await comeTo();
    isTaken = true;
    try {
      return await work();
    } finally {
      handOn();
    }
  };
}
