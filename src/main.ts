import { readFileSync } from 'node:fs';
import { readConfig } from './config.ts';

/** The front door: settings from the environment, the world from the machine, and a command of the command line. */
async function main(): Promise<number> {
  // Registers, backups, exports and logs hold what people said: they are their owner's alone.
  process.umask(0o077);
  // A reader that has seen enough, such as head, closes the pipe: that ends the work and is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  const config = readConfig(process.env, (path) => readFileSync(path, 'utf8'));
  if (!('data' in config)) {
    for (const sentence of config) process.stderr.write(`${sentence}\n`);
    return 1;
  }
  const { runCommandLine } = await import('./cli/run.ts');
  const { createWorld } = await import('./assembly/create-world.ts');
  return runCommandLine(process.argv.slice(2), createWorld(config, hasColour()));
}

function hasColour(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '0') return true;
  return process.stdout.isTTY && process.stdout.hasColors();
}

process.exitCode = await main();
