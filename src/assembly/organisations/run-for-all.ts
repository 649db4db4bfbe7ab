import type { CliWorld } from '#src/cli/cli-world.ts';
import { CliRefusal, codeOfRefusal } from '#src/cli/command.ts';
import type { Choice } from '#src/cli/organisations/choose.ts';
import { runCommandLine } from '#src/cli/run.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import { worldOfOne } from './world-of-one.ts';
import type { Machine } from './world-of-one.ts';

type Running = { readonly machine: Machine; readonly installation: CliWorld };

/** Runs a command of which each organisation has its part: the door for all of them, or the doctor of one after the other. */
export async function runForAll(choice: Extract<Choice, { kind: 'all' }>, running: Running): Promise<number> {
  if (choice.argv[0] !== 'start') return runForEach(choice, running);
  const { serveAll } = await import('./serve-all.ts');
  return serveAll(choice, running);
}

/** One after the other, each under its name; the exit code is the worst. */
async function runForEach(
  { argv, data, organisations }: Extract<Choice, { kind: 'all' }>,
  { machine, installation }: Running,
): Promise<number> {
  let worst = 0;
  for (const one of organisations) {
    if (!argv.includes('--json')) installation.out(`${one.name} (${one.key})${one.stopped ? ', stopped' : ''}`);
    const code = await runForOne(argv, one, { ...machine, data }).catch((error: unknown) => {
      // The others are looked at all the same.
      if (!(error instanceof CliRefusal)) throw error;
      installation.err(error.message);
      return codeOfRefusal(error);
    });
    worst = Math.max(worst, code);
  }
  return worst;
}

async function runForOne(
  argv: readonly string[],
  one: Organisation,
  around: Machine & { readonly data: string },
): Promise<number> {
  const world = await worldOfOne(one, { ...around, isAlone: false, said: ` --organisation ${one.key}` });
  if (!argv.includes('--json')) return runCommandLine(argv, world);
  const withKey = (line: string): string =>
    JSON.stringify({ organisation: one.key, ...(JSON.parse(line) as Readonly<Record<string, unknown>>) });
  return runCommandLine(argv, { ...world, out: (line) => world.out(withKey(line)) });
}
