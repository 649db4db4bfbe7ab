import { isClaiming, isUncovered } from '#src/reply/claims/cover.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import type { Unit } from '#src/reply/units/unit.ts';
import { isA } from '#src/reply/units/unit.ts';

const SOME =
  '(?:one|two|three|four|some|most|half|few|couple|several|many|majority|minority|either|neither|none|bulk|rest|\\d)';
const BEFORE = new RegExp(
  String.raw`\b(?:${SOME} of|not|nearly|almost|practically|virtually|part of|bits of|not quite)\s+(?:the\s+)?$`,
  'iu',
);
const LEAVES = new RegExp(
  String.raw`^\p{L}+(?:\s\p{L}+){0,3}?[\s,]+(?:(?:of (?:them|these|those)|is|are|now|\p{L}+)[\s,]+){0,2}(?:but|bar|barring|except(?:ing)?(?: for)?|apart from|other than|save(?: for)?|minus|less|besides|excluding)[\s,(]+(?:for )?(?:an? (?:few|couple)|the odd one|(?:just |only )?(?:one|two|three|four|some|\d))(?![\p{L}\p{N}.]|\s+(?:thing|item|part|piece|bit|month|week|day)s?\b)`,
  'iu',
);

/** “One of them”, “all but one”, “not all”: some of the actions, and nobody knows which; a figure that is the number of one excepted counts none. */
export function isSomeOf(
  { start, end }: Unit,
  text: string,
  excepted: readonly { readonly index: number; readonly end: number }[],
): boolean {
  if (excepted.some((ref) => /^\d+$/u.test(text.slice(ref.index, ref.end)))) return false;
  return BEFORE.test(text.slice(Math.max(0, start - 40), start)) || LEAVES.test(text.slice(start, end + 60));
}

/** True for “all” of “all stations signed up”, which may be of things; “all 3 green” counts the actions that were asked about. */
export function isOfThings(unit: Unit, next: Unit | undefined, asked: number): boolean {
  return next !== undefined && isA(unit, 'all', 'both') && isUncovered(next) && next.said !== String(asked);
}

/** True for “first draft”, “the second phase is late”: the first of things, and no action. */
export function isNounBehind(units: readonly Unit[], place: number): boolean {
  const next = units[place + 1];
  return next !== undefined && isUncovered(next) && !isClaiming(next);
}

/** True where a rating stands before in the same sentence that no action was named with: “all” says how much of it. */
export function isAfterClaim(clauses: readonly Clause[], at: number): boolean {
  return clauses
    .slice(0, at)
    .some(
      (one) =>
        one.sentence === clauses[at]!.sentence &&
        one.units.some((unit) => isA(unit, 'colour', 'idiom') || /^[rag]$/u.test(unit.said)) &&
        !one.units.some((unit) => unit.kind === 'ref' || isA(unit, 'ordinal')),
    );
}
