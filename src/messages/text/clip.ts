const LONGEST = 160;

/** The beginning of somebody's words where all of them would drown the rest; the whole is kept in the history. */
export function clip(words: string, longest = LONGEST): string {
  if (words.length <= longest) return words;
  // Cut by code units in time, then by whole characters; what is cut in half is dropped.
  const start = words.slice(0, longest - 1).toWellFormed();
  return `${start.replace(/\ufffd$/u, '').trimEnd()}…`;
}
