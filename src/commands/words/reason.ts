// "31 Jan because the supplier is late", "31 Jan: late", "31 Jan - late"; not the dash of "4–15 Jan".
const BEFORE_REASON = /(?:^|[\s,;(])(?:because|cos|since|as|due to|[-–—])\s|[:;]\s/iu;
const AT_FRONT = /^(?:because(?: of)?|cos|since|as|due to)\s+/iu;
const SIGNS_AT_FRONT = /^[\s,:;.–—-]+/u;

/** Splits the words of a decision at what begins its reason; without one the reason is empty. */
export function splitReason(words: string): { readonly head: string; readonly reason: string } {
  const match = BEFORE_REASON.exec(words);
  if (match === null) return { head: words.trim(), reason: '' };
  return { head: words.slice(0, match.index).trim(), reason: reasonIn(words.slice(match.index)) };
}

/** The reason that words give, without the "because" before it. */
export function reasonIn(words: string): string {
  return words.replace(SIGNS_AT_FRONT, '').replace(AT_FRONT, '').trim();
}
