import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Reads back that whoever is one step up will talk to the lead: that is on record, and they are not asked again. */
export function sayWordPromised(named: Named): Card {
  return buildCard({
    heading: say`${named.ref} · you will have a word`,
    blocks: [
      { kind: 'said', text: say`${shortTitle(named)}. It is on record, and I shall not ask you about it again.` },
    ],
    buttons: [{ label: 'Show it', say: say`/rag ${named.ref}` }],
  });
}
