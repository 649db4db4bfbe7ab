import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'ragtime-bench-'));
let count = 0;

process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A new path in a folder that is removed when the program ends. */
export function newPath(name: string): string {
  count += 1;
  return join(folder, `${count}`, name);
}
