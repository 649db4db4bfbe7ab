import { COLOUR_WORD, BEGINS_A_REASON, MAKES_A_NAME, MAKES_A_SUBJECT } from '#src/reply/rating-words.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';

const PERSON_BEFORE = /^(?:mr|mrs|ms|miss|dr|cllr|councillor|prof|sir|lord|lady|jo|ask|with|hi|dear|cc)$/u;
const GO_ON = [
  'colour',
  'because',
  'and',
  'or',
  'change',
  'than',
  'towards',
  'waiting',
  'due',
  'move',
  'lengthen',
  'courtesy',
  'same',
  'free',
  'yes',
  'no',
];

/** True for a colour that names somebody or something: "Green Book", "Amber Valley", "Mr Green", "red tape". */
export function isName(units: readonly Unit[], at: number): boolean {
  // "red is 8.1.4"
  if (/^(?:is|are|for|yw)$/u.test(units[at + 1]?.said ?? '') && units[at + 2]?.kind === 'ref') return false;
  // "Amber on 8.3.4"
  if (/^(?:on|to)$/u.test(units[at + 1]?.said ?? '') && units[at + 2]?.kind === 'ref') return false;
  if (units[at + 1]?.said === 'from' && units[at + 2]?.kind === 'day') return false;
  const [before, unit, next] = [units[at - 1], units[at]!, units[at + 1]];
  if (unit.kind === 'picture') return false;
  if (before !== undefined && isNamedBefore(before, unit)) return true;
  // "in the red" is money
  if (/(?:^| )the$/u.test(before?.said ?? '') && !isA(next, 'colour')) return true;
  // "green x 3"
  if (next === undefined || (isA(next, 'all') && next.said.startsWith('x'))) return false;
  const said = next.said.split(' ')[0]!.replace(/'s$/u, '');
  if (unit.raw.endsWith("'s") || next.raw === "'s") return true;
  if (MAKES_A_NAME.has(next.said) || MAKES_A_NAME.has(said))
    return !isA(next, 'frame') || (MAKES_A_NAME.has(next.said) && !isRatingNoun(next.said));
  if (isTwoNames(unit, next)) return true;
  if (isFirstWord(units, at) && MAKES_A_SUBJECT.has(said) && !goesOn(unit, next)) return true;
  return false;
}

function isRatingNoun(said: string): boolean {
  return /^ratings?$/u.test(said);
}

// "Amber is on leave", "Green has it"; but "amber to red", "green for now".
function goesOn(unit: Unit, next: Unit): boolean {
  if (
    isA(next, 'yes', 'no') ||
    (next.said.includes(' ') && isA(next, 'frame', 'change') && !/^(?:is|has|was|will|are)\b/u.test(next.said))
  )
    return true;
  if (isA(next, ...GO_ON) && !/^(?:is|has|was|will|are)\b/u.test(next.said)) return true;
  return (
    unit.raw !== 'Amber' && unit.raw !== 'Green' && /^(?:for|to|on|at|in|of|still|not|was|this|last)\b/u.test(next.said)
  );
}

function isFirstWord(units: readonly Unit[], at: number): boolean {
  return units
    .slice(0, at)
    .every((unit) => isA(unit, 'courtesy', 'and') || unit.kind === 'ref' || isA(unit, 'ordinal'));
}

function isNamedBefore(before: Unit, unit: Unit): boolean {
  if (PERSON_BEFORE.test(before.said)) return /^\p{Lu}/u.test(unit.raw) || /^(?:mr|mrs|cllr)$/u.test(before.said);
  // "Jo Green", "Amber Rudd"
  const isCapital = /^\p{Lu}\p{Ll}/u.test(before.raw) && /^\p{Lu}\p{Ll}/u.test(unit.raw);
  return isCapital && before.kind === 'word' && before.titles === undefined;
}

function isTwoNames(unit: Unit, next: Unit): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(unit.raw) || next.kind !== 'word') return false;
  return /^\p{Lu}\p{Ll}/u.test(next.raw) || next.said.endsWith('ed') || next.said.endsWith("'s");
}

/** True when a word behind "red" or "green" begins the reason: "red no budget". */
export function beginsReason(unit: Unit, next: Unit): boolean {
  const [said = ''] = next.said.split(' ');
  if (MAKES_A_NAME.has(said) || MAKES_A_SUBJECT.has(said) || COLOUR_WORD.test(said)) return false;
  const isNobody = /^(?:nobody|no one|none|nothing)$/u.test(next.said);
  return unit.said === 'amber' || unit.said === 'oren' || isNobody || BEGINS_A_REASON.has(said);
}

const DONE_TO =
  /^(?:had|heard|received|got|seen|been|enough|started|begun|signed|paid|agreed|sent|back|yet (?:had|heard|received|got|seen|been|signed|paid|agreed|sent))\b/u;

/** True for “amber not had the draft back”, which tells why: no green is taken back by it. */
export function isNotYetSo(unit: Unit, [not, next, ...more]: readonly Unit[]): boolean {
  if (unit.said !== 'amber' && unit.said !== 'red') return false;
  return not?.said === 'not' && next !== undefined && more.length > 0 && DONE_TO.test(next.said);
}

/** True for “red grid connection now 30 April”: what reads like a name, but leads the answer and ends in a new day, so that it may rate after all. */
export function leadsToNewDay(units: readonly Unit[], at: number): boolean {
  const before = units[at - 1];
  const isLead = before === undefined || (before.kind === 'ref' && at === 1);
  return isLead && !/^\p{Lu}/u.test(units[at]!.raw) && endsInNewDay(units, at);
}

/** True where the last words of a clause give a new day: “delayed to 30 April”, “now 30 April”. */
export function endsInNewDay(units: readonly Unit[], at: number): boolean {
  const [word, day] = units.slice(Math.max(at + 2, units.length - 2));
  return day?.kind === 'day' && (isA(word, 'due', 'move') || word?.said === 'now');
}
