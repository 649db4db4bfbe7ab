/** Calls back after so many milliseconds; what it gives takes that back. */
export type After = (milliseconds: number, run: () => void) => () => void;

/** The real timer; it keeps no process alive. */
export const after: After = (milliseconds, run) => {
  const timer = setTimeout(run, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
};
