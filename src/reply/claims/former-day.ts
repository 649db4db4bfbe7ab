import type { Unit } from '#src/reply/units/unit.ts';
import { isHarmless } from './cover.ts';

const WAS = /^(?:from|was|instead of|rather than|previously|originally|formerly|not)$/u;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;

/** True for the day that it was, behind the one that it is now: “to 30 Sept from 31 July”. */
export function isFormerDay(units: readonly Unit[], place: number): boolean {
  const isBehind = units.slice(0, Math.max(0, place - 1)).findLast((one) => !isHarmless(one))?.kind === 'day';
  return isBehind && units[place]?.kind === 'day' && WAS.test(units[place - 1]?.said ?? '');
}

/** True where the day that it was follows, which is read as part of the day before: “30 Sept was 31 July”. */
export function isBeforeFormer([was, figure, month]: readonly Unit[]): boolean {
  return WAS.test(was?.said ?? '') && figure?.kind === 'number' && MONTH.test(month?.said ?? '');
}
