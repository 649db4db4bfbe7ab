import type { Row } from '#src/messages/card.ts';

/** A row of a list as a platform draws it, its facts in one line. */
export type RowParts = Required<Omit<Row, 'action' | 'facts'>> & { readonly facts: string };

const LONGEST = { ref: 60, title: 300, facts: 700 } as const;

/** A row cut to what a list shows; `lineOf` makes one line of words as a platform takes them, no longer than so many characters. */
export function rowParts(
  { rating, unratedSaid = true, ref, title, facts }: Row,
  lineOf: (words: string, most: number) => string,
): RowParts {
  const each = facts.map((fact) => lineOf(fact, LONGEST.facts)).filter((fact) => fact !== '');
  return {
    rating,
    unratedSaid,
    ref: lineOf(ref, LONGEST.ref),
    title: lineOf(title, LONGEST.title),
    facts: lineOf(each.join(' · '), LONGEST.facts),
  };
}
