import { sayDay } from '#src/calendar/say-day.ts';
import type { Ask, AskedAs, Nudge } from '#src/nudge/nudge.ts';
import type { Block, Card } from '#src/messages/card.ts';
import type { ReminderContext } from './reminder-facts.ts';
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
  if (nudge.first !== null) {
    const opening = sayOpening(nudge, nudge.first, context);
    const buttons = first?.buttons ?? opening.buttons;
    return { ...opening, buttons, blocks: [...opening.blocks, ...further(parts), howToPause(context)] };
  }
  if (first === undefined) return { heading: 'Nothing is asked of you today', rating: null, blocks: [], buttons: [] };
  return { ...first, blocks: [...first.blocks, ...further(others), howToPause(context)] };
}

/** Parts of a message under their headings, below what it begins with. */
function further(parts: readonly Card[]): readonly Block[] {
  return parts.flatMap((part): readonly Block[] => [{ kind: 'title', text: part.heading }, ...part.blocks]);
}

function howToPause({ today, days }: ReminderContext): Block {
  return { kind: 'aside', text: `For a quiet spell: /rag pause until ${sayDay(days.add(today, 10), today)}` };
}
