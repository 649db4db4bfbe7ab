import { COMMANDS } from '#src/commands/commands.ts';
import type { Command } from '#src/commands/command.ts';

/** A line of the menu that Teams shows while somebody writes to the bot; choosing it types the title. */
export type Hint = { readonly title: string; readonly description: string };

/** What the menu offers, in this order: Teams shows twelve at most, and what only the office may say is left to help. */
const OFFERED = [
  'mine',
  'due',
  'overdue',
  'red',
  'amber',
  'stale',
  'find',
  'history',
  'pause',
  'away',
  'undo',
  'help',
] as const;

/** The menu of a one-to-one chat types "rag mine", since "red" alone is an answer there; behind a mention "mine" will do. */
export function hints(where: 'personal' | 'shared'): readonly Hint[] {
  return OFFERED.map((name) => hintFor(commandNamed(name), where === 'personal' ? `rag ${name}` : name));
}

function hintFor({ name, says: [first] }: Command, title: string): Hint {
  const said = (first?.say ?? '').replace(/^\/rag /u, '');
  const gets = first?.gets ?? '';
  // In the list of help itself it is "this list".
  if (name === 'help') return { title, description: 'Everything that you can say' };
  return { title, description: said === name ? withCapital(gets) : `${withCapital(said)}: ${gets}` };
}

function withCapital(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

/** Throws where a command was renamed or taken away, so that the menu never offers what is not understood. */
function commandNamed(name: string): Command {
  const found = COMMANDS.find((command) => command.name === name);
  if (found === undefined) throw new Error(`There is no command "${name}" to offer in Teams; see src/commands.`);
  return found;
}
