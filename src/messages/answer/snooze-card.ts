import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';

/** Tells a lead until when they are not asked, and that no date has moved. */
export function saySnoozed(
  what: Named & { readonly until: Day; readonly agreed: Day | null; readonly today: Day },
): Card {
  const { ref, title, until, agreed, today } = what;
  const date = agreed === null ? '' : ` The agreed date stays ${sayDay(agreed, today)}.`;
  return buildCard({
    heading: say`${ref} · snoozed until ${sayDay(until)}`,
    blocks: [{ kind: 'said', text: say`${title}. I will not ask you about it before then.${date}` }],
    buttons: [{ label: 'Undo', say: say`/rag undo ${ref}` }],
  });
}
