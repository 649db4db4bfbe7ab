const LABEL = /^\W*(?<label>\p{L}[^:\n]{2,60}?)(?:\s*:|\s[–—-])\s+\S/u;
// “Waiting on the reserves policy - amber” says why.
const SAYS_WHY =
  /(?<!\p{L})(?:wait\p{L}*|depend\p{L}*|because|due|until|till|once|when|after|before|needs?|pending|without|no|not|if|lost|late|delay\p{L}*)(?!\p{L})/iu;

/** What words say first that they are about, “recruitment” of “recruitment: two shortlisted, so green”; null for any that do not begin so. */
export function labelOf(words: string): string | null {
  const label = LABEL.exec(words)?.groups?.['label'] ?? null;
  return label === null || SAYS_WHY.test(label) ? null : label;
}
