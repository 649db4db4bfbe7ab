const LABEL = /^\W*(?<label>\p{L}[^:\n]{2,60}?)(?:\s*:|\s[–—-])\s+\S/u;
// “Waiting on the reserves policy - amber” says why.
const SAYS_WHY =
  /(?<!\p{L})(?:wait\p{L}*|depend\p{L}*|because|due|until|till|once|when|after|before|needs?|pending|without|no|not|if|lost|late|delay\p{L}*)(?!\p{L})/iu;

/** The same whatever it says: the words of a title may read as a reason, “therapy waiting lists: green”. */
export function rawLabelOf(words: string): string | null {
  return LABEL.exec(words)?.groups?.['label'] ?? null;
}

/** What words say first that they are about, “recruitment” of “recruitment: two shortlisted, so green”; null for any that do not begin so. */
export function labelOf(words: string): string | null {
  const label = rawLabelOf(words);
  return label === null || SAYS_WHY.test(label) ? null : label;
}
