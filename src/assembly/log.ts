import { createRequire } from 'node:module';
import type Pino from 'pino';
import type { Report } from '#jobs/world.ts';

/** Reports to standard error in a sentence: for commands that a person runs and waits for. */
export const toStandardError: Report = ({ what, error }) => {
  const why = error instanceof Error ? ` ${error.message}` : '';
  process.stderr.write(`${what}${why}\n`);
};

/** A log of one JSON object a line, opened at its first line: in a file, or on standard output; it never holds the words of a message. */
export function createLog(file: string | null): Report {
  let log: Report | null = null;
  return (line) => {
    log ??= openLog(file);
    log(line);
  };
}

function openLog(file: string | null): Report {
  // Loaded at the first line only: most runs never have one.
  const pino = createRequire(import.meta.url)('pino') as typeof Pino;
  const destination = pino.destination({ dest: file ?? 1, mkdir: true, sync: true, mode: 0o600 });
  // A log that cannot be written, on a full disk or a closed pipe, ends nothing: what matters is in the register and in the health.
  destination.on('error', () => undefined);
  const logger = pino({ base: null }, destination);
  return ({ level, what, error }) => logger[level]({ err: error }, what);
}
