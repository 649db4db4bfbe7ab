import { SendFault } from '#src/ports/send-fault.ts';
import type { After } from './after.ts';

/** Whether anything at all can be asked of a platform: what the last call found. */
export type Line = {
  /** A call was answered, whatever the answer was. */
  readonly worked: () => void;
  /** A call failed: counts where nothing of anybody's would go. */
  readonly failed: (fault: unknown) => void;
  /** Something hints that nothing may go, and proves nothing. */
  readonly doubted: () => void;
  /** True from a hint, or a call of which no clear answer came, until the next that tells. */
  readonly isInDoubt: () => boolean;
  /** Why nothing goes, as a clause; null while nothing is known against it. */
  readonly fault: () => string | null;
};

/** Knows of no fault until a call meets one that concerns everybody, and of none again after the next that is answered: `returned` is told of that. */
export function createLine(returned: () => void = () => {}): Line {
  let why: string | null = null;
  let isInDoubt = false;
  const found = (fault: string | null): void => {
    const isBack = why !== null && fault === null;
    why = fault;
    isInDoubt = false;
    if (isBack) returned();
  };
  return {
    worked: () => found(null),
    failed: (fault) => {
      if (!(fault instanceof SendFault)) return;
      if (fault.forAll) found(fault.message);
      // Whoever refuses one message is there.
      else if (fault.definite && fault.retryAfter === null) found(null);
      else isInDoubt = true;
    },
    doubted: () => void (isInDoubt = true),
    isInDoubt: () => isInDoubt,
    fault: () => why,
  };
}

/** A line that is asked now and then whether it is there. */
export type Probing = { readonly start: () => void; readonly stop: () => void };

type Asking = {
  /** Asks the platform for something small; what it meets is told to whoever keeps the line. Never fails. */
  readonly ask: () => Promise<void>;
  readonly after: After;
  readonly inBackground: (work: Promise<void>) => void;
};

/** Milliseconds between two askings: whoever asks may leave out what is known to work. */
const BETWEEN = 60_000;

/** Asks at start and then for as long as it runs: a line that nobody uses for a night is found down before the morning. */
export function createProbing({ ask, after, inBackground }: Asking): Probing {
  let takeBack: (() => void) | null = null;
  let isOver = false;
  const again = async (): Promise<void> => {
    await ask();
    if (isOver) return;
    takeBack = after(BETWEEN, () => inBackground(again()));
  };
  return {
    start: () => inBackground(again()),
    stop: () => {
      isOver = true;
      takeBack?.();
    },
  };
}
