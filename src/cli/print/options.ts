import { InvalidArgumentError, Option } from 'commander';
import { readDay } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import type { PlanKey } from '#src/plan/action.ts';

/** The option that every command has: where the register is. */
export function dataOption({ config }: CliWorld): Option {
  return new Option('--data <dir>', 'the folder that holds the register').default(config.data);
}

/** How a command to copy says where the register is: nothing where that need not be said. */
export function saidData(data: string, { config }: Pick<CliWorld, 'config'>): string {
  return data === config.data ? (config.organisation?.said ?? '') : ` --data ${quoted(data)}`;
}

const NEEDS_NO_QUOTES = /^[\w./:=,@+-]+$/u;

/** A word of a command to copy, in the quotes that every shell understands where it needs any. */
export function quoted(text: string): string {
  return NEEDS_NO_QUOTES.test(text) ? text : `"${text}"`;
}

/** An option that is one day; anything else is wrong usage. */
export function dayOption(flags: string, means: string): Option {
  return new Option(flags, means).argParser(toDay);
}

/** The option that says which day it is for a command that stamps one; the clock is moved before the command runs. */
export function todayOption(): Option {
  return dayOption('--today <date>', 'the day it is, instead of today: for trials on an old plan');
}

/** The option that names one plan by its key. */
export function planOption(means: string): Option {
  return new Option('--plan <key>', means).argParser(toKey);
}

/** The option for programs that read what a command prints. */
export function jsonOption(means = 'print one JSON object a line and nothing else'): Option {
  return new Option('--json', means);
}

/** The words under a command's help that show one use of it. */
export function exampleOf(...lines: readonly string[]): string {
  const heading = lines.length === 1 ? 'Example:' : 'Examples:';
  return `\n${[heading, ...lines.map((line) => `  ${line}`)].join('\n')}`;
}

/** How a command is typed in the project's folder, up to the command's own name. */
export const TYPED = 'npm run ragtime --';

function toDay(text: string): Day {
  const day = readDay(text);
  if (day === null) throw new InvalidArgumentError('Days are written YYYY-MM-DD, such as 2015-11-30.');
  return day;
}

// What can be typed before a ref: "CYPS 8.1.3".
const KEY = /^[A-Z][A-Z0-9]{1,11}$/;

function toKey(text: string): PlanKey {
  const key = text.trim().toUpperCase();
  if (!KEY.test(key)) throw new InvalidArgumentError('A key is 2 to 12 letters and figures, a letter first.');
  return key as PlanKey;
}
