import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** A message as the process prints it for a program. */
export type Printed = {
  readonly key: string;
  readonly kind: string;
  readonly to: string;
  readonly at: string;
  readonly text?: string;
};

/** What a process put out until its end; `torn` is the key on a last line that has no end, null when there is none. */
export type Output = {
  readonly printed: readonly Printed[];
  readonly torn: string | null;
  readonly errors: string;
  /** Null when a signal ended it. */
  readonly code: number | null;
  /** How long it ran, in milliseconds. */
  readonly ms: number;
};

/** When a process is killed: so long after its start, or so long after it has printed so many messages; never, when null. */
export type Kill = { readonly printed: number; readonly ms: number } | null;

type Start = {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly input: readonly string[];
  readonly kill: Kill;
};

/** Runs the real program with lines on its standard input, kills it as told, and gives all that it had put out. */
export async function runProgram({ args, env, input, kill }: Start): Promise<Output> {
  const child = spawn(process.execPath, ['ragtime.mjs', ...args], {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const started = performance.now();
  const heard = { out: '', err: '', messages: 0 };
  const killIn = (ms: number): void => void wait(ms).then(() => child.kill('SIGKILL'));
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    const before = heard.messages;
    heard.out += chunk;
    heard.messages += chunk.split('\n').length - 1;
    if (kill !== null && kill.printed > 0 && before < kill.printed && heard.messages >= kill.printed) killIn(kill.ms);
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (heard.err += chunk));
  // A process that is killed does not read to the end what it was given.
  child.stdin.on('error', () => {});
  child.stdin.end(input.map((line) => `${line}\n`).join(''));
  if (kill !== null && kill.printed === 0) killIn(kill.ms);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  return { ...messagesIn(heard.out), errors: heard.err, code, ms: performance.now() - started };
}

/** The messages among lines of output; the console's own remarks are no messages. */
export function messagesIn(out: string): Pick<Output, 'printed' | 'torn'> {
  const lines = out.split('\n');
  const torn = /^\{"key":"([^"]+)"/u.exec(lines.pop() ?? '')?.[1] ?? null;
  return { printed: lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Printed), torn };
}
