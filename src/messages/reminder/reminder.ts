import type { Ask, AskedAs, Nudge } from '#src/nudge/nudge.ts';
import { buildCard, buttonOf } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { counted, underHeading } from '#src/messages/under-heading.ts';
import { allThatIsNew, sayChanges } from './hand-over.ts';
import type { AskContext, ReminderContext } from './reminder-facts.ts';
import { sayStillAway } from './still-away.ts';
import { sayStillToPlace } from './still-to-place.ts';
import { sayOwedReadings } from './owed-readings.ts';
import { sayOpening } from './opening.ts';
import { askLead } from './reminder-to-lead.ts';
import { askChecker, tellUnchecked } from './reminder-to-checker.ts';
import { tellContact } from './reminder-to-contact.ts';

/** A private message that asks, drawn for one person: what they are told first, then what they are asked as a lead, what they are to check, then as the contact. */
export function sayReminder(nudge: Nudge, around: ReminderContext): Card {
  const context: AskContext = { ...around, reader: nudge.to };
  const askedAs = (as: AskedAs): readonly Ask[] => nudge.asks.filter((ask) => ask.as === as);
  const toCheck = askChecker(nudge, context);
  const asked = askLead(askedAs('lead'), nudge.rest.length, context);
  const up = wentUp(askedAs('escalation'), context).filter((part) => part !== null);
  const parts = [asked, toCheck, ...up].filter((part) => part !== null);
  const [first, ...others] = parts;
  const besides = up.filter((part) => part !== first);
  const opening = nudge.first === null ? [] : [sayOpening(nudge, nudge.first, context)];
  const changes = sayChanges(nudge, context);
  const homeless = [sayOwedReadings(nudge.readings, context), sayStillAway(context), sayStillToPlace(context)].filter(
    (part) => part !== null,
  );
  const all = [...opening, ...changes, ...homeless, ...parts];
  const [top, ...below] = all;
  if (top === undefined) return buildCard({ heading: 'Nothing is asked of you today', blocks: [] });
  const further = below.flatMap((part) => (part === asked ? counted(part) : underIts(part, besides)));
  // The buttons are those of the first list.
  const told = others.flatMap(({ asks }) => asks.map((ask) => ({ ...ask, buttons: [] })));
  return buildCard({
    heading: top.heading,
    rating: top.rating,
    blocks: [...top.blocks, ...further],
    buttons:
      first === undefined
        ? eachOnce([...opening, ...changes, ...homeless])
        : [
            ...first.buttons,
            ...(toCheck === null || first === toCheck ? [] : [SHOW_CHECKS]),
            ...behind(nudge, eachOnce(opening)),
            ...eachOnce(homeless),
            ...besides.flatMap((part) => ownButtons(part, besides)),
          ],
    asks: [...(first?.asks ?? []), ...told],
    ...(asked?.several === undefined ? {} : { several: asked.several }),
    from: all,
    ...(all.length === 1 && top.typed !== undefined ? { typed: top.typed } : {}),
  });
}

/** Where the buttons stand of what went one step up, on a card whose own buttons answer something else. */
function choicesOf(part: Card, besides: readonly Card[]): Extract<DraftBlock, { kind: 'choices' }> {
  return { kind: 'choices', of: `up-${besides.indexOf(part)}` };
}

function underIts(part: Card, besides: readonly Card[]): readonly DraftBlock[] {
  return besides.includes(part) ? [...underHeading(part), choicesOf(part, besides)] : underHeading(part);
}

function ownButtons(part: Card, besides: readonly Card[]): Card['buttons'] {
  return part.buttons.map((button) => ({ ...button, under: choicesOf(part, besides).of }));
}

/** What went one step up: what its leads have not answered, and what nobody has checked. */
function wentUp(asks: readonly Ask[], context: AskContext): readonly (Card | null)[] {
  const toHelp = tellContact(
    asks.filter((ask) => !isToCheck(ask)),
    context,
  );
  return [toHelp, tellUnchecked(asks.filter(isToCheck), context, toHelp !== null)];
}

// What is to be checked has its taps on a card of its own, where the buttons are those of another list.
const SHOW_CHECKS = { label: 'What to check', say: '/rag checks' };

/** True where it is a check that nobody has made, and not an answer that no lead has given. */
function isToCheck({ tracked }: Ask): boolean {
  return tracked.standing.stage === 'delivered';
}

/** What the opening and a hand-over offer is no answer to a question. */
function behind({ handOver }: Nudge, opening: Card['buttons']): Card['buttons'] {
  const isNew = handOver === null ? [] : allThatIsNew(handOver).map(buttonOf);
  return [...opening, ...isNew].map((button) => ({ ...button, more: true }));
}

/** The buttons of several cards in one, each that says the same once. */
function eachOnce(cards: readonly Card[]): Card['buttons'] {
  const buttons = cards.flatMap((card) => card.buttons);
  return buttons.filter(({ say }, at) => buttons.findIndex((one) => one.say === say) === at);
}
