import type { Ask, AskedAs, Nudge } from '#src/nudge/nudge.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { counted, underHeading } from '#src/messages/under-heading.ts';
import type { AskContext, ReminderContext } from './reminder-facts.ts';
import { sayOpening } from './opening.ts';
import { askLead } from './reminder-to-lead.ts';
import { askChecker, tellUnchecked } from './reminder-to-checker.ts';
import { tellContact } from './reminder-to-contact.ts';
import { tellOffice } from './reminder-to-office.ts';

/** A private message that asks, drawn for one person: what they are asked as a lead first, then what they are to check, then as the contact, then as the office. */
export function sayReminder(nudge: Nudge, around: ReminderContext): Card {
  const context: AskContext = { ...around, reader: nudge.to };
  const askedAs = (as: AskedAs): readonly Ask[] => nudge.asks.filter((ask) => ask.as === as);
  const toCheck = askChecker(nudge, context);
  const asked = askLead(askedAs('lead'), nudge.rest.length, context);
  const parts = [
    asked,
    toCheck,
    tellContact(
      askedAs('escalation').filter((ask) => !isToCheck(ask)),
      context,
    ),
    tellUnchecked(askedAs('escalation').filter(isToCheck), context),
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
    buttons: [
      ...(first ?? top).buttons,
      ...(toCheck === null || first === toCheck ? [] : [SHOW_CHECKS]),
      ...(first === undefined || opening === null ? [] : behind(opening)),
    ],
    asks: [...(first?.asks ?? []), ...told],
    ...(asked?.several === undefined ? {} : { several: asked.several }),
    from: opening === null ? parts : [opening, ...parts],
    ...(parts.length === 1 && top.typed !== undefined ? { typed: top.typed } : {}),
  });
}

// What is to be checked has its taps on a card of its own, where the buttons are those of another list.
const SHOW_CHECKS = { label: 'What to check', say: '/rag checks' };

/** True where it is a check that nobody has made, and not an answer that no lead has given. */
function isToCheck({ tracked }: Ask): boolean {
  return tracked.standing.stage === 'delivered';
}

/** What the opening offers is no answer to a question. */
function behind({ buttons }: Card): Card['buttons'] {
  return buttons.map((button) => ({ ...button, more: true }));
}
