import { saysYes } from './claim.ts';
import type { Claim } from './claim.ts';
import type { Clause } from '#src/reply/clauses/clause.ts';
import type { Unit } from '#src/reply/units/unit.ts';

const CANNOT = [
  String.raw`(?:wo|ca|could|would|might|is|are|ai|does|do|did)n['’]?t`,
  'cannot|can not|(?:will|could|would|may|might|shall) not|never|not',
  '(?:are|is|am|be)? ?(?:unable|unlikely|not able|not going|not about) to|no longer|doubt|failed? to|failing to',
].join('|');
const BETWEEN = String.raw`(?:(?:see|think|believe|imagine|expect|going|gonna|able|likely|able|sure|confident|convinced|of|about|that|to|be|get|us|we|it|i|this|them|him|her|you|i['’]ll|we['’]ll|it['’]ll|will|can|are|is|now|ever|possibly|realistically|actually|quite|even|really|all|have)\s+)*`;
const REACH = [
  'mak(?:e|ing)|meet(?:ing)?|hit(?:ting)?|do(?:ing)?|keep(?:ing)?(?: to)?|hold(?:ing)?(?: to)?|stick(?:ing)? to',
  'achiev(?:e|ing)|manag(?:e|ing)|reach(?:ing)?|land(?:ing)?|commit(?:ting)? to|promise|guarantee|honou?r|go for|be',
  '(?:be |have |expect )?(?:it |this |that |them |all )*(?:finish(?:ed)?|complete[d]?|ready|done|delivered|in place|expect(?:ed)?)(?: it| this| that| them)? (?:by|for)',
].join('|');
const GIVES_UP = [
  'miss(?:es|ed|ing)?|forget(?: about)?|scrap(?:ped|ping)?|los(?:t|e|ing)|abandon(?:ed|ing)?|blown|overshoot(?:ing)?',
  'slip(?:s|ped|ping)? (?:past|beyond)|(?:go|going|run|running|drift|drifting) (?:past|beyond|over)',
  'g(?:ive|iven|iving|ave) up on|(?:no|zero|little|not much|not a|no real) (?:chance|hope|prospect|way|possibility) (?:of|for)',
  String.raw`no (?:way|chance|hope)\b[^.;,\n]{0,40}? (?:by|for)`,
].join('|');
const ARTICLE = '(?:the|our|your|that|this|a|on|for|by|with)';

/** What stands right before a day that it says no to: “won’t make”, “no chance of”, “not by”. */
const DENIED_BEFORE = new RegExp(
  String.raw`(?:(?<!\p{L})(?:${CANNOT})\s+${BETWEEN}(?:${REACH})|(?<!\p{L})(?:${GIVES_UP})|^(?:\W|but|and|so)*not)(?:\s+${ARTICLE})*\s*$`,
  'iu',
);
/** Two of them are a yes: “no reason we won’t make”. */
const SAYS_YES =
  /\b(?:no|any) reason|\bsee why\b|\bnothing (?:to|will|should|can)\b|\bdoubt (?:we|it|i)(?:'ll)? (?:won|can)['’]?t\b/iu;

const LOOKS = String.raw`(?:is|are|was|['’]s|looks?|looking|seems?|feels?|has become|it is|that is|that['’]s|it['’]s)`;
const HOW =
  "(?:(?:now|just|simply|really|far|way|much|always|clearly|completely|totally|going to be|all but|well|probably|frankly|i['’]m afraid|looking|to be)\\s+)*";
const GONE = [
  'off|out|gone|dead|history|toast|blown|missed|lost|shot|scrapped|slipping|no good|no more|a no|an? non[ -]?starter',
  'a no[ -]?go|no[ -]?go|impossible|unrealistic|unachievable|undoable|unattainable|unfeasible|infeasible|unworkable',
  'untenable|unlikely|doubtful|in doubt|at risk|in jeopardy|over-?ambitious|over-?optimistic|optimistic|ambitious|pushing it',
  // “31 October is a Saturday” says that it is none.
  'an? (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:bank|public|school) holiday|weekend)|half[ -]term|(?:in|during) (?:half[ -]term|the (?:school )?holidays)',
  'too (?:soon|early|tight|ambitious|optimistic|close|quick)|beyond us|out of reach|out of the question|off the table|pie in the sky',
].join('|');
const NOT_TO_BE = String.raw`(?:(?:is|was|wo|ca|could|does|did|ai|would)n['’]?t|cannot|can not|(?:is|was|will|does|looks?|seems?|could|would|['’]s) not|no longer|never|not)`;
const NO_TROUBLE = String.raw`(?:(?:be|going|to|been|is|in|at|a|an|under|looking|look|any|move|really)\s+)*(?:problem|issue|risk|doubt|danger|threat|moving|changing|slipping|slip|change|moved|missed|off|out|impossible|unrealistic|late|yet)\b`;
const WENT = String.raw`(?:has|have|had|['’]s|will be|gets|got|was)\s+(?:now |already |just |been |long )*(?:gone|passed|slipped|missed|lost|scrapped|dropped|abandoned|moved)|came and went|slips|slipped|went|goes`;

