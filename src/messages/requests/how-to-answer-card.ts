import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Says how to answer, in three lines; `named` is the action that is asked about, null for none in particular. */
export function sayHowToAnswer(named: Named | null): Card {
  const show: readonly DraftButton[] = named === null ? [] : [{ label: 'Show it', say: say`/rag ${named.ref}` }];
  const about = named === null ? '' : say`I ask about ${named.ref}, ${named.title}. `;
  return buildCard({
    readers: 'asker',
    heading: 'How to answer',
    blocks: [
      {
        kind: 'said',
        text: say`${about}One tap or one word is a full answer: green is on track, amber at risk, red off track, done is done. More is welcome: “amber, waiting on HR, now end of Jan”.`,
      },
      { kind: 'said', text: 'You can also ask for more time, say “not mine”, or “snooze till Monday”.' },
    ],
    buttons: [{ label: 'What you can say', say: '/rag help' }, { label: 'My actions', say: '/rag mine' }, ...show],
  });
}
