import type { Change } from '#src/plan/change.ts';
import type { Scene } from '#src/commands/command.ts';
import type { KeptEntry } from '#src/commands/update/waiting-words.ts';
import { MAKES_A_NAME } from '#src/reply/rating-words.ts';

/** True for words of before that say otherwise than an answer does: another rating, done, not begun, or somebody else's. They are no reason for it, and stay in a line of their own. */
export function contradicts({ event }: KeptEntry, said: Change, { message }: Pick<Scene, 'message'>): boolean {
  const { words, reading } = event;
  if (saysNothingOfHow(said)) return false;
  return (
    ELSEWHERE.test(words) ||
    namesOtherRating(words, said) ||
    (isGood(said) && NOT_BEGUN.test(words)) ||
    (isLow(said) && (reading?.done === true || DONE.test(words))) ||
    // A tap settles what was read otherwise than it was meant.
    (message.card === null && isTheOther(reading?.rating, said))
  );
}

function saysNothingOfHow({ rating, done }: Change): boolean {
  return rating === undefined && done !== true;
}

function isGood({ rating, done }: Change): boolean {
  return rating === 'green' || done === true;
}

function isLow({ rating, done }: Change): boolean {
  return done !== true && (rating === 'amber' || rating === 'red');
}

function isTheOther(read: Change['rating'], said: Change): boolean {
  return read !== undefined && said.rating !== undefined && (read === 'green') !== (said.rating === 'green');
}

const RATING =
  /(?<before>(?:\b(?:not|no longer|never|was|were|from|since|than|n['’]t)\s+(?:\p{L}+\s+)?)?)(?<!\p{L})(?<rating>red|amber|green)(?!\p{L})(?:\s+(?<next>\p{L}+))?/giu;

/** “Should be green but Alice disagrees” of a red; not “red tape”, “no longer red”, nor “amber or red” of either. */
function namesOtherRating(words: string, { rating }: Change): boolean {
  const named = [...words.matchAll(RATING)].flatMap(({ groups: { before = '', rating: one = '', next = '' } = {} }) =>
    before !== '' || MAKES_A_NAME.has(next.toLowerCase()) ? [] : [one.toLowerCase()],
  );
  return named.length > 0 && (rating === undefined || !named.includes(rating));
}

const NOT_BEGUN =
  /(?:\b(?:not|never|yet to|to be)|n['’]t)\s+(?:(?:yet|even|been|really|quite)\s+)*(?:start(?:ed)?|beg[iu]n|under ?way|commenced?|kicked off|got going)(?!\p{L})|\bunstarted\b/iu;
const DONE =
  /^\W*(?:(?:i think|it|this|that|is|it['’]?s|all|we|i|are|am|have|now|been|has)\s+)*(?:done|complete|completed|finished|delivered)(?!\p{L})(?!\s+(?:by|in|on|before|until|about|half|most|some)\b)/iu;
const ELSEWHERE =
  /\b(?:not|never|isn['’]?t|no longer)\s+(?:mine|ours|my|our|for me|one of (?:mine|ours))\b|\bbelongs? (?:to|with)\b|^\W*(?:(?:this|that|it|one)\s+)*(?:is|was|['’]s)\s+(?:now\s+)?\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+)?['’]s\W*$/u;
