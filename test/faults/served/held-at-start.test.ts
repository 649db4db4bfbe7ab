import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, test } from 'vitest';
import { aHolder } from '#test/faults/lock/a-holder.ts';
import { aServedRegister, pageOf, recordIn, startServed } from './served.ts';
import type { Said, Served } from './served.ts';
import { aServedSlack } from './served-slack.ts';
import { aServedTeams } from './served-teams.ts';

const SAID: readonly Said[] = [
  { by: 'Ann Archer', text: '8.1.3 amber, waiting on HR, note one', number: 1 },
  { by: 'Ann Archer', text: '8.1.4 red: no money for it, note two', number: 2 },
  { by: 'Ann Archer', text: '8.1.3 red: HR says no, note three', number: 3 },
];

const CASES = [aServedSlack, aServedTeams].flatMap((open) => [10, 30].map((seconds) => ({ open, seconds })));

describe('the real process that starts while another program holds the register', () => {
  test.concurrent.for(CASES)(
    'refuses what comes, says why, and works all of it once, in its order, when it is let go ($seconds s, $open.name)',
    { timeout: 180_000 },
    async ({ open, seconds }, { expect, onTestFinished }) => {
      const served = await open();
      onTestFinished(() => served.close());
      const folder = mkdtempSync(join(tmpdir(), 'ragtime-held-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const file = await aServedRegister(folder, served);
      const holder = aHolder();
      onTestFinished(() => holder.end());
      await holder.hold(file, seconds * 1000);
      const from = performance.now();
      // A busy machine may have let go before anything listens.
      const isHeld = (): boolean => performance.now() - from < seconds * 1000;
      const process = await startServed(folder, served);
      onTestFinished(() => process.kill());
      const ready = await pageOf(process.url, 'readyz');
      if (isHeld()) expect(ready).toMatchObject({ status: 503, text: expect.stringContaining(HELD) as string });
      // Whoever watches waits no ten seconds for it.
      expect(ready.ms).toBeLessThan(3000);
      expect(await pageOf(process.url, 'healthz')).toMatchObject({ status: 200 });
      const first = await served.says(process.url, SAID[0]!);
      // What waits as long as its platform would may be stored just as the register is let go.
      if (isHeld()) expect(first.status).toBeGreaterThanOrEqual(500);
      expect(first.ms).toBeLessThan(served.patience);
      for (const said of SAID) await untilHeard(served, process.url, said);
      expect(performance.now() - from).toBeGreaterThan(seconds * 1000);
      await served.begins(process.url);
      await expect.poll(() => pageOf(process.url, 'readyz'), PATIENT).toMatchObject({ status: 200 });
      await expect.poll(() => served.postedTo('Ben Baker').length, PATIENT).toBe(1);
      for (const note of ['one', 'two', 'three'])
        await expect.poll(() => answersWith(`ote ${note}`, served), PATIENT).toBe(1);
      expect(await process.end()).toBe(0);
      expect(served.postedTo('Ben Baker')).toHaveLength(1);
      expect(await recordIn(file)).toEqual(SAID.map(({ text }) => text));
      // Ten seconds are waited for without a word.
      const told = seconds > 10 ? 1 : 0;
      expect(process.log().split('cannot be picked up yet')).toHaveLength(1 + told);
      expect(process.log().split('The register can be written to again')).toHaveLength(1 + told);
    },
  );
});

const HELD = 'held by another program';

const PATIENT = { timeout: 30_000, interval: 100 };

/** A platform sends again what it was not told of, and what follows after it; every half second here. */
async function untilHeard(served: Served, url: string, said: Said): Promise<void> {
  while ((await served.says(url, said)).status !== 200) await wait(500);
}

function answersWith(words: string, { postedTo }: Served): number {
  return postedTo('Ann Archer').filter((card) => card.includes(words)).length;
}
