import type { Unit } from './unit.ts';
import { isA } from './unit.ts';

const IT_IS =
  /(?<![\p{L}])(?:(?:it|that|this|we|they|he|she|i)(?:['’](?:s|re|m)| is| are| am| was| were)|is|are|was|were|still)\s$/iu;
const LONGER = /^(?:longer|more|one|good|use|change|problem|bother|issue)/u;

/** The units in which a Scots “no”, right before what it denies, is the “not” that it is: “it’s no ready”, “no done yet”. */
export function withScotsNo(units: readonly Unit[], text: string): readonly Unit[] {
  return units.map((unit, at) => (isNot(units, at, text) ? asNot(unit) : unit));
}

function isNot(units: readonly Unit[], at: number, text: string): boolean {
  const [unit, next] = [units[at]!, units[at + 1]];
  if (unit.said !== 'no' || next === undefined || !/^ $/u.test(text.slice(unit.end, next.start))) return false;
  if (LONGER.test(next.said) || isA(next, 'colour', 'no', 'not')) return false;
  return isA(next, 'state') || (IT_IS.test(text.slice(0, unit.start)) && isA(next, 'idiom', 'would', 'frame'));
}

function asNot(unit: Unit): Unit {
  const row = { words: 'not', class: 'not', meaning: '', certainty: '', negated: '' };
  return { ...unit, kind: 'phrase', said: 'not', senses: new Map([['not', row]]) };
}
