import { sayDay } from '#src/calendar/say-day.ts';
import type { Ask, AskedAs, Nudge } from '#src/nudge/nudge.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { underHeading } from '#src/messages/under-heading.ts';
import type { ReminderContext } from './reminder-facts.ts';
import { allThatIsNew, sayChanges } from './hand-over.ts';
import { sayOpening } from './opening.ts';
import { askLead } from './reminder-to-lead.ts';
import { tellContact } from './reminder-to-contact.ts';
import { tellOffice } from './reminder-to-office.ts';

/** A private message that asks, drawn for one person: what they are asked as a lead first, then as the contact, then as the office. */
export function sayReminder(nudge: Nudge, context: ReminderContext): Card {
  const askedAs = (as: AskedAs): readonly Ask[] => nudge.asks.filter((ask) => ask.as === as);
  const parts = [
    askLead(askedAs('lead'), nudge.rest.length, context),
    tellContact(askedAs('escalation'), context),
    tellOffice(askedAs('office'), nudge.unreachable, context),
  ].filter((part) => part !== null);
  const [first, ...others] = parts;
  const told = [
    ...(nudge.first === null ? [] : [sayOpening(nudge, nudge.first, context)]),
    ...sayChanges(nudge, context),
  ];
  const all = [...told, ...parts];
  const [top, ...below] = all;
  if (top === undefined) return buildCard({ heading: 'Nothing is asked of you today', blocks: [] });
  // The buttons are those of the first list.
  const toldBelow = others.flatMap(({ asks }) => asks.map((ask) => ({ ...ask, buttons: [] })));
  return buildCard({
    heading: top.heading,
    rating: top.rating,
    blocks: [...top.blocks, ...below.flatMap(underHeading), ...howToPause(nudge, context)],
    buttons:
      first === undefined
        ? eachOnce(told)
        : [...first.buttons, ...(nudge.handOver === null ? [] : allThatIsNew(nudge.handOver))],
    asks: [...(first?.asks ?? []), ...toldBelow],
    from: all,
  });
}

/** Whoever is asked nothing needs no peace. */
function howToPause({ asks, first }: Nudge, { today, days }: ReminderContext): readonly DraftBlock[] {
  if (asks.length === 0 && first === null) return [];
  return [{ kind: 'aside', text: `For a quiet spell: /rag pause until ${sayDay(days.add(today, 10), today)}` }];
}

/** The buttons of several cards in one, each that says the same once. */
function eachOnce(cards: readonly Card[]): Card['buttons'] {
  const buttons = cards.flatMap((card) => card.buttons);
  return buttons.filter(({ say }, at) => buttons.findIndex((one) => one.say === say) === at);
}
