const REPLIED =
  /^(?:on\b.{4,200}\bwrote|ar\b.{4,200}\bysgrifennodd|-{2,} ?original message|-{2,} ?forwarded message|begin forwarded message|_{8,}\s*$)/iu;
const HEADER = /^\**(?:from|sent|to|cc|subject|date|oddi wrth|anfonwyd|at|pwnc)\**:/iu;
const SIGNED_OFF =
  /^(?:(?:many |kind |best |warm |with )?(?:thanks|regards|wishes)(?: and (?:regards|thanks))?|kindest regards|thank you|cheers|ta|best|all the best|yours(?: sincerely| faithfully)?|rgds|br|kr|diolch(?: yn fawr)?|cofion(?: gorau)?|--)[,.! ]*(?:\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2})?[,.! ]*$/iu;
const DEVICE = /^(?:sent from (?:my|outlook|mail|yahoo)|get outlook for|anfonwyd o fy|sent via )/iu;
const SPEAKS = /\d\.\d|\b(?:amber|green|red|done|coch|oren|gwyrdd)\b/iu;
const LONGEST_LINE = 90;
const MOST_LINES = 14;

type Line = { readonly said: string; readonly start: number; readonly end: number };

/** Where a mail's own words end: before what it quotes, its signature and what the telephone adds; by places in the text. */
export function ownWordsEnd(legible: string): number {
  const lines = linesOf(legible);
  const quoted = lines.findIndex((line, at) => isQuote(lines, line, at));
  const own = quoted === -1 ? lines : lines.slice(0, quoted);
  const signed = own.findIndex((line, at) => at > 0 && hasWords(own, at) && isSignature(own, line, at));
  const last = signed === -1 ? own : own.slice(0, signed);
  return last.length === lines.length ? legible.length : (last.at(-1)?.end ?? 0);
}

function isQuote(lines: readonly Line[], { said }: Line, at: number): boolean {
  if (REPLIED.test(said)) return true;
  // Mail wraps "On Monday 6 October at 09:30, Ragtime\n<rag@…> wrote:".
  if (/^on\b/iu.test(said) && REPLIED.test(`${said} ${lines[at + 1]?.said ?? ''}`))
    return /wrote:?\s*$/iu.test(lines[at + 1]?.said ?? '');
  return HEADER.test(said) && HEADER.test(lines[at + 1]?.said ?? '') && /^\**(?:from|sent|oddi)/iu.test(said);
}

function isSignature(lines: readonly Line[], { said }: Line, at: number): boolean {
  if (DEVICE.test(said)) return true;
  const after = lines.slice(at + 1);
  return (
    SIGNED_OFF.test(said) &&
    after.length <= MOST_LINES &&
    after.every((line) => line.said.length < LONGEST_LINE && !SPEAKS.test(line.said))
  );
}

function hasWords(lines: readonly Line[], at: number): boolean {
  return lines.slice(0, at).some(({ said }) => said !== '');
}

function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const place = { said: line.trim(), start, end: start + line.length };
    start += line.length + 1;
    return place;
  });
}
