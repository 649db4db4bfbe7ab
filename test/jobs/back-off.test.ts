import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backOff } from '#jobs/back-off.ts';

describe('backOff', () => {
  test.each([
    { attempts: 1, asked: 0, wait: 30_000 },
    { attempts: 2, asked: 0, wait: 60_000 },
    { attempts: 5, asked: 0, wait: 480_000 },
    { attempts: 1, asked: 90_000, wait: 90_000 },
    { attempts: 1, asked: -5, wait: 30_000 },
    { attempts: 1, asked: Number.NaN, wait: 30_000 },
    { attempts: 1, asked: 1e15, wait: 86_400_000 },
  ])('after $attempts tries, asked to wait $asked ms, waits $wait ms', ({ attempts, asked, wait }) => {
    expect(backOff(attempts, asked, 0)).toBe(wait);
  });

  test('never waits less than the platform asks, and chance adds at most a quarter', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.nat(86_400_000),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (attempts, asked, chance) => {
          const wait = backOff(attempts, asked, chance);
          expect(wait).toBeGreaterThanOrEqual(asked);
          expect(wait).toBeLessThanOrEqual(backOff(attempts, asked, 0) * 1.25 + 1);
        },
      ),
    );
  });
});
