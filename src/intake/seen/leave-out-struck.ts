import type { DocumentPart, DocumentRow, DocumentTable, PlanDocument } from '#src/intake/document.ts';
import type { Issue } from '#src/intake/issue.ts';
import { issueAt } from '#src/intake/issue.ts';
import { ownCells, placeOfRow } from '#src/intake/tables/grid.ts';
import { isAllStruck, liveWords } from './struck-words.ts';

/** A document without the rows, headings and words that a line goes through; each row left out is told. */
export function leaveOutStruck(document: PlanDocument): PlanDocument {
  const issues: Issue[] = [];
  const parts = document.parts.flatMap((part) => partLeft(part, issues));
  return issues.length === 0 && parts.every((part, at) => part === document.parts[at])
    ? document
    : { parts, issues: [...document.issues, ...issues] };
}

function partLeft(part: DocumentPart, issues: Issue[]): DocumentPart[] {
  if (part.kind === 'table') return tableLeft(part.table, issues, part);
  if (!part.text.includes('~~')) return [part];
  const text = liveWords(part.text);
  return text === '' ? [] : [{ ...part, text }];
}

function tableLeft(table: DocumentTable, issues: Issue[], part: DocumentPart): DocumentPart[] {
  const struck = new Set(table.rows.filter(isStruck));
  if (struck.size === 0) return [part];
  for (const row of struck) issues.push(aboutStruck(table, row));
  const rows = table.rows.filter((row) => !struck.has(row));
  return rows.length === 0 ? [] : [{ kind: 'table', table: { ...table, rows } }];
}

// Word counts on before a struck paragraph, and that number has no line through it.
const SAYS_SOMETHING = /\p{L}{2}/u;

function isStruck(row: DocumentRow): boolean {
  const own = ownCells(row).map((at) => row.cells[at] ?? '');
  return own.some(isAllStruck) && !own.some((cell) => SAYS_SOMETHING.test(liveWords(cell)));
}

/** What is told of a row whose words, or those of its action, are struck through. */
export function aboutStruck(table: DocumentTable, row: DocumentRow): Issue {
  return issueAt(placeOfRow(table, row), row.cells.join(' ').replaceAll('~~', ''), STRUCK_OUT);
}

const STRUCK_OUT =
  'This row is struck through in the document, so it was left out. ' +
  'If it is still part of the plan, take the line through it away and import the file again.';
