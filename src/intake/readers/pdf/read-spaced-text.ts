import type { PageText, Run } from './page-text.ts';
import type { DocumentPart, PlanDocument } from '#src/intake/document.ts';
import { joinPages } from './join-pages.ts';
import { NO_RULES } from './page-rules.ts';
import { readPlainPage } from './read-plain-page.ts';

const LONGEST_LINE = 1000;
const MOST_LINES = 50_000;

// How large a letter is taken to be; only what stands left or right of what matters.
const WIDE = 5;
const HIGH = 12;
const SIZE = 10;

/** A text whose columns are parted by spaces, read as a page of words, each where it stands. */
export function readSpacedText(lines: readonly string[]): PlanDocument {
  const runs = lines.slice(0, MOST_LINES).flatMap(runsIn);
  const page: PageText = { number: 1, runs, outline: null, rules: NO_RULES };
  return { parts: joinPages([readPlainPage(page, null).parts]).map(withoutPage), issues: [] };
}

/** A text has no pages: its rows are counted in their table alone. */
function withoutPage(part: DocumentPart): DocumentPart {
  if (part.kind !== 'table') return { ...part, place: 'text' };
  const rows = part.table.rows.map((row) => ({ ...row, place: row.place.replace('page 1, ', '') }));
  return { ...part, table: { ...part.table, rows } };
}

function runsIn(line: string, at: number): readonly Run[] {
  return Array.from(line.slice(0, LONGEST_LINE).matchAll(/\S+(?: \S+)*/g), ({ 0: text, index }) => {
    const left = index * WIDE;
    return { text, left, right: left + text.length * WIDE, line: at * HIGH, size: SIZE, mark: null } satisfies Run;
  });
}
