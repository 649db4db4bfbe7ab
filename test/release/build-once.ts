import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds the release and unpacks it where nothing of the sources is near; test/kit/a-process.ts runs that from then on. */
export function setup(): () => void {
  const around = mkdtempSync(join(tmpdir(), 'ragtime-release-'));
  const [built, unpacked] = [join(around, 'built'), join(around, 'unpacked')];
  execFileSync(process.execPath, ['manifest/release/release.ts', built], { stdio: 'ignore' });
  cpSync(built, unpacked, { recursive: true });
  rmSync(built, { recursive: true });
  process.env['TEST_RELEASE'] = unpacked;
  return () => rmSync(around, { recursive: true, force: true });
}
