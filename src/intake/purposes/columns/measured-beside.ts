import type { Day } from '#src/calendar/day.ts';
import type { DocumentRow } from '#src/intake/document.ts';
import type { Measured } from '#src/plan/governance/purpose.ts';
import type { PurposeColumn } from './column-roles.ts';
import { foldSpaces } from '#src/intake/issue.ts';
import { readDirection, readDue, readFigure } from '#src/intake/purposes/measured.ts';
import type { Figure } from '#src/intake/purposes/measured.ts';
import { cellAt } from '#src/intake/tables/grid.ts';

/** How a row says that its indicator is measured; the words of a target that is no figure and of a baseline, null for none. */
export type MeasuredBeside = {
  readonly measured: Partial<Measured>;
  readonly unread: string | null;
  readonly baseline: string | null;
};

/** Reads the unit, target, direction and how often of a row beside its indicator. */
export function measuredBeside(columns: readonly PurposeColumn[], row: DocumentRow, published: Day): MeasuredBeside {
  const cell = (role: PurposeColumn['role']): string => {
    const column = columns.find((one) => one.role === role);
    return column === undefined ? '' : foldSpaces(cellAt(row, column.index));
  };
  const target = figureIn(withoutDay(cell('target')));
  const base = figureIn(cell('baseline'));
  const unit = cell('unit') === '' ? (target?.unit ?? base?.unit ?? '') : plainUnit(cell('unit'));
  const isHigher = target !== null && base !== null && target.value !== base.value ? target.value > base.value : null;
  const compared = isHigher === null ? null : isHigher ? 'up' : 'down';
  const direction = readDirection(cell('direction')) ?? target?.direction ?? compared;
  const due = readDue(cell('due'), published);
  return {
    measured: {
      ...(unit === '' ? {} : { unit }),
      ...(direction === null ? {} : { direction }),
      ...(target === null ? {} : { target: target.value }),
      ...(due === null ? {} : { due }),
    },
    unread: target === null && /\d/.test(cell('target')) ? cell('target') : null,
    baseline: base === null ? null : cell('baseline'),
  };
}

// "2026", "30 June": a day by which something is done, and no size.
const A_YEAR = /^(?:19|20)\d\d$/;
const A_MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

function figureIn(said: string): Figure | null {
  const figure = A_YEAR.test(said) ? null : readFigure(said);
  return figure !== null && A_MONTH.test(figure.unit ?? '') ? null : figure;
}

/** "85% by March 2026": the day is when it is to be reached, which an indicator does not say here. */
function withoutDay(said: string): string {
  return said.replace(/\s*(?:\(?by|in|\()\s+[^()]*\d{4}(?:\/\d{2})?\)?$/i, '').trim();
}

function plainUnit(said: string): string {
  if (/^(?:%|per ?cent|percentage)$/i.test(said)) return '%';
  return /^(?:number|no\.?|count|#)$/i.test(said) ? '' : said;
}