/** What stands right behind a day that it says no to: “is off”, “won’t happen”, “? No”. */
const DENIED_BEHIND = new RegExp(
  String.raw`^(?:\s+(?:deadline|date|target|itself|now|sadly|frankly|just))*(?:\s*,?\s*${LOOKS}\s+${HOW}(?:${GONE})(?!\p{L}|\s+of\s+\p{L}+ing)|\s+${HOW}${NOT_TO_BE}\s+(?!${NO_TROUBLE})\p{L}|\s+${HOW}(?:${WENT})(?!\p{L})|\s*\?+\s*(?:no|nope|nah|never|impossible|unlikely|not (?:a chance|happening|now|any more))(?!\p{L}))`,
  'iu',
);

/** The claims in which a day that somebody says no to is none that is expected: another day is asked for, and their words stay whole. */
export function withoutDeniedDays(
  claims: readonly Claim[],
  clauses: readonly Clause[],
  legible: string,
): readonly Claim[] {
  const denied = clauses.flatMap((clause, at) =>
    clause.asked && !/\?\s*\p{L}/u.test(legible.slice(clause.start))
      ? []
      : clause.units.filter((unit) => isDenied(unit, clause, legible)).map((unit) => ({ unit, clause, at })),
  );
  if (denied.length === 0) return claims;
  const isOf = (claim: Claim): boolean => denied.some(({ unit }) => isReadFrom(claim, unit));
  // “Not by the 9th, so it’ll be the 23rd then”: no yes to the question stands beside it.
  const others = claims.filter((claim) => !isOf(claim) && !isBefore(claim, denied) && !saysYes(claim));
  const kept = others.map((claim) =>
    denied.some(({ clause }) => answersIn(claim, clause)) ? asPlainNo(claim) : claim,
  );
  const isDated = kept.some(({ field }) => field === 'forecast' || field === 'delay' || field === 'request');
  return isDated ? kept : [...kept, ...denied.slice(0, 1).map(({ unit, at }) => noTo(unit, at))];
}

function isDenied(unit: Unit, { start, quoted }: Clause, legible: string): boolean {
  if (unit.kind !== 'day' || quoted) return false;
  const before = legible.slice(start, unit.start);
  const behind = /^[^.;!\n]*/u.exec(legible.slice(unit.end))?.[0] ?? '';
  const sentence = /[^.;!\n]*$/u.exec(legible.slice(0, unit.start))?.[0] ?? '';
  return !SAYS_YES.test(sentence) && (DENIED_BEFORE.test(before) || DENIED_BEHIND.test(behind));
}

function isReadFrom({ field, reads }: Claim, { start, end }: Unit): boolean {
  return field === 'forecast' && reads.some((read) => read.start < end && read.end > start);
}

// “Can’t hit the 15th, more like the 22nd” is no day before the one that cannot be.
function isBefore(claim: Claim, denied: readonly { readonly unit: Unit }[]): boolean {
  return (
    claim.field === 'forecast' &&
    claim.value !== null &&
    denied.some(({ unit }) => unit.day !== undefined && claim.value! < unit.day.day)
  );
}

function answersIn(claim: Claim, { start, end }: Clause): boolean {
  return claim.field === 'answer' && claim.value === 'no' && claim.start >= start && claim.start < end;
}

// A no to the day: when it will be is asked, and “won’t make” stays beside the day in the note.
function asPlainNo(claim: Claim): Claim {
  return claim.field === 'answer' ? { ...claim, strong: false, certainty: 'sure', end: claim.start } : claim;
}

function noTo({ start, end }: Unit, clause: number): Claim {
  const plain = { certainty: 'likely', firm: false, doubtful: true, implied: [] } as const;
  return { ...plain, field: 'forecast', value: null, denied: true, reads: [{ start, end }], start, end: start, clause };
}
