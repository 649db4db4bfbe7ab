import type { Day } from '#src/calendar/day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Says how to be asked less or not at all; `named` is the action that is asked about, null for none in particular. */
export function sayLeftInPeace(named: Named | null, until: Day): Card {
  const notMine: readonly DraftButton[] =
    named === null ? [] : [{ label: 'Not mine', say: say`/rag not mine ${named.ref}` }];
  const theirs =
    named === null ? 'If an action is not yours, say “not mine”' : say`If ${named.ref} is not yours, tap Not mine`;
  return buildCard({
    readers: 'asker',
    heading: 'You can have quiet',
    blocks: [
      {
        kind: 'said',
        text: say`I ask because the plan names you as a lead, at most once a working day. ${theirs}, and the programme office finds somebody else. Nothing has changed yet.`,
      },
    ],
    buttons: [
      { label: 'Pause a week', say: `/rag pause until ${until}` },
      ...notMine,
      { label: 'Ask at another time', say: '/rag time' },
    ],
  });
}
