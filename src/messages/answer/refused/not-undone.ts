import { sayDay } from '#src/calendar/say-day.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import { called } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';

type NotUndone = Extract<Refusal, { because: 'nothing-to-undo' | 'checked-since' }>;

/** Why nothing of it is taken back. */
export function notUndone(refusal: NotUndone): { readonly heading: Said; readonly text: Said } {
  if (refusal.because === 'nothing-to-undo') {
    return {
      heading: 'There is nothing to take back',
      text: 'I have no word or decision of yours that still stands. /rag history and a number shows what was recorded.',
    };
  }
  const { by, on, today } = refusal;
  const ref = called(refusal);
  const checked = `was checked${by === null ? '' : ` by ${by}`} on ${sayDay(on, today)} and stays complete`;
  return {
    heading: say`${ref} stays complete`,
    text: say`${ref} ${checked}. The programme office can open it again.`,
  };
}
