import type { Clause } from '#src/reply/clauses/clause.ts';
import type { FoundRef } from '#src/refs/find-refs.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';
import { POINTED } from './pointed-at.ts';

type Beside = {
  readonly clauses: readonly Clause[];
  readonly text: string;
  readonly excepted: readonly FoundRef[];
  /** The clauses that say how something stands. */
  readonly judged: ReadonlySet<number>;
};

const OF_SOMETHING = /^\s+of\s+(?!(?:them|these|those|mine|my|ours)\b)/iu;

/** True for “all” and “the rest”, where fewer than two are asked about, that stand against something beside them: a ref, or an answer. */
export function standsForOthers(unit: Unit, at: number, { clauses, excepted, judged, text }: Beside): boolean {
  if (meaningOf(unit, 'rest') === POINTED) return true;
  const { sentence } = clauses[at]!;
  // “Amber. As for the others, fine”; “the rest of the work” is of one action.
  const isJudged = [...judged].some((one) => one >= at && clauses[one]?.sentence === sentence);
  const isPart = isOfSomething(text.slice(unit.end, unit.end + 12));
  // “Red, and not going to be anything else”
  const isDenied = clauses[at]!.units.some((one) => one.start < unit.start && isA(one, 'not', 'no'));
  if (isA(unit, 'rest') && isJudged && !isPart && !isDenied && judged.size > 1) return true;
  const isNamed = clauses.some((one) => one.sentence === sentence && one.units.some(({ kind }) => kind === 'ref'));
  return isNamed && (excepted.length > 0 || isA(unit, 'rest'));
}

/** True for what follows “the rest” in “the rest of the work”: a part of one action, and no others. */
export function isOfSomething(behind: string): boolean {
  return OF_SOMETHING.test(behind);
}

const SAYS_OF =
  /(?:(?<!\p{L})(?:says?|said|saying|tells? (?:me|us)|told (?:me|us)|reckons?|thinks?|confirmed|confirms|reports?)(?: that| it['’]s)?(?: (?:her|his|their|the|our|my))?|\p{Lu}\p{L}+['’]s)\s*$/u;

/** True for words that lead to what somebody says of another action, “Jo says her PE1 is amber”, “Sian’s EN1 is red”: it is of that one, whoever says so. */
export function saysOf(before: string): boolean {
  return SAYS_OF.test(before);
}
