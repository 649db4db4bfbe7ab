import { foldSpaces } from '#src/intake/issue.ts';

// Readers write what is struck through in a document as "~~Jan 2016~~".
const STRUCK = /~~[^~]+~~/gu;
const WORD = /[\p{L}\p{N}]/u;

/** The words of a cell that no line goes through, line by line. */
export function liveWords(text: string): string {
  if (!text.includes('~~')) return text;
  const lines = text.replaceAll(STRUCK, ' ').split('\n').map(foldSpaces);
  return lines.filter((line) => line !== '').join('\n');
}

/** True for words that all have a line through them. */
export function isAllStruck(text: string): boolean {
  return text.includes('~~') && !WORD.test(liveWords(text));
}

/** Words as a document draws them with a line through: each line by itself, so that no mark spans two. */
export function struckThrough(words: string): string {
  return words
    .split('\n')
    .map((line) => (line.trim() === '' ? '' : `~~${line.replaceAll('~', '-').trim()}~~`))
    .join('\n');
}
