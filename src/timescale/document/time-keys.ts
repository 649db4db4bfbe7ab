import { readWords } from '#src/timescale/words.ts';

const WORD = String.raw`[\p{L}\p{N}][\p{L}\p{N}'’-]*`;
const KEY = String.raw`(?<![\p{L}\p{N}])(${WORD}(?: ${WORD}){0,2})`;
const SAYS = String.raw`\s*(?:=|:|\bmeans\b|\bis\b(?= (?:by|within|from|up to)\b))\s*`;
const MEANING = String.raw`((?:[^;=:.\n]|\.(?=\d)){3,60}?)`;
const NEXT = String.raw`,\s*(?:and\s+)?${WORD}(?: ${WORD}){0,2}\s*[=:]`;
const END = String.raw`(?=\s*(?:[;\n]|\.(?!\d)|${NEXT}|$))`;
const EXPLAINS = new RegExp(`${KEY}${SAYS}${MEANING}${END}`, 'giu');

// Words beside a key that leave it as it is: "short term", "by end of year 1".
const BESIDE = new Set('term terms timescale timescales by end the of in during action actions -'.split(' '));

/** A cell that may be one of a plan's own words for time, without the words that change nothing: "Short term" is "short"; '' for none. */
export function timeKey(text: string): string {
  const words = readWords(text).map(({ lower }) => lower.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  return words.filter((word) => word !== '' && !BESIDE.has(word)).join(' ');
}

/** What lines of a plan say that their own words for time mean, as pairs of which some may disagree: "short = within 12 months". */
export function timeKeysIn(text: string): readonly (readonly [key: string, means: string])[] {
  return [...text.matchAll(EXPLAINS)].flatMap(([, key = '', means = '']): readonly (readonly [string, string])[] => {
    const folded = timeKey(key);
    return folded === '' ? [] : [[folded, means.trim()]];
  });
}
