import { isClaiming } from '#src/reply/claims/cover.ts';
import type { WordRow } from '#src/reply/tables/word-tables.ts';
import type { Unit } from './unit.ts';
import { isTally } from './tallies.ts';
import { isA, isSaidInFull } from './unit.ts';

const LETTERS = 'abcdefghij';

/** The units with those that number the actions of a list marked as their places: "1) amber", "#2 done", "2 is amber". */
export function withOrder(units: readonly Unit[], text: string, count: number): readonly Unit[] {
  if (count < 2) return units;
  const isCounted = isCountedUp(units, text, count);
  return units.map((unit, at) => {
    const place = placeOf(unit, text);
    const isPlace =
      place >= 1 &&
      place <= count &&
      !isA(unit, 'colour') &&
      unit.ref?.isPointedAt !== true &&
      !isOfRef(units, at) &&
      !countsOn(units, at, text) &&
      !isTally(text, unit.start, count) &&
      (isCounted || isLeading(units, at, text)) &&
      isFollowed(units, at, text);
    return isPlace ? { ...unit, kind: 'phrase', senses: new Map([['ordinal', rowOf(unit, place)]]) } : unit;
  });
}

function rowOf({ said }: Unit, place: number): WordRow {
  return { words: said, class: 'ordinal', meaning: String(place), certainty: '', negated: '' };
}

function placeOf({ raw, end }: Unit, text: string): number {
  if (/^\d{1,2}$/u.test(raw)) return Number(raw);
  return /^[a-j]$/iu.test(raw) && text.charAt(end) === ')' ? LETTERS.indexOf(raw.toLowerCase()) + 1 : 0;
}

/** “8.1 (a)”: a letter in brackets behind a ref is its rating, or one of its parts. */
function isOfRef(units: readonly Unit[], at: number): boolean {
  return units[at - 1]?.said === '(' && units[at - 2]?.kind === 'ref';
}

/** “8.1.3 1/2 done”, “items 1 and 2 done”: a figure behind a ref or another figure counts something else. */
function countsOn(units: readonly Unit[], at: number, text: string): boolean {
  const { raw, start } = units[at]!;
  if (!/^\d/u.test(raw)) return false;
  return units.slice(0, at).some(isSaidInFull) || /\d\s*(?:[,/&+–-]|and)\s*$/iu.test(text.slice(0, start));
}

/** "1 green 2 amber 3 red": every number there is, from one on, each with what it claims. */
function isCountedUp(units: readonly Unit[], text: string, count: number): boolean {
  const numbers = units.flatMap(({ raw }, at) => (/^\d{1,2}$/u.test(raw) ? [{ number: Number(raw), at }] : []));
  return (
    numbers.length > 1 &&
    numbers.length <= count &&
    (numbers[0]!.at === 0 || (numbers[0]!.at === 1 && units[0]!.said === '(')) &&
    numbers.every(({ number, at }, index) => number === index + 1 && isFollowed(units, at, text))
  );
}

function isLeading(units: readonly Unit[], at: number, text: string): boolean {
  const before = units[at - 1];
  if (before === undefined || before.kind === 'sign' || isA(before, 'courtesy', 'and')) return true;
  return (
    text.slice(before.end, units[at]!.start).includes('\n') ||
    (text.charAt(units[at]!.end) === ')' && isClaiming(before))
  );
}

function isFollowed(units: readonly Unit[], at: number, text: string): boolean {
  const next = units.slice(at + 1).find((unit) => !isA(unit, 'frame', 'change') || isClaiming(unit));
  if (next === undefined || next.kind === 'ref' || next.kind === 'length' || next.kind === 'day') return false;
  return (
    isClaiming(next) || /^[rag]$/iu.test(next.raw) || /^\s*[).:-]/u.test(text.slice(units[at]!.end, units[at]!.end + 2))
  );
}
