import type { Refusal } from '#src/plan/refusal.ts';
import type { Typed } from '#src/messages/card.ts';

/** What the next line under a refusal says in full: the reason, the name or, under the examples of a command, whatever it lacked; null for any other. */
export function typedUnderRefusal(refusal: Refusal): Typed | null {
  if (refusal.because === 'reason-needed') {
    const { before, about, unfinished } = refusal.example;
    // Who changes their mind is shown how it stands.
    return { reason: `${before} ${about.ref} ${unfinished} …`, no: `/rag ${about.ref}` };
  }
  // Which command it was is known to whoever heard it.
  if (refusal.because === 'usage') return { rest: '…' };
  const isWho = refusal.because === 'which-person' || refusal.because === 'no-such-person';
  return isWho && refusal.choices !== undefined ? { name: refusal.choices.typed } : null;
}
