import type { Row } from '#src/messages/card.ts';

/** A row of a list as a platform draws it: its facts in one line, and those without who leads it. */
export type RowParts = Required<Omit<Row, 'action' | 'facts'>> & { readonly facts: string; readonly stands: string };

const LONGEST = { ref: 60, title: 300, facts: 700 } as const;

/** A row cut to what a list shows; `lineOf` makes one line of words as a platform takes them, no longer than so many characters. */
export function rowParts(
  { rating, unratedSaid = true, ref, title, facts, leads = '' }: Row,
  lineOf: (words: string, most: number) => string,
): RowParts {
  const inLine = (said: readonly string[]): string => {
    const each = said.map((fact) => lineOf(fact, LONGEST.facts)).filter((fact) => fact !== '');
    return lineOf(each.join(' · '), LONGEST.facts);
  };
  return {
    rating,
    unratedSaid,
    ref: lineOf(ref, LONGEST.ref),
    title: lineOf(title, LONGEST.title),
    facts: inLine([...facts, leads]),
    stands: inLine(facts),
    leads: inLine([leads]),
  };
}
