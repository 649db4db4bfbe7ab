import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Card } from '#src/messages/card.ts';

/** Tells a lead until when they are not asked, and that no date has moved. */
export function saySnoozed(what: { ref: string; title: string; until: Day; agreed: Day | null; today: Day }): Card {
  const { ref, title, until, agreed, today } = what;
  const date = agreed === null ? '' : ` The agreed date stays ${sayDay(agreed, today)}.`;
  return {
    heading: `${ref} · snoozed until ${sayDay(until)}`,
    rating: null,
    blocks: [{ kind: 'said', text: `${title}. I will not ask you about it before then.${date}` }],
    buttons: [{ label: 'Undo', say: `/rag undo ${ref}` }],
  };
}
