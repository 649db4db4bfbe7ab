import type { Unit } from '#src/reply/units/unit.ts';
import { isHarmless } from './cover.ts';

const WAS = /^(?:from|was|instead of|rather than|previously|originally|formerly|not)$/u;
const NOW = /^(?:(?:is|has|will) )?(?:now|becomes?|moved? to|moves to|goes to|→|->)$/u;
const MONTH = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u;

/** True for the day that it was, behind the one that it is now: “to 30 Sept from 31 July”, “31 July is now 30 Sept”. */
export function isFormerDay(units: readonly Unit[], place: number): boolean {
  if (isNowBetween(units, place + 1)) return true;
  const isBehind = units.slice(0, Math.max(0, place - 1)).findLast((one) => !isHarmless(one))?.kind === 'day';
  return isBehind && units[place]?.kind === 'day' && WAS.test(units[place - 1]?.said ?? '');
}

/** True for “is now” between two days: the one that it was and the one that it is. */
export function isNowBetween(units: readonly Unit[], place: number): boolean {
  return units[place - 1]?.kind === 'day' && NOW.test(units[place]?.said ?? '') && units[place + 1]?.kind === 'day';
}

/** True where the day that it was follows, which is read as part of the day before: “30 Sept was 31 July”. */
export function isBeforeFormer([was, figure, month]: readonly Unit[]): boolean {
  return WAS.test(was?.said ?? '') && figure?.kind === 'number' && MONTH.test(month?.said ?? '');
}
