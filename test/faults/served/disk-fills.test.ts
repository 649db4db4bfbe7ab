import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, test } from 'vitest';
import { aSmallDisk, NO_DISK } from '#test/faults/disk/small-disk.ts';
import { runOnce } from '#test/kit/a-process.ts';
import { aServedRegister, pageOf, recordIn, startServed } from './served.ts';
import type { Said, Served } from './served.ts';
import { aServedSlack } from './served-slack.ts';
import { aServedTeams } from './served-teams.ts';

/** Answers of two leads, one after the other. */
const SAID: readonly Said[] = Array.from({ length: 12 }, (_, nth) => ({
  by: nth % 2 === 0 ? 'Ann Archer' : 'Ben Baker',
  text: `${nth % 2 === 0 ? '8.1.3' : '8.2.1'} amber, waiting on HR, note ${101 + nth}`,
  number: 1 + nth,
}));

/** Room enough that nothing is said of it before it is filled. */
const MEGABYTES = 160;

/** Once a minute it is looked how much room there is. */
const PATIENT = { timeout: 90_000, interval: 200 };

describe.skipIf(NO_DISK !== null)(
  `the real process whose disk fills while signed messages come in${NO_DISK ?? ''}`,
  () => {
    test.concurrent.for([{ open: aServedSlack }, { open: aServedTeams }])(
      'acknowledges nothing that it could not record, tells whoever waits and watches, and works all of it once there is room ($open.name)',
      { timeout: 300_000 },
      async ({ open }, { expect, onTestFinished }) => {
        const served = await open();
        onTestFinished(() => served.close());
        const disk = aSmallDisk(MEGABYTES);
        onTestFinished(() => disk.end());
        const folder = join(disk.folder, 'data');
        const file = await aServedRegister(folder, served);
        const process = await startServed(folder, served);
        onTestFinished(() => process.kill());
        await served.begins(process.url);
        await expect.poll(() => pageOf(process.url, 'readyz'), PATIENT).toMatchObject({ status: 200 });
        for (const name of ['Ann Archer', 'Ben Baker'])
          await expect.poll(() => served.postedTo(name).length, PATIENT).toBe(1);
        const line = aLine(served, process.url);
        onTestFinished(() => line.end());
        await expect.poll(() => line.heard(), PATIENT).toBeGreaterThan(3);
        disk.fill();
        await expect.poll(() => line.refused(), PATIENT).toBeGreaterThan(0);
        const asked = await served.asks(process.url, '/rag 8.1.4 red no money');
        expect(asked).toMatchObject({ status: 200, text: expect.stringContaining('nothing is recorded') as string });
        expect(asked.ms).toBeLessThan(served.patience);
        const ready = await pageOf(process.url, 'readyz');
        expect(ready).toMatchObject({ status: 503, text: expect.stringContaining('0 MB are free') as string });
        expect(await doctorOf(folder)).toMatch(/MEND.*free/u);
        // A tick has seen it.
        await expect.poll(() => process.log(), PATIENT).toContain('How the platforms and the disk are');
        disk.free();
        await line.ended;
        await expect.poll(() => pageOf(process.url, 'readyz'), PATIENT).toMatchObject({ status: 200 });
        for (const { by, text } of SAID)
          await expect.poll(() => answersWith(text.slice(-8), by, served), PATIENT).toBe(1);
        await expect.poll(() => served.postedTo('Olive Office').join('\n'), PATIENT).toMatch(/disk[^]*was full/u);
        expect(await process.end()).toBe(0);
        const record = await recordIn(file);
        expect(record.toSorted()).toEqual(SAID.map(({ text }) => text).toSorted());
        // Of each writer in the order in which they wrote; two of them are worked in turn.
        for (const ref of ['8.1.3', '8.2.1'])
          expect(record.filter((one) => one.startsWith(ref))).toEqual(
            SAID.flatMap(({ text }) => (text.startsWith(ref) ? [text] : [])),
          );
        for (const { by, text } of SAID) expect(answersWith(text.slice(-8), by, served), text).toBe(1);
      },
    );
  },
);

type Line = {
  readonly heard: () => number;
  readonly refused: () => number;
  readonly ended: Promise<void>;
  readonly end: () => void;
};

/** Says everything in order, each again until it is acknowledged. */
function aLine(served: Served, url: string): Line {
  let [heard, refused, isOver] = [0, 0, false];
  const say = async (said: Said): Promise<void> => {
    // A line to a process that is gone at the end of a failed test says nothing either.
    while ((await served.says(url, said).catch(() => null))?.status !== 200) {
      if (isOver) return;
      refused += 1;
      await wait(300);
    }
    heard += 1;
    await wait(300);
  };
  const ended = SAID.reduce((before, said) => before.then(() => say(said)), Promise.resolve());
  return { heard: () => heard, refused: () => refused, ended, end: () => void (isOver = true) };
}

function answersWith(words: string, name: string, { postedTo }: Served): number {
  return postedTo(name).filter((card) => card.includes(words.slice(1))).length;
}

/** What it says, whatever it ends with. */
function doctorOf(folder: string): Promise<string> {
  return runOnce({ args: ['doctor', '--data', folder], env: {} }).then(
    () => '',
    (error: unknown) => String(error),
  );
}
