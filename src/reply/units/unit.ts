import type { FoundRef } from '#src/refs/find-refs.ts';
import type { WordRow } from '#src/reply/tables/word-tables.ts';
import type { DayIn, LengthIn } from '#src/timescale/days-in.ts';

/** A sign, a word or a run of words that stand for one thing, and what they can stand for. */
export type Unit = {
  /** In small letters, slips mended, with single spaces. */
  readonly said: string;
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly kind: 'phrase' | 'word' | 'number' | 'day' | 'length' | 'ref' | 'sign' | 'picture' | 'link' | 'quoted';
  /** What the tables say of it, by class; empty for what they do not know. */
  readonly senses: ReadonlyMap<string, WordRow>;
  readonly day?: DayIn;
  readonly length?: LengthIn;
  readonly ref?: FoundRef;
  /** The places in the list of those actions whose titles have the word. */
  readonly titles?: readonly number[];
};

/** True when a unit can stand for one of some classes. */
export function isA(unit: Unit | undefined, ...classes: readonly string[]): boolean {
  return unit !== undefined && classes.some((one) => unit.senses.has(one));
}

/** What a unit means as one of a class; empty when it does not stand for it. */
export function meaningOf(unit: Unit, as: string): string {
  return unit.senses.get(as)?.meaning ?? '';
}

/** True for the number of an action of the plan, said in full: a figure alone may be its end, or a place in a list. */
export function isSaidInFull({ ref, raw }: Unit): boolean {
  return ref?.known === true && !/^\d$/u.test(raw);
}
