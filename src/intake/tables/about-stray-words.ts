import type { DocumentPart } from '#src/intake/document.ts';
import type { Issue } from '#src/intake/issue.ts';
import { issueAt } from '#src/intake/issue.ts';
import { refAtFront } from './refs/read-ref.ts';

const PAGE = /^page \d+/;

/** The words on pages of tables that begin with a ref nobody took: a row that a page shows otherwise may be among them. */
export function aboutStrayWords(parts: readonly DocumentPart[], refs: ReadonlySet<string>): Issue[] {
  const pages = new Set(
    parts.flatMap((part) => (part.kind === 'table' ? part.table.rows.map(({ place }) => PAGE.exec(place)?.[0]) : [])),
  );
  return parts.flatMap((part) => {
    const page = part.kind === 'words' ? PAGE.exec(part.place)?.[0] : undefined;
    if (part.kind !== 'words' || page === undefined || !pages.has(page)) return [];
    const stray = part.text.split('\n').filter((line) => isStray(line, refs));
    return stray.map((line) => issueAt(part.place, line, STRAY));
  });
}

/** "1.2 Increase…" and "R3 Agree…", not "1. Introduction" or a ref that an action has. */
function isStray(line: string, refs: ReadonlySet<string>): boolean {
  const front = refAtFront(line);
  return front !== null && /\d\.\d|^[A-Z]/.test(front.ref.ref) && !refs.has(front.ref.ref) && !/^\d/.test(front.rest);
}

const STRAY =
  'These words begin with a ref and stand outside every table that was read, so they were left out. ' +
  'If they are an action, ask for the Word or Excel original and import that.';
