import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayUndo, undoButton } from './undo-offer.ts';

/** A decision of an earlier day: of which action, null for what was arranged for a person, and in which message. */
type Earlier = {
  readonly named: Named | null;
  readonly what: Said;
  readonly on: Day;
  readonly message: string;
  readonly show: string | null;
};

/** Asks whether a decision of an earlier day is to be taken back, showing what it was. */
export function askUndoDecision({ named, what, on, message, show }: Earlier): Card {
  const yes = undoButton(message, 'Take it back');
  return buildCard({
    readers: 'asker',
    heading: `Take back what you decided on ${sayDay(on)}?`,
    blocks: [{ kind: 'said', text: named === null ? what : say`${named.ref} ${named.title}: “${what}”` }],
    buttons: [yes, ...(named === null ? [] : [{ label: 'Leave it', say: say`/rag ${named.ref}` }])],
    typed: { yes: sayUndo(message), ...(show === null ? {} : { no: show }) },
  });
}

/** Says under an open question about a decision that nothing of it is done yet, where “undo” may mean it or what was done before. */
export function askUndoBefore(): Card {
  return buildCard({
    heading: 'Nothing of that is done yet',
    blocks: [
      {
        kind: 'said',
        text: 'The question before this waits for your answer, and nothing is changed. What you did before it stands.',
      },
    ],
    buttons: [{ label: 'Take back what I did before it', say: '/rag undo that' }],
  });
}
