import type { Ask, AskedAs, Nudge } from '#src/nudge/nudge.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { counted, underHeading } from '#src/messages/under-heading.ts';
import type { AskContext, ReminderContext } from './reminder-facts.ts';
import { sayOpening } from './opening.ts';
import { askLead } from './reminder-to-lead.ts';
import { tellContact } from './reminder-to-contact.ts';
import { tellOffice } from './reminder-to-office.ts';

/** A private message that asks, drawn for one person: what they are asked as a lead first, then as the contact, then as the office. */
export function sayReminder(nudge: Nudge, around: ReminderContext): Card {
  const context: AskContext = { ...around, reader: nudge.to };
  const askedAs = (as: AskedAs): readonly Ask[] => nudge.asks.filter((ask) => ask.as === as);
  const asked = askLead(askedAs('lead'), nudge.rest.length, context);
  const parts = [
    asked,
    tellContact(askedAs('escalation'), context),
    tellOffice(askedAs('office'), nudge.unreachable, context),
  ].filter((part) => part !== null);
  const [first, ...others] = parts;
  const opening = nudge.first === null ? null : sayOpening(nudge, nudge.first, context);
  const top = opening ?? first;
  if (top === undefined) return buildCard({ heading: 'Nothing is asked of you today', blocks: [] });
  const further = (opening === null ? others : parts).flatMap((part) =>
    part === asked ? counted(part) : underHeading(part),
  );
  // The buttons are those of the first list.
  const told = others.flatMap(({ asks }) => asks.map((ask) => ({ ...ask, buttons: [] })));
  return buildCard({
    heading: top.heading,
    rating: top.rating,
    blocks: [...top.blocks, ...further],
    buttons: first === undefined || opening === null ? (first ?? top).buttons : [...first.buttons, ...behind(opening)],
    asks: [...(first?.asks ?? []), ...told],
    ...(asked?.several === undefined ? {} : { several: asked.several }),
    from: opening === null ? parts : [opening, ...parts],
  });
}

/** What the opening offers is no answer to a question. */
function behind({ buttons }: Card): Card['buttons'] {
  return buttons.map((button) => ({ ...button, more: true }));
}
