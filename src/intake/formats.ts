import type { PlanFile, PlanFormat } from './format.ts';
import { csv } from './formats/csv.ts';
import { docx } from './formats/docx.ts';
import { html } from './formats/html.ts';
import { lineText } from './formats/line-text.ts';
import { markdown } from './formats/markdown.ts';
import { pdf } from './formats/pdf.ts';
import { planText } from './formats/plan-text.ts';
import { recommendations } from './formats/recommendations.ts';
import { spacedText } from './formats/spaced-text.ts';
import { xlsx } from './formats/xlsx.ts';

/**
 * Every format a plan can be read from; content decides, the surest signs first. Plan text goes before CSV: its numbered
 * table headings are never a CSV heading row. Recommendations go last: prose that speaks of them may stand above a table.
 */
export const FORMATS: readonly PlanFormat[] = [
  docx,
  xlsx,
  pdf,
  html,
  planText,
  markdown,
  csv,
  spacedText,
  lineText,
  recommendations,
];

/** The first format that knows the file by its content; null when none does. */
export function formatOf(file: PlanFile): PlanFormat | null {
  return FORMATS.find((format) => format.recognises(file)) ?? null;
}
