import { foldWord, foldWords } from '#src/people/fold.ts';

// "HoD", "OMB", "TfL", "VP".
const SHORT = String.raw`\p{Lu}[\p{L}\p{N}]{0,5}\p{Lu}|\p{Lu}{2,7}`;
const NAME_WORD = String.raw`\p{Lu}[\p{L}'’-]*`;
const INNER_WORD = 'of|for|and|the|on|in|to|&';
const SAYS = String.raw`\s*(?:=|:|–|-|means|stands for|is short for|is(?:\s+the)?(?=\s))\s*`;
// "and PTS is": the next pair.
const NEXT_PAIR = String.raw`(?:and|&)\s+(?:${SHORT})${SAYS}`;
const LONG = String.raw`${NAME_WORD}(?:\s+(?!${NEXT_PAIR})(?:${NAME_WORD}|${INNER_WORD}))*\s+${NAME_WORD}`;
// "HC = Head of Collections"; what follows may hold the next such pair, so it is only looked at.
const SHORT_FIRST = new RegExp(String.raw`(?<![\p{L}\p{N}])(${SHORT})(?:${SAYS}|\s*\()(?=(${LONG}))`, 'gu');
// "General Services Administration (GSA)".
const LONG_FIRST = new RegExp(String.raw`(${LONG})\s*\((${SHORT})\)`, 'gu');
const SMALL: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'on', 'in', 'to']);

/** What a plan says that its letters are short for, as pairs, of which some may disagree: "HC = Head of Collections", "Head of Collections (HC)". */
export function glossaryIn(text: string): readonly (readonly [short: string, long: string])[] {
  const first = [...text.matchAll(SHORT_FIRST)].flatMap(([, short = '', long = '']) => {
    const isWhole = hasInOrder(long, foldWord(short));
    return fitted(short, isWhole ? [long] : startsOf(long));
  });
  const last = [...text.matchAll(LONG_FIRST)].flatMap(([, long = '', short = '']) => fitted(short, endsOf(long)));
  return [...first, ...last];
}

// The longest stretch whose initials are the letters, else the whole if it has the letters in order.
function fitted(short: string, stretches: readonly string[]): readonly (readonly [string, string])[] {
  const key = foldWord(short);
  const exact = stretches.find((stretch) => initialsOfPhrase(stretch).includes(key));
  const loose = stretches.find((stretch) => hasInOrder(stretch, key));
  const long = exact ?? loose;
  return long === undefined ? [] : [[key, long]];
}

function startsOf(long: string): readonly string[] {
  const words = long.split(/\s+/u);
  return words.map((_, at) => words.slice(0, words.length - at).join(' '));
}

function endsOf(long: string): readonly string[] {
  const words = long.split(/\s+/u);
  return words.map((_, at) => words.slice(at).join(' '));
}

/** The initials of a phrase, with its small words, without "the", and without all of them. */
export function initialsOfPhrase(phrase: string): readonly string[] {
  const words = foldWords(phrase.replaceAll('&', ' ').replaceAll('-', ' '));
  const ways = [words, words.filter((word) => word !== 'the'), words.filter((word) => !SMALL.has(word))];
  return ways.map((some) => some.map((word) => word[0]).join('')).filter((letters) => letters.length > 1);
}

// "DOPG" in "Director of Postgraduate Studies": each letter in turn, the first at the beginning, and hardly more words than letters.
function hasInOrder(long: string, key: string): boolean {
  const words = foldWords(long).filter((word) => !SMALL.has(word));
  if (words.length < 2 || words.length > key.length + 1 || words[0]?.[0] !== key[0]) return false;
  let at = 0;
  for (const letter of foldWords(long).join('')) if (letter === key[at]) at += 1;
  return at === key.length;
}
