/** A part of a text, from a place up to another. */
type Stretch = { readonly start: number; readonly end: number };

/**
 * Where words of a pattern stand in a text, in order. Nearly always nowhere, and then it costs little: `matchAll` makes the
 * pattern anew before it looks, and a reply is held against a hundred of them.
 */
export function stretchesOf(text: string, said: RegExp): readonly Stretch[] {
  if (text.search(said) === -1) return [];
  return Array.from(text.matchAll(said), ({ 0: words, index }) => ({ start: index, end: index + words.length }));
}
