import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOff, beforeRepeat } from '#jobs/back-off.ts';

const HOUR = 3_600_000;

describe('backOff', () => {
  test.each([
    { attempts: 1, asked: 0, answers: 1000, unasked: 30_000 },
    { attempts: 2, asked: 0, answers: 2000, unasked: 60_000 },
    { attempts: 5, asked: 0, answers: 16_000, unasked: 300_000 },
    { attempts: 500, asked: 0, answers: 60_000, unasked: 300_000 },
    { attempts: 1, asked: 1000, answers: 1000, unasked: 30_000 },
    { attempts: 1, asked: 90_000, answers: 90_000, unasked: 90_000 },
    { attempts: 1, asked: -5, answers: 1000, unasked: 30_000 },
    { attempts: 1, asked: Number.NaN, answers: 1000, unasked: 30_000 },
    { attempts: 1, asked: Number.POSITIVE_INFINITY, answers: 1000, unasked: 30_000 },
    { attempts: 1, asked: 1e15, answers: HOUR, unasked: HOUR },
  ])('after $attempts tries, asked to wait $asked ms, an answer waits $answers ms and a reminder $unasked', (one) => {
    const { answers, unasked, ...refused } = one;
    expect(backOff({ ...refused, lane: 'answers' }, 0)).toBe(answers);
    expect(backOff({ ...refused, lane: 'unasked' }, 0)).toBe(unasked);
  });

  test('never waits less than the platform asks, an hour at most, and chance adds at most a quarter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2000 }),
        fc.nat(HOUR),
        fc.constantFrom('answers', 'unasked'),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, asked, lane, chance) => {
          const wait = backOff({ attempts, asked, lane }, chance);
          expect(wait).toBeGreaterThanOrEqual(asked);
          expect(wait).toBeLessThanOrEqual(HOUR * 1.25);
          expect(wait).toBeLessThanOrEqual(backOff({ attempts, asked, lane }, 0) * 1.25 + 1);
        },
      ),
    );
  });
});

test('an answer that may be one too many is repeated after seconds, then minutes, then hours, then days', () => {
  expect([1, 2, 4, 6, 9].map(beforeRepeat)).toEqual([5000, 20_000, 320_000, 5_120_000, 86_400_000]);
});
