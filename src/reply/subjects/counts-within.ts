import type { FoundRef } from '#src/refs/find-refs.ts';

const RATING =
  /(?<!\p{L})(?:red|amber|green|done|complete[d]?|finished|delivered|fine|ok|okay|late|on track|off track|at risk|slipping|delayed)(?!\p{L})/iu;
const NUMBER = '(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d+)';
const TALLY = new RegExp(
  String.raw`(?<!\p{L})(?:${NUMBER} ?(?:of|out of|\/) ?(?:the )?${NUMBER}|all but ${NUMBER})(?![\p{L}\p{N}])`,
  'iu',
);

/** True for “last one” of “A2 9 of 10 signed, last one next week”: it counts within the action that the sentence has named and not rated yet, or of which it counts something, and is no place on the card. */
export function countsWithin(at: number, refs: readonly FoundRef[], text: string): boolean {
  const before = refs.filter(({ end, likely }) => end <= at && likely);
  const named = before.at(-1);
  if (named === undefined) return false;
  const between = text.slice(named.end, at);
  // “8.1.3 and 8.1.4: first amber” goes through those that it lists.
  const isList =
    before.length > 1 && /^[\s,&]*(?:and|plus)?[\s,]*$/iu.test(text.slice(before.at(-2)!.end, named.index));
  if (isList || /[!?\n;]|\.(?:\s|$)/u.test(between) || !/[\p{L}\p{N}]/u.test(between)) return false;
  return TALLY.test(between) || !RATING.test(between);
}
