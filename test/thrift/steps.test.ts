import { expect, test } from 'vitest';
import { keptByText } from '#src/thrift/kept-by-text.ts';
import { keptInSteps } from '#src/thrift/kept-in-steps.ts';
import { atOnce, flatMapped, inTurns } from '#src/thrift/steps.ts';

const NUMBERS = Array.from({ length: 1_000 }, (_, at) => at);

test('what is worked in turns comes to the same as at once', async () => {
  const work = () => flatMapped(NUMBERS, (one) => (one % 3 === 0 ? [] : [one, one * 2]));
  const expected = NUMBERS.flatMap((one) => (one % 3 === 0 ? [] : [one, one * 2]));
  expect(atOnce(work())).toEqual(expected);
  expect(await inTurns(work())).toEqual(expected);
});

test('whoever waits in the same process has their turn before long work is over', async () => {
  let isOver = false;
  const long = inTurns(
    flatMapped(NUMBERS, (one) => {
      const until = performance.now() + 0.05;
      while (performance.now() < until);
      return [one];
    }),
  ).finally(() => (isOver = true));
  const wasOver = await new Promise((resolve) => setImmediate(() => resolve(isOver)));
  expect(wasOver).toBe(false);
  await long;
});

test('work that fails on its way fails in turns too', async () => {
  const failing = flatMapped(NUMBERS, (one) => {
    if (one === 500) throw new Error('no such line');
    return [one];
  });
  await expect(inTurns(failing)).rejects.toThrow('no such line');
});

test('what is made of texts is made once, until too many are kept', () => {
  const made: string[] = [];
  const make = keptByText(2, (one: string, other: string) => {
    made.push(one + other);
    return one + other;
  });
  for (const [one, other] of ['ab', 'ab', 'cd', 'ab', 'ef', 'ab'] as const)
    expect(make(one!, other!)).toBe(one! + other!);
  expect(made).toEqual(['ab', 'cd', 'ef', 'ab']);
});

test('what was made of an object beforehand in steps is not made again', async () => {
  let times = 0;
  const kept = keptInSteps(function* (of: readonly number[]) {
    times += 1;
    return yield* flatMapped(of, (one) => [one + 1]);
  });
  const made = await inTurns(kept.ready(NUMBERS));
  expect(kept.of(NUMBERS)).toBe(made);
  expect(times).toBe(1);
  expect(kept.of([1])).toEqual([2]);
});
