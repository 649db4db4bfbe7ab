import type { DocumentPart, DocumentRow, PlanDocument } from '#src/intake/document.ts';
import { joinBroken } from './document-lines.ts';

const HEADING = /^(#{1,6})\s+(\S.*)$/;

type Line = { readonly text: string; readonly place: string };

/** A plain text in reading order: paragraphs, headings marked with "#", and tables whose columns are parted by tabs. */
export function textDocument(text: string): PlanDocument {
  const lines = text
    .split('\n')
    .map((line, index): Line => ({ text: line.replace(/\r$/, ''), place: `line ${index + 1}` }));
  const parts: DocumentPart[] = [];
  let tables = 0;
  for (const block of blocksOf(lines)) {
    if (block.kind === 'table') {
      tables += 1;
      parts.push({ kind: 'table', table: { place: '', name: null, rows: block.lines.map(asRow) } });
    } else parts.push(...joinBroken(block.lines).map(asPart));
  }
  return { parts, issues: [] };
}

type Block = { readonly kind: 'table' | 'words'; readonly lines: Line[] };

/** Lines that stand together without a blank one between them, those with tabs apart from the others. */
function blocksOf(lines: readonly Line[]): readonly Block[] {
  const blocks: Block[] = [];
  let isOpen = false;
  for (const line of lines) {
    const isBlank = line.text.trim() === '';
    const kind = line.text.includes('\t') ? 'table' : 'words';
    const last = blocks.at(-1);
    if (!isBlank && isOpen && last?.kind === kind) last.lines.push(line);
    else if (!isBlank) blocks.push({ kind, lines: [line] });
    isOpen = !isBlank;
  }
  return blocks;
}

function asRow({ text, place }: Line): DocumentRow {
  return { place, cells: text.split('\t').map((cell) => cell.trim()), covered: [] };
}

function asPart({ text, place }: Line): DocumentPart {
  const [, signs, title = ''] = HEADING.exec(text) ?? [];
  if (signs === undefined) return { kind: 'words', text, place };
  return { kind: 'heading', level: signs.length, text: title, place };
}
