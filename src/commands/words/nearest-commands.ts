import { isOneSlipAway } from '#src/timescale/near-spelling.ts';
import type { Command } from '#src/commands/command.ts';

/** What people type who know other programs, and the commands that do the like here. */
const KIN: Readonly<Record<string, readonly string[]>> = {
  report: ['status', 'digest', 'history'],
  remind: ['snooze', 'time', 'pause'],
  edit: ['undo', 'note'],
  delete: ['undo'],
};

/** True for a word alone that many type as a command and that is none: "report", "/report". */
export function isNoCommand(words: string): boolean {
  return words.length <= LONGEST && Object.hasOwn(KIN, firstWord(words)) && !/\s/u.test(words.trim());
}

/** The commands nearest to a word that is none, best first; none where nothing is near. */
export function nearestCommands(words: string, commands: readonly Command[]): readonly Command[] {
  const said = firstWord(words);
  const named = (names: readonly string[]): readonly Command[] =>
    names.flatMap((name) => commands.filter((command) => command.name === name));
  const kin = named(Object.hasOwn(KIN, said) ? (KIN[said] ?? []) : []);
  const near = commands.filter(({ name, also = [] }) => [name, ...also].some((one) => isNear(said, one)));
  return [...new Set([...kin, ...near])];
}

/** True for a word alone that is a slip away from a command's name: "overdeu" asks for a list, and is no answer. */
export function isSlipOfCommand(words: string, commands: readonly Command[]): boolean {
  const said = words.trim().toLowerCase();
  const names = commands.flatMap(({ name, also = [] }) => [name, ...also]).filter((name) => !RATES.test(name));
  return !names.includes(said) && names.some((name) => name.length > SHORTEST && isOneSlipAway(said, name));
}

const RATES = /^(?:red|amber|green|blue|grey)$/u;

/** The first word, without the signs about it. */
export function firstWord(words: string): string {
  return /[\p{L}\p{N}'’-]+/u.exec(words.slice(0, LONGEST))?.[0].toLowerCase() ?? '';
}

const LONGEST = 40;
const SHORTEST = 4;

function isNear(said: string, name: string): boolean {
  const [first = ''] = name.split(' ');
  if (said.length < SHORTEST) return false;
  return isOneSlipAway(said, first) || first.startsWith(said) || (first.length >= SHORTEST && said.startsWith(first));
}
