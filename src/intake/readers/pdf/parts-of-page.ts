import type { PageLine } from './join-runs.ts';
import type { PagePart, PageTable } from './page-part.ts';
import type { Run } from './page-text.ts';
import { cellLines } from '#src/intake/readers/cell-lines.ts';
import { linesOnPage, sayLine } from './join-runs.ts';

const HEADING_SIZE = 1.2;

/** The words of a page with its tables between them, from the top. */
export function partsOfPage(
  runs: readonly Run[],
  tables: readonly { readonly top: number; readonly part: PageTable }[],
  { place, usual }: { readonly place: string; readonly usual: number },
): PagePart[] {
  const lines = linesOnPage(runs);
  const parts: PagePart[] = [];
  let from = 0;
  for (const { top, part } of tables) {
    const end = lines.findIndex(({ line }, at) => at >= from && line > top);
    const until = end < 0 ? lines.length : end;
    parts.push(...wordsOfLines(lines.slice(from, until), place, usual), part);
    from = until;
  }
  return [...parts, ...wordsOfLines(lines.slice(from), place, usual)];
}

/** The height of the letters in most lines. */
export function usualSize(lines: readonly PageLine[]): number {
  return lines.map(({ size }) => size).toSorted((one, other) => one - other)[Math.floor(lines.length / 2)] ?? 0;
}

/** Lines of words as paragraphs and headings, which are larger. */
export function wordsOfLines(lines: readonly PageLine[], place: string, usual: number): PagePart[] {
  const parts: PagePart[] = [];
  let paragraph: string[] = [];
  const flush = (): void => {
    if (paragraph.length > 0) parts.push({ kind: 'words', text: cellLines(paragraph.join('\n')), place });
    paragraph = [];
  };
  let heading: PageLine | null = null;
  lines.forEach((line, at) => {
    const above = lines[at - 1];
    const isHeading = line.size > usual * HEADING_SIZE;
    if (isHeading || (above !== undefined && line.line - above.line > gapOf(above))) flush();
    if (!isHeading) paragraph.push(sayLine(line));
    else addHeading(parts, line, { place, above: heading });
    heading = isHeading ? line : null;
  });
  flush();
  return parts;
}

/** A heading over two lines is one. */
function addHeading(
  parts: PagePart[],
  line: PageLine,
  { place, above }: { place: string; above: PageLine | null },
): void {
  const text = sayLine(line).trim();
  const last = parts.at(-1);
  const goesOn =
    above !== null &&
    last?.kind === 'heading' &&
    Math.abs(above.size - line.size) < 1 &&
    line.line - above.line < line.size * 1.5;
  if (goesOn) parts.splice(-1, 1, { ...last, text: `${last.text} ${text}` });
  else parts.push({ kind: 'heading', level: 1, text, place });
}

/** Lines of one paragraph stand at most one and a half of their height apart. */
function gapOf({ size }: PageLine): number {
  return size * 1.5;
}
