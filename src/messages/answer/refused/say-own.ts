import { sayOr } from '#src/messages/words/say-list.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { whoseWork } from './whose-work.ts';
import type { Refusal } from '#src/plan/refusal.ts';

/** Why somebody may neither check their own action nor enter what was decided of its date. */
export function sayOwn(
  refusal: Extract<Refusal, { because: 'own-action' | 'own-date' }>,
  ref: Phrase,
): { readonly heading: Said; readonly text: Said } {
  if (refusal.because === 'own-date') {
    return {
      heading: say`Somebody else enters that decision on ${ref}`,
      text: `${refusal.asked === true ? 'You asked for that date' : 'You lead it'}, so another member or the programme office enters what was decided of its date. Nothing is recorded.`,
    };
  }
  return {
    heading: say`Somebody else has to check ${ref}`,
    text: say`${whoseWork(refusal)}, so somebody else checks it${refusal.help === undefined ? '' : `: ${sayOr(refusal.help)} can`}.`,
  };
}
