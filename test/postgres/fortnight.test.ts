import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyRegister } from '#db/move/copy-register.ts';
import { openDatabase } from '#db/open.ts';
import { day } from '#test/kit/an-action.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { runProgram, unasked } from '#test/rehearsal/a-real-run.ts';
import { loadCouncil, SAID } from '#test/rehearsal/a-two-zone-council.ts';
import { asLines, asReplies } from '#test/rehearsal/said.ts';
import { aServer } from './a-server.ts';

const server = aServer();
const [FROM, TO] = [day('2026-03-23'), day('2026-04-10')];
const AT = '2026-03-23T00:00:00Z';

/** The same council in a file and on the server, each with the settings by which the real program finds it. */
async function aCouncilTwice() {
  const folder = aDirectory();
  const [file, address] = [join(folder, 'ragtime.db'), server.address()];
  const store = await openDatabase(file, { as: 'tool' });
  await loadCouncil(store);
  await store.close();
  await copyRegister({ from: file, to: address, beside: file });
  const places = [{ RAGTIME_DATA: folder }, { RAGTIME_DATA: aDirectory(), RAGTIME_DATABASE: address }] as const;
  return { folder, file, address, places };
}

test('two rehearsals of a fortnight on the two databases say the same to the letter, the end of the record too', async () => {
  const { folder, places } = await aCouncilTwice();
  const said = join(folder, 'said.jsonl');
  writeFileSync(said, asReplies(SAID));
  const args = ['simulate', '--from', FROM, '--to', TO, '--replies', said, '--json'];
  const [inFile, onServer] = [
    await runProgram({ args, at: AT, env: places[0] }),
    await runProgram({ args, at: AT, env: places[1] }),
  ];
  expect(onServer).toEqual(inFile);
  expect(inFile.length).toBeGreaterThan(50);
});

test('a fortnight of the real process is the same on the two databases, message for message, and both records hold', async () => {
  const { file, address, places } = await aCouncilTwice();
  const lines = asLines(SAID, FROM, TO);
  const sent = [];
  for (const env of places) sent.push(unasked(await runProgram({ args: ['start', '--json'], at: AT, env, lines })));
  expect(sent[1]).toEqual(sent[0]);
  expect(sent[0]!.length).toBeGreaterThan(30);
  const ends: number[] = [];
  for (const source of [file, address]) {
    const store = await openDatabase(source, { as: 'tool' });
    expect(await store.integrity()).toEqual([]);
    ends.push((await store.register.head()).lines);
    await store.close();
  }
  expect(ends[1]).toBe(ends[0]);
});
