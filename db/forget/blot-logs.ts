import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { faultFrom } from '#db/connection/fault.ts';
import type { Blotter } from './blot-out.ts';

/** What the console writes beside a register, one after the other. */
const LOG = /^ragtime(?:\.\d+)?\.log$/u;

/** Takes a name out of the logs beside a register; nobody writes to them, since nobody has the register open. */
export function blotLogs(register: string, { words }: Blotter): void {
  const folder = dirname(register);
  for (const name of readdirSync(folder).filter((one) => LOG.test(one))) blotFile(join(folder, name), words);
}

function blotFile(file: string, words: Blotter['words']): void {
  try {
    const text = readFileSync(file, 'utf8');
    const left = words(text);
    if (left !== text) writeFileSync(file, left, { mode: 0o600 });
  } catch (error) {
    throw faultFrom(error, file);
  }
}
