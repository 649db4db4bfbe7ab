import type { CardData } from '#src/messages/card.ts';

/** What the one button says that is called by these words; null where none is, or two say something else. */
export function buttonCalled(words: string, { buttons }: Pick<CardData, 'buttons'>): string | null {
  const said = asCalled(words);
  const says = new Set(buttons.filter(({ label }) => asCalled(label) === said).map(({ say }) => say));
  return says.size === 1 ? [...says][0]! : null;
}

/** A name as it is compared: in lower case, without the stops behind it. */
export function asCalled(words: string): string {
  return words
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s.!]+$/u, '')
    .trim();
}
