import type { Day } from '#src/calendar/day.ts';
import { isAssent, isUndoubted } from '#src/commands/office/check/says-complete.ts';
import { readNo, whatIsMissing } from '#src/commands/office/check/says-not-yet.ts';

/** What a lead's words say of whether something holds; `why` is what has changed, empty where that was not said. */
export type HoldRead =
  | { readonly kind: 'holds'; readonly words: string }
  | { readonly kind: 'lapsed'; readonly why: string }
  | { readonly kind: 'unsure' };

// What a tap or a typed yes says once it was asked.
const MEANT = /^(?<answer>yes|no) all the same(?:[\s,]+|$)/iu;
const LAPSED =
  /^(?:(?:it|this|that|we|they)\s+)?(?:no longer|not any ?more|does ?n[o'’]?t|do ?n[o'’]?t|has lapsed|lapsed|has stopped|stopped|has ceased|ceased|fell apart|has fallen apart)(?!\p{L})(?:\s+(?:hold|holds|apply|exist|work|happen|in place|any ?more))*/iu;
const HOLDS = /^(?:(?:yes|yep|yeah|ok|okay|it|that|this|still|all|does|holds?|is|good|fine)(?!\p{L})[\s,:;.!–—-]*)+/iu;
const HEDGED =
  /\?|(?<!\p{L})(?:maybe|perhaps|might|probably|i think|not sure|unsure|mostly|partly|nearly|should)(?!\p{L})/iu;
const SIGNS = /^[\s,:;.!–—-]+/u;

/** Reads “yes”, “still in place, minutes of May”, “no, the team was disbanded”; what may say either is asked about. */
export function readHold(said: string, today: Day): HoldRead {
  const words = said.trim();
  const meant = MEANT.exec(words);
  if (meant !== null) {
    const rest = words.slice(meant[0].length).trim();
    return meant.groups?.['answer']?.toLowerCase() === 'no'
      ? { kind: 'lapsed', why: rest }
      : { kind: 'holds', words: rest };
  }
  if (words === '') return { kind: 'holds', words };
  if (HEDGED.test(words)) return { kind: 'unsure' };
  const lapsed = LAPSED.exec(words);
  if (lapsed !== null) {
    const behind = words.slice(lapsed[0].length).replace(SIGNS, '').trim();
    // “It stopped in May” says what has changed by itself.
    return { kind: 'lapsed', why: behind === '' ? '' : words };
  }
  const no = readNo(words);
  if (no !== null) return no === 'no' ? { kind: 'lapsed', why: whatIsMissing(words) } : { kind: 'unsure' };
  const rest = words.replace(HOLDS, '').trim();
  if (rest === '' || isAssent(rest)) return { kind: 'holds', words: '' };
  return isUndoubted(rest, today) ? { kind: 'holds', words } : { kind: 'unsure' };
}
