import type { PageText, Run } from '#src/intake/readers/pdf/page-text.ts';
import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanFile, PlanFormat, PlanTable, ReadHints } from '#src/intake/format.ts';
import { columnsOf, isPlanTable } from '#src/intake/columns.ts';
import { decodeText } from '#src/intake/decode-text.ts';
import { joinPages } from '#src/intake/readers/pdf/join-pages.ts';
import { NO_RULES } from '#src/intake/readers/pdf/page-rules.ts';
import { readPlainPage } from '#src/intake/readers/pdf/read-plain-page.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** A text whose columns stand below each other, parted by runs of spaces, as it is copied or saved from a PDF. */
export const spacedText = { name: 'text in columns', recognises, read } satisfies PlanFormat;

const LONGEST_LINE = 1000;
const MOST_LINES = 50_000;

function recognises(file: PlanFile): boolean {
  return linesOf(file).some((line) => {
    const words = line.length > LONGEST_LINE || !line.includes('   ') ? [] : line.trim().split(/ {2,}/);
    return words.length > 2 && isPlanTable(columnsOf(words));
  });
}

function read(file: PlanFile, hints: ReadHints): PlanTable {
  return tableOf(documentOf(linesOf(file)), hints);
}

// How large a letter is taken to be; only what stands left or right of what matters.
const WIDE = 5;
const HIGH = 12;
const SIZE = 10;

/** The text as a page of words, each where it stands. */
function documentOf(lines: readonly string[]): PlanDocument {
  const runs = lines.slice(0, MOST_LINES).flatMap(runsIn);
  const page: PageText = { number: 1, runs, outline: null, rules: NO_RULES };
  return { parts: joinPages([readPlainPage(page, null).parts]), issues: [] };
}

function runsIn(line: string, at: number): readonly Run[] {
  return Array.from(line.slice(0, LONGEST_LINE).matchAll(/\S+(?: \S+)*/g), ({ 0: text, index }) => {
    const left = index * WIDE;
    return { text, left, right: left + text.length * WIDE, line: at * HIGH, size: SIZE, mark: null } satisfies Run;
  });
}

function linesOf(file: PlanFile): string[] {
  return decodeText(file.bytes)?.text.split('\n') ?? [];
}
