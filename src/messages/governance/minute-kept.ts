import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named, Naming } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Minuted } from '#src/plan/governance/minuted.ts';
import { sayMinuted } from './say-minuted.ts';

type Kept = {
  readonly minuted: Minuted;
  readonly agreed: Day;
  readonly today: Day;
  readonly heard: Naming['words'];
};

/** Reads back the minute of a decision that was on record before its minutes came; the date stays. */
export function sayMinuteKept(named: Named, { minuted, agreed, today, heard }: Kept): Card {
  return buildCard({
    heading: say`${named.ref} · the minute is kept`,
    blocks: [
      {
        kind: 'said',
        text: say`${shortTitle(named)}. Decided by ${sayMinuted(minuted, { today, heard })}. It stays due ${sayDay(agreed)}.`,
      },
    ],
    buttons: [{ label: 'History', say: say`/rag history ${named.ref}` }],
  });
}
