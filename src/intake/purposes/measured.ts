import type { Day } from '#src/calendar/day.ts';
import type { Direction, Measured, ReadingDue } from '#src/plan/governance/purpose.ts';
import { readTimescale } from '#src/timescale/read-timescale.ts';

const RISES = /^(?:an? )?(?:increase[sd]?|more|rise|growth|higher|up)\b/i;
const FALLS = /^(?:an? )?(?:reduction|reductions|reduced?|decrease[sd]?|fewer|fall|falls|lower|less|down)\b/i;
const PER_CENT = /^(?:%|percentage|per ?cent(?:age)?|proportion)\b|^%|\(%\)$/i;

// "Time to re-let a home (days)"
const UNIT_AT_END = /\((days|weeks|months|years|hours|minutes|£m?|£k)\)\.?$/i;

/** How the words of an indicator say that it is measured: "Reduction in…" falls, "% of…" is in per cent; what they leave open is absent. */
export function measuredByWords(title: string): Partial<Measured> {
  const direction = directionIn(title);
  const unit = PER_CENT.test(title) ? '%' : UNIT_AT_END.exec(title)?.[1];
  return { ...(unit === undefined ? {} : { unit }), ...(direction === null ? {} : { direction }) };
}

function directionIn(title: string): Direction | null {
  if (RISES.test(title)) return 'up';
  return FALLS.test(title) ? 'down' : null;
}

const UPWARD = 'up|higher|high|increas(?:e|ing)|rise|bigger|maximi[sz]e';
const IS_UP = new RegExp(`^(?:(?:${UPWARD})(?: is (?:better|good))?|[↑▲+])$`, 'i');
const DOWNWARD = 'down|lower|low|decreas(?:e|ing)|reduc(?:e|ing)|fall|smaller|minimi[sz]e';
const IS_DOWN = new RegExp(`^(?:(?:${DOWNWARD})(?: is (?:better|good))?|[↓▼-])$`, 'i');

/** Which way a cell says is better; null for a cell that says something else. */
export function readDirection(cell: string): Direction | null {
  if (IS_UP.test(cell)) return 'up';
  return IS_DOWN.test(cell) ? 'down' : null;
}

const AT_LEAST = '≥|>=|>|at least|minimum(?: of)?|no less than|over|above|more than';
const AT_MOST = '≤|<=|<|at most|maximum(?: of)?|no more than|under|below|less than|fewer than';
const SIZE = String.raw`([£$€]?)\s*(-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?)`;
const UNIT = String.raw`(%|[a-z][a-z ]{0,24})?`;
const FIGURE = new RegExp(String.raw`^(?:(${AT_LEAST})|(${AT_MOST}))?\s*${SIZE}\s*${UNIT}$`, 'i');

/** A figure that a cell gives: what it is in, and which way of it is meant, where it says so. */
export type Figure = { readonly value: number; readonly unit: string | null; readonly direction: Direction | null };

/** The figure that a cell is, whole: "85%", "≥ 90", "no more than 5 days"; null for any other words. */
export function readFigure(cell: string): Figure | null {
  const [, least, most, coin = '', size = '', unit = ''] = FIGURE.exec(cell.trim()) ?? [];
  if (size === '') return null;
  const said = coin === '' ? unit.trim() : coin;
  const direction = least === undefined ? (most === undefined ? null : 'down') : 'up';
  return { value: Number(size.replaceAll(',', '')), unit: said === '' ? null : said, direction };
}

const MONTHS: readonly (readonly [RegExp, number])[] = [
  [/^(?:each |every |per )?month(?:ly)?$/i, 1],
  [/^(?:each |every |per )?(?:quarter(?:ly)?|three months|3 months|three-monthly|3-monthly)$/i, 3],
  [/^(?:six|6)[ -]month(?:s|ly)$|^(?:half[ -]yearly|twice a year|bi-?annual(?:ly)?|termly)$/i, 6],
  [/^(?:each |every |per )?(?:year(?:ly)?|annual(?:ly)?|annum|12 months)$/i, 12],
];

/** How often or on which days a cell says that something is read; null for words that say neither for certain. */
export function readDue(cell: string, published: Day): ReadingDue | null {
  const months = MONTHS.find(([pattern]) => pattern.test(cell.trim()))?.[1];
  if (months !== undefined) return { kind: 'every', months };
  const days = cell.split(/[,;\n]| and /).map((said) => dayNamed(said, published));
  return days.every((day) => day !== null) ? { kind: 'on', days } : null;
}

/** The day that words name for certain; null for any others. */
export function dayNamed(words: string, published: Day): Day | null {
  const said = words.trim().replace(/\.$/, '');
  if (!/\d/.test(said)) return null;
  const { due, kind, doubt } = readTimescale(said, { published });
  return kind === 'by' && doubt === null ? due : null;
}
