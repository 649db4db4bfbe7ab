import type { Context } from '#src/timescale/piece.ts';
import { afterPhrase } from '#src/timescale/words.ts';

/** Phrases by what they mean; in a phrase `|` divides other words in the same place. */
export type Phrases<Meaning extends string> = readonly (readonly [Meaning, string])[];

type Entry<Meaning> = { readonly meaning: Meaning; readonly parts: readonly string[] };

/** Makes a finder of the longest phrase of a table that stands at a place. */
export function createPhraseFinder<Meaning extends string>(
  table: Phrases<Meaning>,
): (context: Context, index: number) => { readonly meaning: Meaning; readonly next: number } | null {
  const byFirst = groupByFirst(
    table.flatMap(([meaning, phrases]) => phrasesOf(phrases).map((parts) => ({ meaning, parts }))),
  );
  return ({ words }, index) => {
    for (const { meaning, parts } of byFirst.get(words[index]?.lower ?? '') ?? []) {
      const next = afterPhrase(words, index, parts);
      if (next !== null) return { meaning, next };
    }
    return null;
  };
}

// "to be agreed|confirmed; tbc" are three phrases.
function phrasesOf(text: string): readonly (readonly string[])[] {
  return text.split('; ').flatMap((phrase) => spread(phrase.split(' ').map((part) => part.split('|'))));
}

function spread(choices: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return choices.reduce<readonly (readonly string[])[]>(
    (done, words) => done.flatMap((parts) => words.map((word) => [...parts, word])),
    [[]],
  );
}

function groupByFirst<Meaning>(entries: readonly Entry<Meaning>[]): ReadonlyMap<string, readonly Entry<Meaning>[]> {
  const longestFirst = entries.toSorted((one, other) => other.parts.length - one.parts.length);
  return Map.groupBy(longestFirst, (entry) => entry.parts[0] ?? '');
}
