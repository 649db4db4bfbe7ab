import { execFile, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { aDirectory } from '#test/kit/a-database.ts';

const isRoot = process.getuid?.() === 0;
const run = promisify(execFile);

/** Somebody who is nobody in particular, as a service is. */
const SERVICE = 65_534;

/** What is typed in a folder, by root or as the service. */
async function typed(data: string, uid: number, ...argv: readonly string[]): Promise<string> {
  const env = { PATH: process.env['PATH'], RAGTIME_DATA: data, TZ: 'UTC', NODE_DISABLE_COMPILE_CACHE: '1' };
  const { stdout } = await run(process.execPath, ['ragtime.mjs', ...argv], { uid, gid: uid, env });
  return stdout;
}

/** Where the service may not read this folder it runs nothing of it, and whose the files are says enough. */
const canRun =
  isRoot && spawnSync(process.execPath, ['ragtime.mjs', '--help'], { uid: SERVICE, gid: SERVICE }).status === 0;

test.skipIf(!isRoot)(
  'what a command makes that is typed as root, the service that the folder belongs to can open',
  async () => {
    const around = aDirectory();
    chmodSync(around, 0o755);
    const data = join(around, 'data');
    mkdirSync(data, { mode: 0o700 });
    chownSync(data, SERVICE, SERVICE);
    await typed(data, 0, 'import', 'test/fixtures/plans/sample-plan-libreoffice.xlsx');
    await typed(data, 0, 'backup', join(data, 'backups', 'by-hand.db'));
    const made = readdirSync(data, { recursive: true, encoding: 'utf8' });
    expect(made).toContain('ragtime.db');
    expect(made).toContain('backups/by-hand.db.json');
    expect(made.filter((name) => lstatSync(join(data, name)).uid !== SERVICE)).toEqual([]);
    const plans = await typed(data, canRun ? SERVICE : 0, 'plans', '--json');
    expect(plans).toContain('SPL');
  },
);
