import type { Claim, Reader, Spot } from '#src/reply/claims/claim.ts';
import { claimFrom } from '#src/reply/claims/claim.ts';
import { SUBORDINATE } from '#src/reply/clauses/clause.ts';
import { isA, meaningOf } from '#src/reply/units/unit.ts';
import type { Unit } from '#src/reply/units/unit.ts';

/** "Draft sent yesterday", "letters all posted", "it went out on Monday": what has left somebody's hands may be done. */
export const wentOut: Reader = { name: 'went-out', read: readWentOut };

const WENT =
  /\b(?:sent|posted|emailed|mailed|issued|circulated|submitted|published|shared|dispatched|despatched|distributed|delivered|handed (?:over|in)|signed|uploaded|launched|gone|went|the door)\b/u;
// “went well”, “gone over it” say how, and not that it left.
const ON_ITS_WAY = /^(?:out|off|to|today|on|this|last|yesterday|already)\b/u;
// Of a part, or on its way to somebody who has yet to say.
const IN_PART =
  /\b(?:but|except|rest|still|left|apart|bar|some|most|half|nearly|almost|few|part|first batch|\d+ (?:of|out of)|wrong|back|off|bad|for (?!the )(?:comments?|approval|review|sign|consultation|printing|translation)|to (?:print|legal|review))\b/iu;
const BEFORE_A_DAY_TO_COME = /\b(?:by|for|from|before|until|till|next|back)$/u;

function readWentOut(spot: Spot): readonly Claim[] {
  const { clause, text, asked } = spot;
  const { units, opener } = clause;
  const isAsked =
    asked.length === 1 && (asked[0]!.question === 'will-it-be-done' || asked[0]!.question === 'is-it-done');
  if (!isAsked || clause.asked || clause.quoted || SUBORDINATE.has(opener) || opener === 'except') return [];
  const turned = units.some((one) =>
    isA(one, 'not', 'no', 'would', 'due', 'if', 'until', 'except', 'partly', 'colour'),
  );
  const at = units.findIndex(({ said }) => WENT.test(said));
  const [went, next] = [units[at], units[at + 1]];
  const isGone = went !== undefined && /\b(?:went|gone)$/u.test(went.said);
  // “15 Dec has gone”
  if (units.slice(0, at).some(({ kind }) => kind === 'day')) return [];
  if (isGone && next !== undefined && next.kind !== 'day' && !ON_ITS_WAY.test(next.said)) return [];
  if (turned || went === undefined || meaningOf(went, 'state') === 'done' || IN_PART.test(text)) return [];
  if (!units.some((one, at) => isAll(one) || isPast(spot, one, units[at - 1]))) return [];
  const done = { field: 'done', value: true, by: 'words', certainty: 'likely' } as const;
  return [claimFrom(spot, done, { reads: [went], taken: [] })];
}

function isAll(unit: Unit): boolean {
  return isA(unit, 'all', 'both') || /\b(?:all|both|every one)\b/u.test(unit.said);
}

/** "Yesterday", "on the 9th" of today or before, "on Monday" behind what has happened. */
function isPast({ today }: Spot, { kind, day, said }: Unit, before: Unit | undefined): boolean {
  if (/\b(?:yesterday|last (?:night|week|month)|this (?:morning|afternoon)|already|ago)\b/u.test(said)) return true;
  if (kind !== 'day' || day === undefined || BEFORE_A_DAY_TO_COME.test(before?.said ?? '')) return false;
  return (
    day.day <= today || /^(?:on )?(?:mon|tue|wed|thu|fri|sat|sun)/u.test(said) || day.day.slice(-2) <= today.slice(-2)
  );
}
