import { spawn } from 'node:child_process';
import { withoutHash } from '#test/kit/without-hash.ts';

/** A message as the process or a rehearsal prints it; the process says of one that changes another which. */
export type Printed = {
  readonly at: string;
  readonly kind: string;
  readonly to: string;
  readonly about: readonly { readonly ref: string; readonly rule: string | null }[];
  readonly text: string;
  readonly edits?: string;
};

type Run = {
  readonly args: readonly string[];
  /** Where its clock starts. */
  readonly at: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly lines?: readonly string[];
};

/** Runs the real program to its end with lines on its standard input, one after the other; gives the messages it printed. */
export async function runProgram({ args, at, env = {}, lines = [] }: Run): Promise<readonly Printed[]> {
  const child = spawn(process.execPath, ['ragtime.mjs', ...args], {
    env: { PATH: process.env['PATH'], TZ: 'UTC', RAGTIME_AT: at, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const heard = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (heard.out += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (heard.err += chunk));
  child.stdin.end(lines.map((line) => `${line}\n`).join(''));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${heard.err}`);
  const printed = heard.out.split('\n').filter((line) => line.startsWith('{'));
  return printed.map((line) => JSON.parse(line) as Printed);
}

const UNASKED: ReadonlySet<string> = new Set(['nudge', 'escalation', 'office', 'digest']);

/** What went unasked, in the order of sending, to the minute of the wall clock. */
export function unasked(printed: readonly Printed[]): readonly Printed[] {
  return printed
    .filter(({ kind, edits }) => UNASKED.has(kind) && edits === undefined)
    .map(({ at, kind, to, about, text }) => ({ at: toTheMinute(at), kind, to, about, text: withoutHash(text) }));
}

// "2026-03-23T09:30:07+00:00" -> "2026-03-23T09:30+00:00": the process ran on while it sent.
function toTheMinute(at: string): string {
  return at.replace(/^(.{16}):\d\d/u, '$1');
}
