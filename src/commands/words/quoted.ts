// “Karl Battersby”, "Karl Battersby", 'Karl Battersby'; the apostrophe of O'Brien opens nothing, for it is not at the front.
const QUOTED = /^(?:["“”„«]([^"“”„«»]{1,200})["“”»]|['‘]([^'‘’]{1,200})['’](?=$|[\s,.;:]))/u;

/** What stands in quotation marks of any kind at the front, and the rest; null when nothing does. */
export function leadingQuoted(words: string): { readonly said: string; readonly rest: string } | null {
  const match = QUOTED.exec(words);
  if (match === null) return null;
  const said = (match[1] ?? match[2] ?? '').trim();
  return { said, rest: words.slice(match[0].length).trim() };
}

/** The words without quotation marks about the whole of them. */
export function unquoted(words: string): string {
  const quoted = leadingQuoted(words.trim());
  return quoted?.rest === '' ? quoted.said : words.trim();
}
