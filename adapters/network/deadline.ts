/** Until when a request is to be answered, by the machine's own pace. */
export type Deadline = {
  /** Milliseconds that are left; 0 when it is over. */
  readonly left: () => number;
};

/** A deadline so many milliseconds from now. */
export function deadlineIn(milliseconds: number): Deadline {
  const end = performance.now() + milliseconds;
  return { left: () => Math.max(0, end - performance.now()) };
}

/** Settles as the deed does, or throws when that takes longer; the deed itself goes on, and must do no harm by being done late. */
export async function within(deadline: Deadline, deed: Promise<void>, late: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), deadline.left());
  });
  try {
    await Promise.race([deed, over]);
  } finally {
    clearTimeout(timer);
  }
}
