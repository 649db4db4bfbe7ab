import { customType } from './connection/drizzle.ts';

// U+0001 before a JSON string; nobody types it, and a text that begins with it is written this way too.
const ESCAPED = '\u0001';

/** Text from outside, given back exactly: what SQLite's UTF-8 cannot hold (a lone surrogate, a NUL) is kept as JSON. */
export const words = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: writeWords,
  fromDriver: readWords,
});

/** What stands in a column whose JSON can be read no more: the row is passed over, and no other for it. */
const UNREADABLE = Symbol('unreadable');

/** A value kept as JSON; JSON escapes every character that SQLite cannot hold. */
export function json<T>() {
  return keptAsJson().$type<T>();
}

/** False for a row with a column that can be read no more. */
export function isReadable(row: object): boolean {
  return !Object.values(row).includes(UNREADABLE);
}

const keptAsJson = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: readJson,
});

/** What a column of JSON holds, for a row that is read past drizzle. */
export function readJson(kept: string): unknown {
  try {
    return JSON.parse(kept);
  } catch {
    // JSON.parse throws for what is no JSON, and only for that.
    return UNREADABLE;
  }
}

/** How a column of words keeps a text, for a row that is written past drizzle. */
export function writeWords(said: string): string {
  // Through a placeholder drizzle hands over an empty column too.
  if (said === null) return said;
  const plain = said.isWellFormed() && !said.includes('\0') && !said.startsWith(ESCAPED);
  return plain ? said : ESCAPED + JSON.stringify(said);
}

/** What a column of words holds, for a row that is read past drizzle. */
export function readWords(kept: string): string {
  if (!kept.startsWith(ESCAPED)) return kept;
  const read = readJson(kept.slice(1));
  // What can be read no more is words all the same.
  return typeof read === 'string' ? read : kept;
}
