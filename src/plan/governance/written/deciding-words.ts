import type { Cluster } from './minute-pieces.ts';

/** What boards do. */
export const VERBS = String.raw`(?:decided|agreed|approved|resolved|minuted|accepted|recorded|endorsed|signed off)`;
/** Words that lead up to a board, its day or its minute. */
export const LITTLE = String.raw`(?:(?:as\s+per|per|by|at|see|in|under|on|of|from|the|meeting|minutes?)\s+)*`;
/** Where a part of the words begins. */
export const EDGE = String.raw`(?:^|[\n.,;:(–—]\s*|\s-\s*|^-\s*)`;
/** Words up to a board, or up to its day or minute, that make it the one that decided. */
export const DECIDED = new RegExp(
  String.raw`(?:(?<![\p{L}\p{N}])(?:(?:as|it was|was)\s+)?${VERBS}\s+(?:by|at|in|under|on)\s+${LITTLE}|${EDGE}(?:as\s+)?(?:${VERBS}\s*[:,–-]?\s*)?${LITTLE})$`,
  'iu',
);
/** “to be agreed by Cabinet”, “if approved at Cabinet”, “not yet agreed by”. */
const NEGATED = 'not|never|be|being|awaiting|pending|to go|goes|recommended';
const CONDITION = 'if|unless|until|once|when';
const NOT_DECIDED = new RegExp(String.raw`(?<!\p{L})(?:${NEGATED}|${CONDITION})(?!\p{L})[^,;.\n]*$`, 'iu');
/** “… did not agree”, “…?”, “…, I think”. */
const HEDGES = String.raw`\?|tbc|to be confirmed|i think|i believe|probably|maybe|perhaps|or(?!\p{L})`;
const AUXILIARY = 'did|has|have|does|was|is|will|would|may|might|could|should|to';
const NOT_YET = String.raw`(?:${AUXILIARY})\s+(?:not|be|consider|decide|discuss)|(?:did|has)n['’]t|deferred|postponed|will|meets`;
const UNSURE_BEHIND = new RegExp(String.raw`^[\s,()]*(?:${HEDGES}|${NOT_YET})`, 'iu');
/** What may end what is said of a board. */
export const ENDS = /^\s*(?:$|[,;:.)]|[–—-]\s|because\b|\n)/iu;
const AND = /^[\s,;]*(?:and|&|then)\s+(?:(?:by|at)\s+)?(?:the\s+)?$/iu;

/** True where the words say for certain that the board of a cluster decided. */
export function decides(cluster: Cluster, words: string, last: Cluster | null): boolean {
  const { forum, day, minute, from, to, isLoose } = cluster;
  if (forum === null || isInDoubt(cluster, words)) return false;
  const before = words.slice(0, from);
  const behind = words.slice(to);
  if (day === null && minute === null) return !isLoose && isSaidAlone(before, behind);
  return DECIDED.test(before) || (last !== null && AND.test(words.slice(last.to, from)));
}

/** A board without day and minute decided where it stands first, or where “decided by” or nothing but its name ends the words. */
function isSaidAlone(before: string, behind: string): boolean {
  if (!ENDS.test(behind)) return false;
  const isVerb = VERB_BEFORE.test(before);
  const isLast = /^[\s.)]*$/u.test(behind);
  return isFirst(before) || isVerb || (isLast && DECIDED.test(before));
}

/** True where the words round a cluster take back that anything was decided there. */
export function isInDoubt({ from, to }: Cluster, words: string): boolean {
  return NOT_DECIDED.test(words.slice(0, from)) || UNSURE_BEHIND.test(words.slice(to));
}

const VERB_BEFORE = new RegExp(String.raw`${VERBS}\s+(?:by|at|in)\s+(?:the\s+)?$`, 'iu');
const ONLY_LITTLE = new RegExp(String.raw`^\s*${LITTLE}$`, 'iu');

/** True where nothing but little words stands before it. */
export function isFirst(before: string): boolean {
  return ONLY_LITTLE.test(before);
}
