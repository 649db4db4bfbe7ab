import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** One row of a table of words, as an officer may correct it. */
export type Row = {
  readonly words: string;
  readonly class: string;
  readonly meaning: string;
  /** sure: recorded where it stands clear; said: where it is all that its clause says; maybe: never without asking. */
  readonly certainty: string;
  /** What "not" before it makes of it; empty for nothing. */
  readonly negated: string;
};

const TABLES = ['states', 'done', 'answers', 'turns', 'questions', 'frames', 'days', 'who'] as const;

/** Every row of every table in this folder, read from its file. */
export function readTables(): readonly Row[] {
  return TABLES.flatMap((name): readonly Row[] => parse(textOf(`${name}.csv`), { columns: true }));
}

/** Ordinary words that are one slip of the finger from words of the tables, and are never taken for them. */
export function readOrdinaryWords(): ReadonlySet<string> {
  return new Set(textOf('ordinary-words.txt').split('\n'));
}

function textOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}
