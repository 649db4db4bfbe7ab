import { expect, test } from 'vitest';
import { recoverPatiently } from '#src/assembly/recover-patiently.ts';

const BUSY = Object.assign(new Error('ragtime.db is held by another program.'), { code: 'SQLITE_BUSY' });
const FULL = Object.assign(new Error('The disk that holds ragtime.db is full.'), { code: 'SQLITE_FULL' });
const DAMAGED = Object.assign(new Error('ragtime.db is damaged.'), { code: 'SQLITE_CORRUPT' });

/** A start that fails so often with a fault; what was said of it and how long it waited, in seconds. */
async function started(fault: Error, times: number, { endsAfter = Infinity } = {}) {
  const said: string[] = [];
  const ending = new AbortController();
  let [tried, waited] = [0, 0];
  const outcome = await recoverPatiently(
    async () => {
      tried += 1;
      if (tried <= times) throw fault;
    },
    {
      report: ({ level, what }) => void said.push(`${level}: ${what}`),
      ending: ending.signal,
      pause: async (milliseconds) => {
        waited += milliseconds / 1000;
        if (waited >= endsAfter) ending.abort();
      },
    },
  ).catch((error: unknown) => error);
  return { outcome, tried, waited, said };
}

test('a start on a free register waits for nothing and says nothing', async () => {
  expect(await started(BUSY, 0)).toEqual({ outcome: true, tried: 1, waited: 0, said: [] });
});

test.each([
  ['held', BUSY],
  ['on a full disk', FULL],
])('a start on a register that is %s waits, says so once with the reason, and goes on', async (_, fault) => {
  const { outcome, said } = await started(fault, 30);
  expect(outcome).toBe(true);
  expect(said).toEqual([expect.stringMatching(/^error: /u), expect.stringMatching(/^info: /u)]);
  expect(said[0]).toContain(fault.message);
});

test('a register that stays held for ten minutes ends the start with its own sentence', async () => {
  const { outcome, waited } = await started(BUSY, Infinity);
  expect(outcome).toBe(BUSY);
  expect(waited).toBeGreaterThan(9 * 60);
  expect(waited).toBeLessThan(11 * 60);
});

test('a register that is damaged is not waited for', async () => {
  expect(await started(DAMAGED, Infinity)).toMatchObject({ outcome: DAMAGED, tried: 1, waited: 0, said: [] });
});

test('whoever asks for the end meanwhile is not kept waiting', async () => {
  expect(await started(BUSY, Infinity, { endsAfter: 20 })).toMatchObject({ outcome: false, waited: 20 });
});
