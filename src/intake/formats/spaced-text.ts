import type { PlanFile, PlanFormat, PlanTable, ReadHints } from '#src/intake/format.ts';
import { columnsOf, isPlanTable } from '#src/intake/columns.ts';
import { decodeText } from '#src/intake/decode-text.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** A text whose columns stand below each other, parted by runs of spaces, as it is copied or saved from a PDF. */
export const spacedText = { name: 'text in columns', recognises, read } satisfies PlanFormat;

const LONGEST_LINE = 1000;

function recognises(file: PlanFile): boolean {
  return linesOf(file).some((line) => {
    const words = line.length > LONGEST_LINE || !line.includes('   ') ? [] : line.trim().split(/ {2,}/);
    return words.length > 2 && isPlanTable(columnsOf(words));
  });
}

async function read(file: PlanFile, hints: ReadHints): Promise<PlanTable> {
  const { readSpacedText } = await import('#src/intake/readers/pdf/read-spaced-text.ts');
  return tableOf(readSpacedText(linesOf(file)), hints);
}

function linesOf(file: PlanFile): string[] {
  return decodeText(file.bytes)?.text.split('\n') ?? [];
}
