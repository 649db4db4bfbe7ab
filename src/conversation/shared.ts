/**
 * Runs some work once at a time for everybody who asks. Who asks while it runs gets a run that begins after they asked;
 * all who ask during one run share the next.
 */
export function createShared(run: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    running = run().finally(() => (running = null));
    return running;
  };
  return () => {
    if (next !== null) return next;
    if (running === null) return start();
    next = running
      .catch(() => {
        // Whoever asked for that run hears of its failure; the next is another.
      })
      .then(() => {
        next = null;
        return start();
      });
    return next;
  };
}
