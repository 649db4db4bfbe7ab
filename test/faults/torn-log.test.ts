import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openDatabase } from '#db/open.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aLoadedFile, anUpdate } from '#test/db/a-loaded-file.ts';

const [HEADER, FRAME] = [32, 24 + 4096];
const WRITTEN = ['one', 'two', 'three', 'four', 'five', 'six'];

/** A register on which six updates were written and none folded in, as a process leaves it that is killed. */
async function killed(): Promise<{ readonly file: string; readonly log: Buffer }> {
  const { file, open } = await aLoadedFile();
  const { register } = await open();
  for (const words of WRITTEN) await register.write(anUpdate('amber', words));
  const copy = join(aDirectory(), 'ragtime.db');
  copyFileSync(file, copy);
  return { file: copy, log: readFileSync(`${file}-wal`) };
}

/** What the record holds of the six when the log ends after so many bytes. */
async function heldOf(file: string, log: Buffer): Promise<{ words: readonly string[]; damage: readonly string[] }> {
  const torn = join(aDirectory(), 'ragtime.db');
  copyFileSync(file, torn);
  writeFileSync(`${torn}-wal`, log);
  const database = await openDatabase(torn, { as: 'bot' });
  const entries = await database.register.ledgerIn('RIP' as never);
  const damage = await database.integrity();
  await database.close();
  expect(existsSync(`${torn}-wal`)).toBe(false);
  const words = entries.flatMap(({ event }) => ('words' in event && event.words !== '' ? [event.words] : []));
  return { words, damage };
}

// A power cut tears the log anywhere: whatever is left of it is a beginning of what was written, and nothing of it is damaged.
test('a log that is cut between any two pages, or in the midst of one, leaves a beginning of the record', async () => {
  const { file, log } = await killed();
  const frames = (log.length - HEADER) / FRAME;
  expect(frames).toBeGreaterThan(WRITTEN.length);
  const cuts = Array.from({ length: Math.floor(frames) + 1 }, (_, frame) => HEADER + frame * FRAME);
  const lengths: number[] = [];
  for (const cut of [0, 7, ...cuts.flatMap((end) => [end, end + 11, end + 24 + 2000])]) {
    const { words, damage } = await heldOf(file, log.subarray(0, cut));
    expect([words, damage], `cut at ${cut}`).toEqual([WRITTEN.slice(0, words.length), []]);
    lengths.push(words.length);
  }
  expect(new Set(lengths)).toEqual(new Set([0, 1, 2, 3, 4, 5, 6]));
});

test('a log of which a byte has turned counts up to there and no further', async () => {
  const { file, log } = await killed();
  for (let at = HEADER + 100; at < log.length; at += FRAME) {
    const turned = Buffer.from(log);
    turned[at] = turned[at]! ^ 0xff;
    const { words, damage } = await heldOf(file, turned);
    expect([words, damage], `turned at ${at}`).toEqual([WRITTEN.slice(0, words.length), []]);
  }
});
