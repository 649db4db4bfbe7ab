// "31 Jan because the supplier is late", "31 Jan: late", "31 Jan - late"; not the dash of "4–15 Jan".
const BEFORE_REASON = /(?:^|[\s,;(])(?:because|cos|since|as|due to|[-–—])\s|[:;]\s|[\s,;(]because\W*$/iu;
const AT_FRONT = /^(?:because(?: of)?\W*$|(?:because(?: of)?|cos|since|as|due to)\s+)/iu;
const ONLY_SIGNS = /^[\s.…–—-]+$/u;
const SIGNS_AT_FRONT = /^[\s,:;.–—-]+/u;

/** Splits the words of a decision at what begins its reason; without one the reason is empty. */
export function splitReason(words: string): { readonly head: string; readonly reason: string } {
  const match = BEFORE_REASON.exec(words);
  if (match === null) return { head: words.trim(), reason: '' };
  return { head: words.slice(0, match.index).trim(), reason: reasonIn(words.slice(match.index)) };
}

/** Words without the comma, colon or dash that parted them from what came before: “end of Jan, the supplier is late”. */
export function withoutSigns(words: string): string {
  return words.replace(SIGNS_AT_FRONT, '');
}

/** The reason that words give, without the "because" before it. */
export function reasonIn(words: string): string {
  return withoutSigns(words).replace(AT_FRONT, '').replace(ONLY_SIGNS, '').trim();
}

// “Carol Cole because she runs it”, “Carol Cole as she runs it”; not “Carol Cole as well”.
const BEHIND_NAME =
  /[\s,;(]+(?:because(?: of)?|cos|since|due to|as(?=\s+(?:i|we|he|she|it|they|there|the|this|that|\p{L}+\s+(?:is|has|was|will|left|retired|runs|leads|went|moved))(?!\p{L})))\s+|\s[-–—]\s|[:;]\s/iu;

/** Parts a name from the reason behind it; without one the reason is empty. */
export function splitBehindName(words: string): { readonly head: string; readonly reason: string } {
  const match = BEHIND_NAME.exec(words);
  if (match === null || match.index === 0) return { head: words, reason: '' };
  return { head: words.slice(0, match.index).trim(), reason: reasonIn(words.slice(match.index)) };
}
