import type { Unit } from './unit.ts';
import { isA } from './unit.ts';

/** The units without those that say how firm a colour is where none follows: of “amber firm hasn’t been paid” the firm is somebody. */
export function withSizesInPlace(units: readonly Unit[]): readonly Unit[] {
  return units.map((unit, at) => (isA(unit, 'size') && isOfThing(units, at) ? asWord(unit) : unit));
}

function isOfThing(units: readonly Unit[], at: number): boolean {
  const next = units.slice(at + 1).find((one) => !isA(one, 'size'));
  return next !== undefined && next.kind !== 'sign' && !isA(next, 'colour', 'frame', 'and', 'or', 'but', 'courtesy');
}

function asWord(unit: Unit): Unit {
  const senses = new Map([...unit.senses].filter(([as]) => as !== 'size'));
  return { ...unit, kind: senses.size === 0 ? 'word' : unit.kind, senses };
}
