/** One of some words or patterns, as a part of a longer pattern: “a|b”, or a list of such. */
export function wordsOf(...some: readonly string[]): string {
  return `(?:${some.join('|')})`;
}

/** A pattern of whole words that stand anywhere, in capitals or not. */
export function wholeWords(...some: readonly string[]): RegExp {
  return new RegExp(String.raw`(?<!\p{L})${wordsOf(...some)}(?!\p{L})`, 'iu');
}
