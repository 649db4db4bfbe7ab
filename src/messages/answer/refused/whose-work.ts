import { called } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { Refusal } from '#src/plan/refusal.ts';

/** Why somebody may not say that an action is complete: they lead it, or answered for it when it was said to be done. */
export function whoseWork({ who, isPast, ...refusal }: Extract<Refusal, { because: 'own-action' }>): Said {
  const ref = called(refusal);
  if (isPast === true) return say`You answered for ${ref} when it was said to be done`;
  return say`${who === undefined ? 'You lead' : `${who} leads`} ${ref}`;
}
