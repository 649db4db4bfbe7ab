import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import type { Declarable } from '#src/rating/scale.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';

/** "A", "RAG: g", "8.1.3 r": a rating by its first letter, as a clause of its own. */
export const letter: Reader = { name: 'letter', read: readLetter };

// "Rd" is short beside "Grn" and "Amb".
const LETTERS: ReadonlyMap<string, Declarable> = new Map([
  ...DECLARABLE.map((rating) => [rating.charAt(0), rating] as const),
  ['rd', 'red'],
]);
const MAY_CLOSE = new Set(['.', ',', ';', '-', '–', '!', '—', '…', '\n', '']);
const LABEL = /^(?:rag|rating|status|rag status|my rag|my rating|rating is|rag is|status is)$/u;

function readLetter(spot: Spot): readonly Claim[] {
  const { clause } = spot;
  const units = clause.units.filter((unit) => unit.kind !== 'ref' && !isA(unit, 'ordinal') && !isA(unit, 'courtesy'));
  const letters = units.map(({ raw }) => LETTERS.get(raw.toLowerCase()));
  if (clause.asked || clause.quoted || units.length === 0) return [];
  const last = units.at(-1)!;
  const isLabelled =
    units.length > 1 && units.slice(0, -1).every(({ said }) => LABEL.test(said)) && letters.at(-1) !== undefined;
  const isList =
    letters.length > 1 && letters.length === spot.asked.length && letters.every((one) => one !== undefined);
  const isAlone =
    units.length === 1 &&
    letters[0] !== undefined &&
    (spot.first || clause.units.length > 1 || isOfRef(spot) || isBehindDay(spot)) &&
    !isInitial(spot);
  const paired = clause.units.flatMap((unit, at) => {
    const value = LETTERS.get(unit.raw.toLowerCase());
    const isPaired =
      clause.units[at - 1]?.kind === 'ref' &&
      (clause.units[at + 1] === undefined || clause.units[at + 1]?.kind === 'ref');
    return value !== undefined && isPaired && clause.units.length > 2
      ? [claimFrom(spot, { field: 'rating', value, by: 'colour' }, { reads: [unit] })]
      : [];
  });
  if (paired.length > 0) return paired;
  if (isList)
    return units.map((unit, at) =>
      claimFrom(spot, { field: 'rating', value: letters[at]!, by: 'colour' }, { reads: [unit] }),
    );
  return isLabelled || isAlone
    ? [claimFrom(spot, { field: 'rating', value: letters.at(-1)!, by: 'colour' }, { reads: [last], taken: units })]
    : [];
}

// "6.4.1:R"
function isOfRef({ clause, clauses, at }: Spot): boolean {
  return clause.opener === ':' && clauses[at - 1]?.units.every(({ kind }) => kind === 'ref') === true;
}

// "1 Sept, G": behind a day and nothing else.
function isBehindDay({ clause, clauses, at }: Spot): boolean {
  const before = clauses.slice(0, at).flatMap(({ units }) => units);
  const isDated = before.some(({ kind }) => kind === 'day');
  return at === clauses.length - 1 && clause.opener === ',' && isDated && before.every(isDayOrRef);
}

function isDayOrRef({ kind, said }: Unit): boolean {
  return kind === 'day' || kind === 'ref' || /^(?:by|on|now|end|of|the)$/u.test(said);
}

// "A. Smith", "A, B and C", "A) yes", "A: yes"
function isInitial({ clause, clauses, at }: Spot): boolean {
  if (!MAY_CLOSE.has(clause.closed)) return true;
  const after = clauses[at + 1]?.units[0];
  if (after === undefined) return false;
  if (clause.closed === '.') return /^\p{Lu}/u.test(after.raw);
  return clause.closed === ',' && after.said.length === 1;
}
