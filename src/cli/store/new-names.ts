import type { NewName } from '#src/intake/names-not-in.ts';
import { asCsv } from '#src/cli/register-export/as-csv.ts';

/** Everybody who is in no roster as one list in the columns of a roster file, to be completed and loaded with the command `load`. */
export function sayNewNames(names: readonly NewName[], load: string): string {
  const one = names.length === 1;
  return [
    `${one ? '1 name is' : `${names.length} names are`} not in the roster. If ${one ? 'it is' : 'they are'} right, put ${one ? 'this line' : 'these lines'} in a file, add the e-mail addresses and load it: ${load}`,
    newNamesCsv(names),
  ].join('\n');
}

/** The same lines alone, with the headings above them: a roster file. */
export function newNamesCsv(names: readonly NewName[]): string {
  const rows = names.map(({ kind, name, post, email }) => [kind, name, post, email]);
  return asCsv({ name: 'New names', columns: ['kind', 'name', 'post', 'email'], rows }).trimEnd();
}
