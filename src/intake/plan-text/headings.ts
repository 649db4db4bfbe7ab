import type { Heading } from '#src/plan/action.ts';
import { foldSpaces } from '#src/intake/issue.ts';

// A heading is one short line; a paragraph that speaks of a phase is not one.
const LONGEST_HEADING = 160;
const PHASE = /\bphase (\d{1,2}|one|two|three|four)\b/gi;
const NUMBER_WORDS = ['one', 'two', 'three', 'four'];
// "B Robust governance, decision-making": one capital letter, then words that begin with a capital.
const THEME = /^([A-Z])[.:)]? +([A-Z"“‘'].*)$/;
// "8.1 Establishment of…"
const OUTCOME = /^(\d{1,3}\.\d{1,3})(?![.\d])\s*(.*)$/s;

/** The phase that a heading line opens; null for any other line. */
export function readPhase(line: string): number | null {
  if (!isShort(line)) return null;
  const said = Array.from(line.matchAll(PHASE), ([, number = '']) => number.toLowerCase());
  const [only] = said;
  if (only === undefined || said.length > 1) return null;
  return Number(only) || NUMBER_WORDS.indexOf(only) + 1;
}

/** The theme that a heading line opens; null for any other line. */
export function readTheme(line: string): Heading | null {
  if (!isShort(line)) return null;
  const [, ref, title] = THEME.exec(line.trim()) ?? [];
  if (ref === undefined || title === undefined || /[.,;:]$/.test(title)) return null;
  return { level: 'theme', ref, title: foldSpaces(title) };
}

/** The outcome whose number begins a cell, with the rest of the cell as its title; null for any other cell. */
export function readOutcome(cell: string): Heading | null {
  const [, ref, title] = OUTCOME.exec(cell) ?? [];
  if (ref === undefined || title === undefined) return null;
  return { level: 'outcome', ref, title };
}

function isShort(line: string): boolean {
  return line.length <= LONGEST_HEADING;
}
