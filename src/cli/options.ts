import { InvalidArgumentError, Option } from 'commander';
import { readDay } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { World } from './world.ts';

/** The option that every command has: where the register is. */
export function dataOption({ config }: World): Option {
  return new Option('--data <dir>', 'the folder that holds the register').default(config.data);
}

/** An option that is one day; anything else is wrong usage. */
export function dayOption(flags: string, means: string): Option {
  return new Option(flags, means).argParser(toDay);
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
