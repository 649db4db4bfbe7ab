import { sayDay } from '#src/calendar/say-day.ts';
import type { Ask, AskedAs, Nudge } from '#src/nudge/nudge.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { underHeading } from '#src/messages/under-heading.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { sayOpening } from './opening.ts';
import { askLead } from './reminder-to-lead.ts';
import { tellContact } from './reminder-to-contact.ts';

/** A private message that asks, drawn for one person: what they are asked as a lead first, then as the contact. */
export function sayReminder(nudge: Nudge, context: ReminderContext): Card {
  const askedAs = (as: AskedAs): readonly Ask[] => nudge.asks.filter((ask) => ask.as === as);
  const parts = [
    askLead(askedAs('lead'), nudge.rest.length, context),
    tellContact(askedAs('escalation'), context),
  ].filter((part) => part !== null);
  const [first, ...others] = parts;
  const opening = nudge.first === null ? null : sayOpening(nudge, nudge.first, context);
  const top = opening ?? first;
  if (top === undefined) return buildCard({ heading: 'Nothing is asked of you today', blocks: [] });
  const further = (opening === null ? others : parts).flatMap(underHeading);
  // The buttons are those of the first list.
  const told = others.flatMap(({ asks }) => asks.map((ask) => ({ ...ask, buttons: [] })));
  return buildCard({
    heading: top.heading,
    rating: top.rating,
    blocks: [...top.blocks, ...further, howToPause(context)],
    buttons: (first ?? top).buttons,
    asks: [...(first?.asks ?? []), ...told],
    from: opening === null ? parts : [opening, ...parts],
  });
}

function howToPause({ today, days }: ReminderContext): DraftBlock {
  return { kind: 'aside', text: `For a quiet spell: /rag pause until ${sayDay(days.add(today, 10), today)}` };
}
