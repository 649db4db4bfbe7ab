import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanFile, PlanFormat, PlanTable, ReadHints } from '#src/intake/format.ts';
import { decodeText } from '#src/intake/decode-text.ts';
import { readOrSay } from '#src/intake/readers/damaged.ts';
import { tableOf } from '#src/intake/tables/table-of.ts';

/** A text file whose tables are drawn with bars and dashes. */
export const markdown = { name: 'Markdown', recognises, read } satisfies PlanFormat;

// "| --- | :-: |" below a row that has a bar too.
const RULE = /^[ \t]{0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const LONGEST_RULE = 500;

function recognises(file: PlanFile): boolean {
  const lines = decodeText(file.bytes)?.text.split('\n') ?? [];
  return lines.some((line, at) => isRule(line) && (lines[at - 1] ?? '').includes('|'));
}

function isRule(line: string): boolean {
  return line.length <= LONGEST_RULE && line.includes('|') && line.includes('-') && RULE.test(line);
}

async function read(file: PlanFile, hints: ReadHints): Promise<PlanTable> {
  return tableOf(await readOrSay(file, () => readText(file)), hints);
}

async function readText(file: PlanFile): Promise<PlanDocument> {
  const { readMarkdown } = await import('#src/intake/readers/html/read-markdown.ts');
  return readMarkdown(decodeText(file.bytes)?.text ?? '');
}
