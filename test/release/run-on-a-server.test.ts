import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aDirectory } from '#test/kit/a-database.ts';
import { RELEASE } from '#test/kit/a-process.ts';

const folder = RELEASE ?? '';

const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;

test.skipIf(!hasSystemd)(
  `systemd finds nothing wrong with the unit, and it is hardened${hasSystemd ? '' : ' (no systemd-analyze here)'}`,
  () => {
    const unit = join(aDirectory(), 'ragtime.service');
    // Node lies elsewhere on this machine.
    const text = readFileSync(join(folder, 'ragtime.service'), 'utf8').replace('/usr/local/bin/node', process.execPath);
    writeFileSync(unit, text);
    const { status, stdout, stderr } = spawnSync('systemd-analyze', ['verify', unit], { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([0, '', '']);
    const found = spawnSync('systemd-analyze', ['security', '--offline=true', unit], { encoding: 'utf8' }).stdout;
    expect(Number(/exposure level for \S+: ([\d.]+)/u.exec(found)?.[1])).toBeLessThan(2);
  },
);

const builder = ['podman', 'buildah', 'docker'].find((one) => spawnSync(one, ['info']).status === 0);

test.skipIf(builder === undefined)(
  `an image is built of it, which runs as nobody with a root that may only be read${builder === undefined ? ' (no builder of images works here)' : ''}`,
  () => {
    execFileSync(builder!, ['build', '--tag', 'ragtime-tried', '--file', join(folder, 'Containerfile'), folder]);
    const data = join(aDirectory(), 'data');
    mkdirSync(data);
    const argv = ['run', '--rm', '--read-only', '--tmpfs', '/tmp', '--cap-drop=all', 'ragtime-tried', '--help'];
    expect(execFileSync(builder!, argv, { encoding: 'utf8' })).toContain('node ragtime.mjs COMMAND');
  },
);
