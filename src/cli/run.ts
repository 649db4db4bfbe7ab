import { Command as Program, CommanderError } from 'commander';
import type { Day } from '#src/calendar/day.ts';
import { clip } from '#src/messages/text/clip.ts';
import type { CliCommand } from './command.ts';
import { createClockOfDay } from './rehearsal/clock-of-day.ts';
import { CLI_COMMANDS } from './commands.ts';
import { TYPED } from './print/options.ts';
import { print } from './print/print.ts';
import type { CliWorld } from './cli-world.ts';

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

// A mistyped argument may be a whole file; its beginning is enough to know it by.
const LONGEST_COMPLAINT = 500;

/** Runs one command line, `argv` without the program's own name, and gives the exit code; a bug is thrown on. */
export async function runCommandLine(argv: readonly string[], world: CliWorld): Promise<number> {
  try {
    const program = createProgram(await commandsNamed(argv), world);
    await program.parseAsync([...argv], { from: 'user' });
    return DONE;
  } catch (error) {
    return exitCodeOf(error, world);
  }
}

/** The command that is typed first, alone; where none is known by that, all of them, for the help and for what is nearest. */
function commandsNamed([typed = '']: readonly string[]): Promise<readonly CliCommand[]> {
  const named = Object.hasOwn(CLI_COMMANDS, typed) ? CLI_COMMANDS[typed] : undefined;
  return Promise.all((named === undefined ? Object.values(CLI_COMMANDS) : [named]).map((load) => load()));
}

function createProgram(commands: readonly CliCommand[], world: CliWorld): Program {
  const program = new Program(TYPED);
  program
    .description('Ragtime: RAG ratings, on time. Asks the leads of an improvement plan and keeps what they say.')
    .usage('COMMAND [options]')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => print(world.out, text.trimEnd()),
      writeErr: (text) => print(world.err, text.trimEnd()),
      outputError: (text, write) => write(asSentence(text)),
      getOutHelpWidth: () => 100,
      getErrHelpWidth: () => 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
  // One way for every command that has --today: what it stamps, reads and compares is of that day.
  const clock = createClockOfDay(world.clock);
  program.hook('preAction', (_, command) => {
    const { today } = command.optsWithGlobals<{ today?: Day }>();
    if (today !== undefined) clock.moveTo(today);
  });
  for (const add of commands) add(program, { ...world, clock });
  return program;
}

function exitCodeOf(error: unknown, world: CliWorld): number {
  // Commander has said what it had to say; help that was asked for comes here too.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
  // Whoever read the output has read enough: "| head".
  if (isBrokenPipe(error)) return DONE;
  if (!isSentence(error)) throw error;
  print(world.err, error.message);
  return REFUSED;
}

function isSentence(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'CliRefusal' || error.name.endsWith('Fault'));
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EPIPE';
}

// "error: unknown command 'improt'\n(Did you mean import?)" -> "Unknown command 'improt'. (Did you mean import?)"
function asSentence(text: string): string {
  const said = clip(text.trim().replace(/^error: /u, ''), LONGEST_COMPLAINT).replace(/([^.])\n\(/u, '$1. (');
  const whole = /[.)?]$/u.test(said) ? said : `${said}.`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)} Add --help to see what is allowed.`;
}
