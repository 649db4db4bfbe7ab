/** The longest title that a card and a list can show. */
export const LONGEST_TITLE = 300;

const OPENS = /^["“”„«'‘]/u;
const MARKS = /["“”„«»]/gu;
const SINGLE = /^['‘]/u;
const ENDS = /^(?:$|[\s,;:.])/u;
// What may stand behind a title: who leads it, by when, its theme, or the next title.
const GOES_ON =
  /^[\s,;:–-]*(?:$|(?:led by|leads?|leader is|owner(?: is)?|owned by|by|due|until|from|every|in|on|end(?: of)?|no date|without a date|ongoing|date|theme)(?=$|[\s:])|["“])|^\s*(?:;|\n|(?:,|and)\s+["“])/iu;

/** A title in quotation marks at the front, which may have others in it, and what stands behind; null where it has no plain end. */
export function titleInQuotes(words: string): { readonly title: string; readonly rest: string } | null {
  if (!OPENS.test(words)) return null;
  const closing = SINGLE.test(words) ? /['’]/gu : /["“”»]/gu;
  for (const { index } of words.matchAll(closing)) {
    if (index > 0 && isEnd(words, index))
      return { title: words.slice(1, index).trim(), rest: words.slice(index + 1).trim() };
  }
  return null;
}

/** An inner mark opens behind a space, or is one of a pair. */
function isEnd(words: string, at: number): boolean {
  const inner = words.slice(1, at);
  const isOpening = inner.trim() !== '' && /\s$/u.test(inner);
  const isInner = !SINGLE.test(words) && (inner.match(MARKS) ?? []).length % 2 === 1;
  const rest = words.slice(at + 1);
  return !isOpening && !isInner && ENDS.test(rest) && GOES_ON.test(rest);
}

/** The whole words as a name, without the quotation marks about them, on one line. */
export function nameIn(words: string): string {
  const said = words.replaceAll(/\s+/gu, ' ').trim();
  const quoted = titleInQuotes(said);
  return quoted !== null && quoted.rest === '' ? quoted.title : said;
}

/** A title as a command says it, so that it is read back as it is. */
export function inQuotes(title: string): string {
  const isPaired = (title.match(MARKS) ?? []).length % 2 === 0;
  const whole = `"${title}"`;
  return isPaired && titleInQuotes(whole)?.title === title ? whole : `"${title.replaceAll(MARKS, '’')}"`;
}

/** Parts with a semicolon, a new line or “and” between them, none of which is inside quotation marks. */
export function partsBetween(words: string): readonly string[] {
  const parts: string[] = [];
  let rest = words.trim();
  while (rest !== '') {
    const quoted = titleInQuotes(rest);
    const from = quoted === null ? 0 : rest.length - quoted.rest.length;
    const behind = rest.slice(from).replaceAll(/["“][^"“”\n]{0,200}["”]/gu, (one) => '¤'.repeat(one.length));
    const stop =
      quoted === null ? /;|\n/u.exec(behind) : /;|\n|(?:^|\s)(?:,|and)\s+(?=["“¤])|,\s*(?=["“¤])/u.exec(behind);
    const end = stop === null ? rest.length : from + stop.index;
    parts.push(rest.slice(0, end).trim());
    rest = stop === null ? '' : rest.slice(end + stop[0].length).trim();
  }
  return parts.filter((part) => part !== '');
}
