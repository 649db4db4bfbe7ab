import { spawn } from 'node:child_process';

/** The real program, running. */
export type Process = {
  /** The address of its HTTP server. */
  readonly url: string;
  /** What it has logged so far, one JSON object a line. */
  readonly log: () => string;
  readonly pid: number;
  readonly kill: () => void;
  /** Asks it to end; gives its exit code. */
  readonly end: () => Promise<number | null>;
  /** Settles when it is gone. */
  readonly gone: Promise<number | null>;
};

type Start = { readonly args: readonly string[]; readonly env: Readonly<Record<string, string>> };

/** Runs the program to its end and gives what it said; throws with that where it failed. */
export async function runOnce(start: Start): Promise<string> {
  const { output, gone } = spawned(start);
  if ((await gone) !== 0) throw new Error(output());
  return output();
}

/** Starts the program as a server; settles when it listens. */
export async function startProcess(start: Start): Promise<Process> {
  const { child, output, gone } = spawned(start);
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /Listening on (http:\/\/[^"]+)\./u.exec(output())?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', look);
    void gone.then(() => reject(new Error(`It ended before it listened:\n${output()}`)));
  });
  return {
    url,
    log: output,
    pid: child.pid ?? 0,
    gone,
    kill: () => void child.kill('SIGKILL'),
    end: () => {
      child.kill('SIGTERM');
      return gone;
    },
  };
}

/** Where the program that is tried lies, which everything here runs: the sources, or an unpacked release that has its Node and nothing else. */
export const RELEASE = process.env['TRIES_RELEASE'] === '1' ? (process.env['TEST_RELEASE'] ?? null) : null;

function spawned({ args, env }: Start) {
  const of = RELEASE === null ? {} : { cwd: RELEASE };
  const child = spawn(process.execPath, ['ragtime.mjs', ...args], {
    ...of,
    env: { PATH: RELEASE === null ? process.env['PATH'] : '', TZ: 'UTC', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let heard = '';
  const hear = (chunk: string): void => void (heard += chunk);
  child.stdout.setEncoding('utf8').on('data', hear);
  child.stderr.setEncoding('utf8').on('data', hear);
  const gone = new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { child, gone, output: () => heard };
}
