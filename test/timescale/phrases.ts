import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/** Words of plans and what they mean; "ask" stands where a person must settle it, "-" for a step without a name. */
export type Phrase = {
  readonly family: string;
  readonly words: string;
  readonly published: string;
  readonly means: string;
};

/** Every phrase, family by family; the table is a file that an officer can open, read and correct. */
export const PHRASES: readonly Phrase[] = parse<Phrase>(readFileSync('test/timescale/phrases.csv', 'utf8'), {
  columns: true,
});
