import type { DocumentPart, PlanDocument } from '#src/intake/document.ts';
import type { PlanFile, PlanFormat, PlanTable, ReadHints } from '#src/intake/format.ts';
import { decodeText } from '#src/intake/decode-text.ts';
import { findBlocks } from '#src/intake/recommendations/find-blocks.ts';
import { textDocument } from '#src/intake/purposes/text-document.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** A plain text of numbered recommendations with paragraphs of progress on each, as a review or a response publishes them. */
export const recommendations = { name: 'text of recommendations', recognises, read } satisfies PlanFormat;

// One could be a sentence that begins so.
const LEAST = 2;

function recognises(file: PlanFile): boolean {
  const refs = new Set(findBlocks(documentOf(file)).map(({ ref }) => ref));
  return refs.size >= LEAST;
}

function read(file: PlanFile, hints: ReadHints): PlanTable {
  return { ...tableOf(documentOf(file), hints), document: textDocument(decodeText(file.bytes)?.text ?? '') };
}

/** The paragraphs of a text, each with the line it begins on; blank lines part them. */
function documentOf(file: PlanFile): PlanDocument {
  const parts: DocumentPart[] = [];
  let lines: string[] = [];
  const text = decodeText(file.bytes)?.text ?? '';
  [...text.split('\n'), ''].forEach((line, index) => {
    if (line.trim() !== '') {
      lines.push(line.trim());
      return;
    }
    if (lines.length > 0)
      parts.push({ kind: 'words', text: joinWrapped(lines), place: `line ${index + 1 - lines.length}` });
    lines = [];
  });
  return { parts, issues: [] };
}

// A bullet, or a label: "Lead: Head of Audit", "Target date: May".
const BEGINS = /^(?:[-•*–] |\p{Lu}\p{L}{2,15}(?: \p{L}{2,15}){0,2}: )/u;

/** The lines of a paragraph as one, but a bullet or a label begins a line of its own. */
function joinWrapped(lines: readonly string[]): string {
  return lines
    .map((line, index) => (index === 0 || BEGINS.test(line) ? line : `\u0000${line}`))
    .join('\n')
    .replaceAll('\n\u0000', ' ');
}
