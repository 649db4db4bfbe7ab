import { customType, text } from './connection/drizzle.ts';

// U+0001 before a JSON string; nobody types it, and a text that begins with it is written this way too.
const ESCAPED = '\u0001';

/** Text from outside, given back exactly: what SQLite's UTF-8 cannot hold (a lone surrogate, a NUL) is kept as JSON. */
export const words = customType<{ data: string; driverData: string }>({
  dataType: () => 'text',
  toDriver: writeWords,
  fromDriver: readWords,
});

/** A value kept as JSON; JSON escapes every character that SQLite cannot hold. */
export function json<T>() {
  return text({ mode: 'json' }).$type<T>();
}

function writeWords(said: string): string {
  // Through a placeholder drizzle hands over an empty column too.
  if (said === null) return said;
  const plain = said.isWellFormed() && !said.includes('\0') && !said.startsWith(ESCAPED);
  return plain ? said : ESCAPED + JSON.stringify(said);
}

function readWords(kept: string): string {
  return kept.startsWith(ESCAPED) ? (JSON.parse(kept.slice(1)) as string) : kept;
}
