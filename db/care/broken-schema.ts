/** The parts of a schema, each by its kind and name (“the table ledger”), with how it was made; empty where that cannot be told. */
export type Parts = ReadonlyMap<string, string>;

/** What of `found` is missing, is not as in a `fresh` schema, or is not of this program’s making; each a sentence about `file`. */
export function sayBroken(file: string, fresh: Parts, found: Parts): readonly string[] {
  const wrong = [...fresh].flatMap(([part, made]) => sayDifference(part, made, found.get(part)));
  const more = [...found.keys()].filter((part) => !fresh.has(part)).map((part) => `${part} was not made by Ragtime`);
  return [...wrong, ...more].map((what) => `${file} is not as it was made: ${what}.`);
}

function sayDifference(part: string, made: string, found: string | undefined): readonly string[] {
  if (found === undefined) return [`${part} is missing`];
  return found === made || made === '' ? [] : [`${part} is not as Ragtime made it`];
}
