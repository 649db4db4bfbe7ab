import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Another program that holds registers. */
export type Holder = { readonly hold: (file: string, ms: number) => Promise<void>; readonly end: () => void };

export function aHolder(): Holder {
  const child = spawn(process.execPath, ['test/faults/lock/holder.ts'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map<string, () => void>();
  createInterface({ input: child.stdout }).on('line', (file) => waiting.get(file)?.());
  return {
    hold: (file, ms) =>
      new Promise((resolve) => {
        waiting.set(file, resolve);
        child.stdin.write(`${ms} ${file}\n`);
      }),
    end: () => void child.kill(),
  };
}
