import type { RefBook } from '#src/refs/ref-book.ts';

type Known = { readonly isRef: (said: string) => boolean; readonly book: RefBook };

/** The text with each number that stands on a line of its own brought before the line under it, place for place: “PT2”, “amber”, “PT3”, “red” in four lines; as it was where the lines do not go so from the first to the last. */
export function withRefLinesJoined(legible: string, known: Known): string {
  if (!legible.includes('\n')) return legible;
  const lines = [...legible.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ 0: line, index }) => {
    return { end: index + line.length, isRef: isRefAlone(line, known) };
  });
  const isPaired =
    lines.length > 2 && lines.length % 2 === 0 && lines.every(({ isRef }, at) => isRef === (at % 2 === 0));
  if (!isPaired) return legible;
  return lines.reduce((text, { end, isRef }) => {
    const breaks = isRef ? (/^\n+/u.exec(text.slice(end))?.[0] ?? '') : '';
    return `${text.slice(0, end)}${' '.repeat(breaks.length)}${text.slice(end + breaks.length)}`;
  }, legible);
}

function isRefAlone(line: string, { isRef, book }: Known): boolean {
  const said = line.replace(/^[\s•*–-]+|[\s:.–—-]+$/gu, '');
  return said !== '' && (isRef(said) || book.at(said, 0)?.end === said.length);
}
