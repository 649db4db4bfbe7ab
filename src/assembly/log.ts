import { hash } from 'node:crypto';
import { createRequire } from 'node:module';
import { basename, dirname, extname, join } from 'node:path';
import type Pino from 'pino';
import type { Report } from '#jobs/world.ts';

/** Reports to standard error in a sentence: for commands that a person runs and waits for. */
export const toStandardError: Report = ({ what, error }) => {
  const why = error instanceof Error ? ` ${error.message}` : '';
  process.stderr.write(`${what}${why}\n`);
};

/** So large a log file grows, and so many older ones are kept beside the one that is written. */
const LARGEST = '5m';
const OLDER = 5;

/** A log of one JSON object a line, opened at its first line: on standard output, or in a file that is numbered ('ragtime.1.log') and followed by the next when it is full; it never holds the words of a message. Where one machine runs several organisations each line says whose it is. */
export function createLog(file: string | null, organisation: string | null = null): Report {
  let log: Promise<Report> | Report | null = null;
  return (line) => {
    log ??= openLog(file, organisation);
    if (log instanceof Promise) void log.then((opened) => opened(line));
    else log(line);
  };
}

// Loaded at the first line only: most runs never have one.
const require = createRequire(import.meta.url);

function openLog(file: string | null, organisation: string | null): Promise<Report> | Report {
  const base = organisation === null ? null : { organisation };
  if (file === null) return writeTo((require('pino') as typeof Pino).destination({ dest: 1, sync: true }), base);
  const rolling = import('pino-roll').then(({ default: open }) =>
    open({
      file: join(dirname(file), basename(file, extname(file))),
      extension: extname(file),
      size: LARGEST,
      limit: { count: OLDER, removeOtherLogFiles: true },
      mkdir: true,
      sync: true,
      mode: 0o600,
    }),
  );
  return rolling.then(
    (destination) => writeTo(destination, base),
    () => sayNothing,
  );
}

type Destination = Pino.DestinationStream & NodeJS.EventEmitter;

// A log that cannot be written, on a full disk or a closed pipe, ends nothing: what matters is in the register and in the health.
function sayNothing(): void {}

function writeTo(destination: Destination, base: { readonly organisation: string } | null): Report {
  destination.on('error', sayNothing);
  const logger = (require('pino') as typeof Pino)({ base }, destination);
  return ({ level, what, error, about }) =>
    logger[level]({ err: error, ...(about === undefined ? {} : { message: lettersOf(about) }) }, what);
}

/** A message’s key and id can hold a name, and the log is read by more people than the register. */
function lettersOf(about: string): string {
  return hash('sha256', about).slice(0, 12);
}
