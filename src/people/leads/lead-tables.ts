import { readTable } from '#src/tables/read-table.ts';

const CLASSES = new Set(
  readTable('people/leads/lead-classes.csv', ['class', 'table', 'meaning', 'example']).map((row) => row.class),
);
const WORDS = readTable('people/leads/lead-words.csv', ['word', 'class']);
const PHRASES = readTable('people/leads/lead-phrases.csv', ['phrase', 'class']);
const SHORT_FORMS = readTable('people/leads/lead-short-forms.csv', ['short', 'class', 'whole']);

/** The folded words of one class of `lead-words.csv`; `lead-classes.csv` says what each class is taken for. */
export function leadWordsOf(name: string): ReadonlySet<string> {
  return new Set(ofClass(WORDS, name).map(({ word }) => word));
}

/** The folded phrases of one class of `lead-phrases.csv`. */
export function leadPhrasesOf(name: string): readonly string[] {
  return ofClass(PHRASES, name).map(({ phrase }) => phrase);
}

/** What is written short in one class of `lead-short-forms.csv`, folded, and what it is short for. */
export function leadShortForms(name: string): Readonly<Record<string, string>> {
  return Object.fromEntries(ofClass(SHORT_FORMS, name).map(({ short, whole }) => [short, whole]));
}

// A class that is misspelt in a table would otherwise lose its words without a sound.
function ofClass<Row extends { readonly class: string }>(rows: readonly Row[], name: string): readonly Row[] {
  const unknown = rows.find((row) => !CLASSES.has(row.class));
  if (unknown !== undefined)
    throw new Error(
      `A table of words for leads has the class “${unknown.class}”, which lead-classes.csv does not explain.`,
    );
  return rows.filter((row) => row.class === name);
}
