import { DECLARABLE } from '#src/rating/scale.ts';
import type { WordRow } from '#src/reply/tables/word-tables.ts';
import type { Unit } from './unit.ts';

const BETWEEN = /^\s*(?:[:=([{/|–—→-]|is|->)?\s*$/iu;
const ENDS = /^\s*(?:$|[,;/|)\]}\n]|\.(?:\s|$)|and\b|&)/iu;
const LABELS = /^\s*[:=)\]}]\s*$/u;
// “8.1.3 (a) to (c)”, “8.1.3 a) signed b) sealed”: the parts of an action.
const OF_PARTS = /(?<!\p{L})(?:[b-fh-qs-z]\)|(?<!\()[a-z]\))/iu;

/** The units with letters made the ratings that they are short for, where refs stand beside them: "F1 g, F3 a", "F1 and F3: g". */
export function withLetters(units: readonly Unit[], text: string): readonly Unit[] {
  // One letter beside one ref is read where it stands: "A" is a word too.
  if (units.filter(isRef).length < 2 || OF_PARTS.test(text)) return units;
  const labels = labelsIn(units, text);
  return units.map((unit, at) => {
    const meaning = DECLARABLE.find((rating) => rating.charAt(0) === unit.raw.toLowerCase());
    if (meaning === undefined) return unit;
    const before = refBefore(units, at, text);
    const isEnd = isRef(units[at + 1]) || ENDS.test(text.slice(unit.end));
    const isLead = at === 0 && isRef(units[1]) && units.slice(1).every((one) => isRef(one) || isJoining(one));
    return (isRef(before) && isEnd) || isLead || labels.has(unit)
      ? { ...unit, kind: 'phrase', senses: sensesOf(unit, meaning) }
      : unit;
  });
}

/** “(g) 8.1.3 …, (a) 8.1.4 …”: letters in front of two refs or more, each with a sign behind it. */
function labelsIn(units: readonly Unit[], text: string): ReadonlySet<Unit> {
  const labels = units.filter((unit) => {
    const next = units.find(({ start, kind }) => start >= unit.end && kind !== 'sign');
    return /^[rag]$/iu.test(unit.raw) && isRef(next) && LABELS.test(text.slice(unit.end, next?.start));
  });
  return new Set(labels.length > 1 ? labels : []);
}

function isRef(unit: Unit | undefined): boolean {
  return unit?.kind === 'ref' && unit.ref?.known === true;
}

function refBefore(units: readonly Unit[], at: number, text: string): Unit | undefined {
  const before = units.slice(0, at).findLast(({ kind }) => kind === 'ref');
  return before !== undefined && BETWEEN.test(text.slice(before.end, units[at]!.start)) ? before : undefined;
}

function isJoining({ raw }: Unit): boolean {
  return /^(?:and|&|,|\/)$/iu.test(raw);
}

function sensesOf({ said }: Unit, meaning: string): ReadonlyMap<string, WordRow> {
  return new Map([['colour', { words: said, class: 'colour', meaning, certainty: 'sure', negated: '' }]]);
}
