import { readTable } from '#src/tables/read-table.ts';

/** One row of a table of words, as an officer may correct it. */
export type WordRow = {
  readonly words: string;
  readonly class: string;
  readonly meaning: string;
  /** sure: recorded where it stands clear; said: where it is all that its clause says; maybe: never without asking. */
  readonly certainty: string;
  /** What "not" before it makes of it; empty for nothing. */
  readonly negated: string;
};

const TABLES = ['states', 'done', 'answers', 'turns', 'questions', 'frames', 'days', 'who'] as const;
const COLUMNS = ['words', 'class', 'meaning', 'certainty', 'negated', 'example', 'language'] as const;

/** Every row of every table in this folder, read from its file. */
export function readWordTables(): readonly WordRow[] {
  return TABLES.flatMap((name) => readTable(`reply/tables/${name}.csv`, COLUMNS));
}

/** Words as they are typed on a phone, with those that they stand for: “nxt”, “wil”, “soz”. */
export function readTexted(): ReadonlyMap<string, string> {
  return new Map(readTable('reply/tables/as-texted.csv', ['typed', 'meant']).map(({ typed, meant }) => [typed, meant]));
}

/** Ordinary words that are one slip of the finger from words of the tables, and are never taken for them. */
export function readOrdinaryWords(): ReadonlySet<string> {
  return new Set(readTable('reply/tables/ordinary-words.csv', ['word']).map(({ word }) => word));
}
