import { readFileSync } from 'node:fs';

/** The front door: settings from the environment, the world from the machine, and a command of the command line. */
async function main(): Promise<number> {
  // Registers, backups, exports and logs hold what people said: they are their owner's alone.
  process.umask(0o077);
  // A reader that has seen enough, such as head, closes the pipe: that ends the work and is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const { runFrom } = await import('./assembly/organisations/run-from.ts');
  const [program = '', ...argv] = process.argv.slice(1);
  const self = [process.execPath, ...process.execArgv, program];
  return runFrom(argv, { env: process.env, readFile, colour: hasColour(), self, complain });
}

function readFile(path: string): string {
  return readFileSync(path, 'utf8');
}

function complain(line: string): void {
  process.stderr.write(`${line}\n`);
}

function hasColour(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY && process.stdout.hasColors();
}

process.exitCode = await main();
