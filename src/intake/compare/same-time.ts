import { foldSpaces } from '#src/intake/issue.ts';

/** True for the same words for time, however they are spaced, spelt in capitals or dashed: what a file format makes of them is no change. */
export function isSameTime(one: string, other: string): boolean {
  return foldTime(one) === foldTime(other);
}

const DASHES = /[\u2010-\u2015\u2212]/gu;
const STOP = /[.;]$/u;

// Signs between figures stay: “1/12” and “1–12” are not the same.
function foldTime(text: string): string {
  const plain = foldSpaces(text.normalize('NFKC')).toLowerCase();
  return plain
    .replaceAll(DASHES, '-')
    .replaceAll(/\s*-\s*/gu, '-')
    .replace(STOP, '');
}
