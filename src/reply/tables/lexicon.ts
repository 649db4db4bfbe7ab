import { nearestWord } from './nearest-word.ts';
import { readOrdinaryWords, readTexted, readWordTables } from './word-tables.ts';
import type { WordRow } from './word-tables.ts';

/** What a run of words can mean, each class once. */
export type Entry = { readonly words: readonly string[]; readonly senses: ReadonlyMap<string, WordRow> };

type Lexicon = { readonly byFirst: ReadonlyMap<string, readonly Entry[]>; readonly known: ReadonlySet<string> };

/** Classes whose words are forgiven a slip of the finger. */
const FORGIVEN = new Set('colour idiom state waiting move lengthen same yes no due'.split(' '));
const SHORTEST = 4;
let texted: ReadonlyMap<string, string> | null = null;
let loaded: Lexicon | null = null;
let near: ((said: string) => string | null) | null = null;

/** The longest phrase of the tables that begins at a place; null for none. */
export function longestAt(words: readonly string[], at: number): Entry | null {
  const entries = lexicon().byFirst.get(words[at] ?? '') ?? [];
  return entries.find(({ words: phrase }) => phrase.every((word, offset) => words[at + offset] === word)) ?? null;
}

/** True for a word that some phrase of the tables has. */
export function isTableWord(said: string): boolean {
  return lexicon().known.has(said);
}

/** A word in full where it is one that people shorten on a phone; itself where it is not. */
export function inFull(said: string): string {
  texted ??= readTexted();
  return texted.get(said) ?? said;
}

/** A word as the tables spell it, a slip of the finger mended; itself when it is a word of its own. */
export function mended(said: string): string {
  if (said.length < SHORTEST || lexicon().known.has(said)) return said;
  near ??= nearestWord(forgivenWords(), readOrdinaryWords());
  return near(said) ?? said;
}

/** The form in which words are compared: "isnt" is "isn't", "till" is "until". */
export function asCompared(said: string): string {
  return said.replace(/n['’]t$/u, 'nt').replace(/^till?$/u, 'until');
}

function lexicon(): Lexicon {
  loaded ??= load(readWordTables());
  return loaded;
}

function load(rows: readonly WordRow[]): Lexicon {
  const entries = new Map<string, { words: readonly string[]; senses: Map<string, WordRow> }>();
  for (const row of rows) {
    const words = row.words.split(' ').map(asCompared);
    const key = words.join(' ');
    const entry = entries.get(key) ?? { words, senses: new Map<string, WordRow>() };
    entry.senses.set(row.class, row);
    entries.set(key, entry);
  }
  const all = [...entries.values()].toSorted((one, other) => other.words.length - one.words.length);
  return {
    byFirst: Map.groupBy(all, ({ words }) => words[0] ?? ''),
    known: new Set(all.flatMap(({ words }) => words)),
  };
}

function forgivenWords(): readonly string[] {
  const rows = readWordTables().filter((row) => FORGIVEN.has(row.class));
  const words = rows.flatMap((row) => row.words.split(' ').map(asCompared));
  return [...new Set(words)].filter((word) => word.length >= SHORTEST || COLOURS.has(word));
}

const COLOURS = new Set(['red']);
