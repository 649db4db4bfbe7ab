/** Work that stops for a moment wherever it says so, for whoever runs it to do something else meanwhile; what comes of it is the same. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs work to its end without a stop. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** So long at most work goes on before others have their turn, in milliseconds; no single step is to come near it. */
const TURN = 5;

/** Runs work a few milliseconds at a time: whatever else waits in this process has its turn in between. */
export async function inTurns<T>(steps: Steps<T>): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - started < TURN) continue;
    await aTurn();
    started = performance.now();
  }
}

/** What comes in over a line takes so many turns of the process until it is stored; those in which nothing waits cost nothing. */
const TURNS = 8;

/** Whatever else waits in this process has its turns. Waiting for a register in a file alone gives nobody theirs: it answers at once. */
export async function letOthers(): Promise<void> {
  for (let nth = 0; nth < TURNS; nth += 1) await aTurn();
}

function aTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** So many items are one step, where each is little work. */
const ITEMS = 64;

/** `items.map(work)` in steps of so many. */
export function* mapped<Item, T>(
  items: readonly Item[],
  work: (item: Item, at: number) => T,
  size = ITEMS,
): Steps<readonly T[]> {
  const made: T[] = [];
  for (const item of items) {
    made.push(work(item, made.length));
    if (made.length % size === 0) yield;
  }
  return made;
}

/** Does something with each item, in steps. */
export function* eachOf<Item>(items: readonly Item[], work: (item: Item) => void): Steps<void> {
  let done = 0;
  for (const item of items) {
    work(item);
    done += 1;
    if (done % ITEMS === 0) yield;
  }
}

/** `items.flatMap(work)` in steps. */
export function* flatMapped<Item, T>(items: readonly Item[], work: (item: Item) => readonly T[]): Steps<readonly T[]> {
  const made: T[] = [];
  yield* eachOf(items, (item) => {
    // By far the most give nothing or one, for which no list of lists need be made.
    for (const one of work(item)) made.push(one);
  });
  return made;
}
