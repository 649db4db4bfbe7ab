import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chanceOf } from './chance.ts';
import { findFaults } from './find-faults.ts';
import { runProgram } from './process.ts';
import { lookInto } from './read-kept.ts';
import { soak } from './soak.ts';
import type { Kills, Soak } from './soak.ts';
import { IN_FILES } from './where.ts';

// KILL_SEED=… plays a run again: the same words and the same moments, as far as the machine keeps time.
const SEED = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);

/** A hundred in all. */
const KILLS: Kills = { answering: 66, starting: 12, 'first start': 8, backup: 7, import: 7 };

const folder = mkdtempSync(join(tmpdir(), 'ragtime-kill-'));
let found: Soak;

beforeAll(async () => {
  process.stdout.write(`Seed ${SEED}; KILL_SEED=${SEED} plays it again.\n`);
  found = await soak({ folder, where: IN_FILES, kills: KILLS, chance: chanceOf(SEED) });
  process.stdout.write(`${inFigures(found)}\n`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('nothing that was acknowledged is lost, nothing is applied or said twice, and nobody is nudged twice a day', () => {
  expect(findFaults(found.transcript)).toEqual([]);
});

test('every new start, killed backup and killed import leaves what it found or what it was to make, and nothing between', () => {
  expect(found.faults).toEqual([]);
});

test('it was killed a hundred times, and at least every third time in the midst of its answers', () => {
  const planned = Object.values(KILLS).reduce((sum, times) => sum + times, 0);
  expect(planned).toBe(100);
  expect(found.kills).toBeGreaterThanOrEqual(planned);
  expect(found.inTheMidst).toBeGreaterThan(planned / 3);
});

test('the register that survives is whole and can be backed up', async () => {
  const file = join(folder, 'survivor.db');
  const output = await runProgram({ args: ['backup', file, '--data', found.data], env: {}, input: [], kill: null });
  expect(output).toMatchObject({ code: 0, errors: '' });
  const [here, copy] = [await lookInto(join(found.data, 'ragtime.db')), await lookInto(file)];
  expect(here.damage).toEqual([]);
  expect(copy).toEqual(here);
});

function inFigures({ kills, transcript: { said, runs, kept } }: Soak): string {
  const count = (state: string) => [...kept.outbox.values()].filter((one) => one === state).length;
  const nudges = [...kept.outbox.keys()].filter((key) => key.startsWith('nudge/')).length;
  const printed = runs.reduce((sum, run) => sum + run.printed.length, 0);
  return [
    `${kills} kills, ${runs.length} runs of one register, ${said.length} messages said, ${printed} printed:`,
    `${count('sent')} sent, ${count('uncertain')} uncertain, ${count('dead')} dead; ${nudges} nudges.`,
  ].join(' ');
}
