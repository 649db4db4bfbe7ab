import type { Heading } from '#src/plan/action.ts';
import { foldSpaces } from '#src/intake/issue.ts';

/** How the number or letter of each level begins its cell: "A Leadership", "8 Performance", "8.1 A framework in use". */
const CODES: Readonly<Record<Heading['level'], RegExp>> = {
  theme: /^([A-Z])(?:[.:)]? +|[.:)]?$)(?:[–—-] +)?(.*)$/s,
  section: /^(\d{1,3})(?:[.:)]? +|[.:)]?$)(?:[–—-] +)?(.*)$/s,
  outcome: /^(\d{1,3}\.\d{1,3})(?:[.:)]? +|[.:)]?$)(?:[–—-] +)?(.*)$/s,
};

/** The heading that a cell of a theme, section or outcome column names; null when it has no number or letter. */
export function readCode(level: Heading['level'], cell: string): Heading | null {
  const [, ref, title] = CODES[level].exec(foldSpaces(cell)) ?? [];
  if (ref === undefined || title === undefined) return null;
  return { level, ref, title };
}
