import { kindWords } from '#src/messages/report/kind-words.ts';
import { REPORT_KINDS } from '#src/report/kinds.ts';

/** Which report somebody asks for and in which format; `name` is what is left of their words, which may be what one is called. */
export type ReportWords = {
  readonly id: string | null;
  readonly kind: string | null;
  readonly format: string | null;
  readonly isNewest: boolean;
  readonly name: string;
};

const ID = /(?<![\p{L}\p{N}-])(?:r-[0-9a-f]+|[0-9a-f]{12})(?![\p{L}\p{N}-])/iu;
const NEWEST = /^(?:latest|newest|last)$/iu;
/** What stands around the words that say which one. */
const AROUND =
  /^(?:a|an|as|the|in|of|for|my|me|us|to|send|give|get|show|please|pls|report|reports|file|files|document|copy)$/iu;

/** What people call formats besides their names. */
const CALLED: readonly (readonly [format: string, called: RegExp])[] = [
  ['docx', /(?<![\p{L}-])(?:ms |microsoft )?word(?![\p{L}-])/iu],
  ['xlsx', /(?<![\p{L}-])(?:excel|xls|spreadsheet)(?![\p{L}-])/iu],
  ['html', /(?<![\p{L}-])(?:web ?page|htm)(?![\p{L}-])/iu],
  ...['html', 'csv', 'docx', 'xlsx', 'pdf', 'odt', 'pptx'].map(
    (name) => [name, new RegExp(`(?<![\\p{L}-])\\.?${name}(?![\\p{L}-])`, 'iu')] as const,
  ),
];

/** Reads “R-0123456789ab as a Word file”, “the latest six-monthly report in html”, “Six months to August csv”; `formats` are those there are. */
export function readReportWords(words: string, formats: readonly string[]): ReportWords {
  const id = ID.exec(words)?.[0] ?? null;
  const named = id === null ? words : words.replace(id, ' ');
  const own = formats.map((name) => [name, new RegExp(`(?<![\\p{L}-])\\.?${name}(?![\\p{L}-])`, 'iu')] as const);
  // The last is meant: a report may be called “Word from the board”.
  const format = lastOf([...own, ...CALLED], named);
  const rest = format === null ? named : format.left;
  const kind = kindIn(rest);
  const left = wordsIn(kind === null ? rest : kind.left);
  return {
    id: id === null ? null : idOf(id),
    kind: kind?.kind ?? null,
    format: format?.name ?? null,
    isNewest: left.some((word) => NEWEST.test(word)),
    name: trimmed(left.filter((word) => !NEWEST.test(word))),
  };
}

/** Which kind of report words name, and the words without it; null for none. */
export function kindIn(words: string): { readonly kind: string; readonly left: string } | null {
  for (const { name } of REPORT_KINDS) {
    const { title } = kindWords(name);
    const found = [title, name].map(asSaid).find((pattern) => pattern.test(words));
    if (found !== undefined) return { kind: name, left: words.replace(found, ' ') };
  }
  return null;
}

/** True for words that only stand around what is asked for. */
export function saysNothingMore(words: string): boolean {
  return wordsIn(words).every((word) => AROUND.test(word));
}

/** A title or name in any way of typing it: “six monthly”, “commissioners pack”. */
function asSaid(title: string): RegExp {
  const loose = title.replaceAll(/[’']/gu, "[’']?").replaceAll(/[\s-]/gu, '[\\s-]?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${loose}(?![\\p{L}\\p{N}])`, 'iu');
}

function lastOf(all: readonly (readonly [string, RegExp])[], words: string) {
  const found = all.flatMap(([name, pattern]) => {
    const at = pattern.exec(words);
    return at === null ? [] : [{ name, index: at.index, text: at[0] }];
  });
  const [last] = found.toSorted((one, other) => other.index - one.index);
  if (last === undefined) return null;
  return { name: last.name, left: `${words.slice(0, last.index)} ${words.slice(last.index + last.text.length)}` };
}

function idOf(said: string): string {
  return said.toLowerCase().replace(/^(?:r-)?/u, 'R-');
}

function wordsIn(words: string): readonly string[] {
  return words.split(/[\s,;:]+/u).filter((word) => word !== '');
}

/** Without what stands around a name, at its ends alone, and without its quotation marks. */
function trimmed(words: readonly string[]): string {
  const first = words.findIndex((word) => !AROUND.test(word));
  if (first === -1) return '';
  const last = words.findLastIndex((word) => !AROUND.test(word));
  return words
    .slice(first, last + 1)
    .join(' ')
    .replaceAll(/^["“”'‘]|["“”'’]$/gu, '');
}
