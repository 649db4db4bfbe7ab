import { COMMANDS } from '#src/commands/commands.ts';
import type { Command, Scene } from '#src/commands/command.ts';

/**
 * The command that words begin with; without "/rag" before them only those that are heard plain, and each of these takes
 * as an update what only begins like it. Nothing at all asks for the first.
 */
export function commandIn(words: string, addressed: boolean): { command: Command; rest: string } | null {
  if (words === '') return { command: COMMANDS[0], rest: '' };
  const lower = words.slice(0, LONGEST_NAME).toLowerCase().replaceAll('’', "'");
  for (const command of COMMANDS) {
    const name = [command.name, ...(command.also ?? [])].find((one) => begins(lower, one));
    if (name !== undefined && (addressed || command.plain)) return { command, rest: restOf(words.slice(name.length)) };
  }
  return null;
}

/** A name alone, where nothing is asked; null for any other words. */
export function aloneIn(words: string, { last }: Scene): { command: Command; rest: string } | null {
  const isAsked = last !== null && last.about.length > 0;
  return isAsked ? null : namedAlone(words);
}

/**
 * The list or page of which a message says nothing but the name: "mine" typed into one's own chat. Words that also answer,
 * such as "red" and "due", are never taken so; under a question even these are part of an answer.
 */
function namedAlone(words: string): { command: Command; rest: string } | null {
  const name = words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[.!?]+$/u, '');
  const command = COMMANDS.find((one) => ALONE.has(one.name) && [one.name, ...(one.also ?? [])].includes(name));
  return command === undefined ? null : { command, rest: '' };
}

const ALONE: ReadonlySet<string> = new Set(['mine', 'overdue', 'status', 'doubts', 'plans', 'digest']);

/** More letters than the longest name of a command has, and one more. */
const LONGEST_NAME = 40;
// "mine", "mine please", "mine." and "not mine: 8.1.3"; not "mineral".
const NAME_ENDS = /^(?:$|[\s,.:;!?])/u;
const STOPS_AT_FRONT = /^[,.:;!?]+/u;

function begins(lower: string, name: string): boolean {
  return lower.startsWith(name) && NAME_ENDS.test(lower.slice(name.length));
}

function restOf(words: string): string {
  return words.replace(STOPS_AT_FRONT, '').trim();
}
