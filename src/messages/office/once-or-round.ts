import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftButton } from '#src/messages/draft.ts';
import type { Lacking } from '#src/messages/office/day/ask-cards.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Phrase } from '#src/messages/words/phrase.ts';

/** Words for time that come round, as shown and as typed, the first day in them, and the reason given. */
type Round = { readonly said: Phrase; readonly typed: string; readonly day: Day | null; readonly why: string };

/** Asks the office whether what it typed as a due date is one day or comes round again: of the two one alone can be kept. */
export function askOnceOrRound(
  { ref, title, typed, isMany, leave }: Lacking,
  { said, typed: words, day, why }: Round,
): Card {
  const because = why === '' ? '' : ` because ${why}`;
  const once: readonly DraftButton[] =
    day === null
      ? []
      : [{ label: `Due ${sayDay(day)}, once`, say: `/rag date ${typed} ${day}${because}`, about: null }];
  const round: readonly DraftButton[] =
    isMany === true ? [] : [{ label: 'It comes round', say: `/rag edit ${typed} date ${words}`, about: null }];
  const mend = isMany === true ? ' What comes round is set for one action at a time.' : '';
  return buildCard({
    heading: say`${ref}: one day, or again and again?`,
    blocks: [
      {
        kind: 'said',
        text: say`${title}. A due date is one day, and “${said}” does not end with it. Nothing is recorded yet.${mend}`,
      },
    ],
    buttons: [...once, ...round, leave],
    readers: 'asker',
    typed: { day: `/rag date ${typed} …${because}`, no: leave.say },
  });
}
