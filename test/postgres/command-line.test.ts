import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createWorld } from '#src/assembly/create-world.ts';
import { runCommandLine } from '#src/cli/run.ts';
import { readConfig } from '#src/config.ts';
import { PLAN_CSV, ROSTER_CSV } from '#test/cli/a-world.ts';
import { aDirectory } from '#test/kit/a-database.ts';
import { aServer } from './a-server.ts';

const server = aServer();

type Ran = { readonly code: number; readonly said: string };

/** A command line over one server, as the process runs it. */
function aCommandLine(address: string, folder: string): (...argv: readonly string[]) => Promise<Ran> {
  return async (...argv) => {
    const config = readConfig({
      RAGTIME_DATABASE: address,
      RAGTIME_DATA: folder,
      RAGTIME_AT: '2015-06-05T08:00:00Z',
      RAGTIME_OFFICE: 'office@council.example',
    });
    if (!('data' in config)) throw new Error(config.join('\n'));
    const said: string[] = [];
    const print = (line: string): void => void said.push(line);
    const code = await runCommandLine(argv, { ...createWorld(config, { colour: false }), out: print, err: print });
    return { code, said: said.join('\n') };
  };
}

test('every command of the command line works on a server, or says what does instead', async () => {
  const [folder, address] = [aDirectory(), server.address()];
  const run = aCommandLine(address, folder);
  writeFileSync(join(folder, 'plan.csv'), PLAN_CSV);
  writeFileSync(join(folder, 'people.csv'), ROSTER_CSV);
  const file = (name: string): string => join(folder, name);
  expect(await run('plans')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/no register in postgres\/org\d+ on/u),
  });
  expect((await run('doctor')).said).toMatch(/There is none in postgres/u);
  const load = ['import', file('plan.csv'), '--roster', file('people.csv'), '--published', '2015-05-26', '--begin'];
  for (const [argv, code, says] of [
    [load, 0, /is loaded\. 3 actions/u],
    [['plans'], 0, /PLAN/u],
    [['roster', file('people.csv'), '--dry-run'], 0, /./u],
    [['doubts'], 0, /1\.2|1\.3/u],
    [['aside'], 0, /./u],
    [['nudges', '--from', '2015-06-08', '--to', '2015-06-12'], 0, /1\.2/u],
    [['digest', '--today', '2015-06-08'], 0, /./u],
    [['simulate', '--from', '2015-06-08', '--to', '2015-06-12'], 0, /./u],
    [['export', '--format', 'csv', '--out', file('all.csv')], 0, /./u],
    [['person', 'export', 'Ann Archer', '--out', file('ann.json')], 0, /./u],
    [['backup', file('copy.db')], 0, /register copy .*copy\.db ADDRESS/u],
    [['restore', file('copy.db')], 1, /Copy the backup into an empty schema/u],
    [['person', 'erase', 'Ann Archer', '--why', 'asked for it', '--also', 'all', '--apply'], 0, /erased/u],
    [['register', 'copy', 'database', file('moved.db')], 0, /the record ends at \d+-/u],
    [['register', 'copy', 'database', 'database'], 1, /onto itself/u],
    [['register', 'copy', file('copy.db'), 'postgres://u:hunter2@db'], 2, /names no database/u],
    [['doctor', '--json'], 1, /whole, and its ledger is as it was written/u],
  ] as const) {
    const ran = await run(...argv);
    expect([argv.join(' '), ran.code, ran.said]).toEqual([argv.join(' '), code, expect.stringMatching(says)]);
    expect(ran.said).not.toContain('postgres:postgres');
  }
  expect(readFileSync(file('all.csv'), 'utf8')).toContain('Train every manager');
}, 120_000);

test('the doctor says of a server that is away how to reach it', async () => {
  const run = aCommandLine(server.address().replace(/:\d+\//u, ':1/'), aDirectory());
  expect(await run('doctor')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/MEND {2}register: .*cannot be reached/u),
  });
  expect(await run('plans')).toMatchObject({
    code: 1,
    said: expect.stringMatching(/cannot be reached\. Start the server/u),
  });
});
