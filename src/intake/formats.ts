import type { PlanFile, PlanFormat } from './format.ts';
import { csv } from './formats/csv.ts';
import { planText } from './formats/plan-text.ts';

/** Every format a plan can be read from. Plan text goes first: its numbered table headings are never a CSV heading row. */
export const FORMATS: readonly PlanFormat[] = [planText, csv];

/** The first format that knows the file by its content; null when none does. */
export function formatOf(file: PlanFile): PlanFormat | null {
  return FORMATS.find((format) => format.recognises(file)) ?? null;
}
