import { sayAnd } from '#src/messages/words/say-list.ts';
import { CliRefusal } from '#src/cli/command.ts';
import { quoted } from '#src/cli/print/options.ts';
import { typedFor } from '#src/cli/print/typed.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import { organisationsIn } from './list-file.ts';

/** Whom a command line is for; `argv` is what is left of it to be run, `data` the folder of the list. */
export type Choice = { readonly argv: readonly string[]; readonly data: string } & (
  | { readonly kind: 'no list' }
  /** It is about the list itself. */
  | { readonly kind: 'the list' }
  | { readonly kind: 'one'; readonly organisation: Organisation; readonly isAlone: boolean; readonly said: string }
  | { readonly kind: 'all'; readonly organisations: readonly Organisation[] }
);

/** What touches no register, and so is for none in particular. */
const OF_NONE = ['read-timescale', 'read-leads', 'read-reply'];
/** What goes through all of them where none is named. */
const OF_ALL = ['start', 'doctor'];

/** Says for which organisation of the list a command line is; refuses where there are several and it names none. */
export async function chooseOrganisation(typed: readonly string[], dataOfSettings: string): Promise<Choice> {
  const { argv: withData, value: named } = cutOut(typed, '--organisation');
  const { argv, value: saidData } = cutOut(withData, '--data');
  const data = saidData ?? dataOfSettings;
  const list = await organisationsIn(data);
  const [command = ''] = argv;
  if (command === 'organisation') return { kind: 'the list', argv: withData, data };
  if (named === null && (list.length === 0 || asksForHelp(argv) || OF_NONE.includes(command)))
    return { kind: 'no list', argv: withData, data };
  const organisation = list.length === 1 && named === null ? list[0] : list.find(({ key }) => key === named);
  const isAlone = list.length === 1;
  const inFolder = saidData === null ? '' : ` --data ${quoted(saidData)}`;
  if (organisation !== undefined) {
    const said = isAlone ? inFolder : ` --organisation ${organisation.key}${inFolder}`;
    return { kind: 'one', argv, data, organisation, isAlone, said };
  }
  if (named === null && OF_ALL.includes(command)) return { kind: 'all', argv, data, organisations: list };
  throw new CliRefusal(named === null ? sayWhich(list, command) : sayNone(named, list, data));
}

function asksForHelp([command = '', ...rest]: readonly string[]): boolean {
  return [command, ...rest].some((word) => word === '--help' || word === '-h') || ['', 'help'].includes(command);
}

type CutOut = { readonly argv: readonly string[]; readonly value: string | null };

/** "import a.csv --organisation x" -> "import a.csv" and "x"; the last one counts where it is said twice. */
function cutOut(argv: readonly string[], option: string): CutOut {
  const at = argv.findLastIndex((word) => word === option || word.startsWith(`${option}=`));
  if (at === -1) return { argv, value: null };
  const word = argv[at] ?? '';
  const [length, value] = word === option ? [2, argv[at + 1]] : [1, word.slice(option.length + 1)];
  // Without its value it is wrong usage, and whoever reads the line says so.
  if (value === undefined) return { argv, value: null };
  return { argv: cutOut(argv.toSpliced(at, length), option).argv, value };
}

function sayWhich(list: readonly Organisation[], command: string): string {
  const keys = list.map(({ key }) => key);
  return `There are several organisations here: ${sayAnd(keys)}. Say for which one: ${typedFor(`${command} …`, keys[0] ?? 'KEY')}`;
}

function sayNone(named: string, list: readonly Organisation[], data: string): string {
  if (list.length === 0)
    return `There is no list of organisations in ${data}, so leave out --organisation, or begin one: ${typedFor('organisation add --help', null)}`;
  return `There is no organisation ${named} here. There is ${sayAnd(list.map(({ key }) => key))}.`;
}
