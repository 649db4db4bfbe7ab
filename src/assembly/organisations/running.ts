import { spawn } from 'node:child_process';
import { atMost } from '#src/assembly/door/at-most.ts';

/** The process of one organisation. */
export type RunningBot = {
  /** Where it listens; null where it ended before it did. */
  readonly origin: Promise<string | null>;
  /** Settles when it is gone, with how, as the end of a sentence. */
  readonly gone: Promise<string>;
  /** Asks it to end, and ends it where it does not in its time; settles when it is gone. */
  readonly end: () => Promise<void>;
};

/** Starts a bot with these arguments behind the door. */
export type Launch = (args: readonly string[]) => RunningBot;

/** A bot finishes what runs within so many milliseconds of being asked. */
const LONGEST_END = 12_000;

/** Starts processes of a program with these settings; what they print goes where this one's does. */
export function launching(
  [program = '', ...before]: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Launch {
  return (args) => {
    const child = spawn(program, [...before, ...args], {
      env: { ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const gone = new Promise<string>((resolve) => {
      child.once('error', ({ message }) => resolve(`it could not be started: ${message}`));
      child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : `signal ${signal}`));
    });
    const told = new Promise<string>((resolve) =>
      child.on('message', (said: { readonly origin?: string }) => {
        if (said.origin !== undefined) resolve(said.origin);
      }),
    );
    return {
      origin: Promise.race([told, gone.then(() => null)]),
      gone,
      end: async () => {
        child.kill('SIGTERM');
        if (!(await atMost(LONGEST_END, gone))) child.kill('SIGKILL');
        await gone;
      },
    };
  };
}
