import { ASKING } from '#src/ports/outgoing.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import type { Room } from './room.ts';

// What answers somebody's own words waits for nothing, unless it asks which action they are about.
const ANSWERED: ReadonlySet<Departing['kind']> = new Set(['receipt', 'page', 'digest']);

/** Remembers a card with buttons that came for somebody, and forgets the one whose place it takes. */
export function keepWaiting(message: Departing, person: Person | null, { waiting }: Room): void {
  const reader = person?.id ?? null;
  if (reader === null) return;
  const others = (waiting.get(reader) ?? []).filter(({ key }) => key !== message.edits);
  const asks = message.holds !== null || !ANSWERED.has(message.kind);
  const waits = asks && message.card.buttons.length > 0;
  waiting.set(reader, waits ? [...others, message] : others);
}

/** Forgets what somebody has answered: the card that they tapped, or with words whatever asked them. */
export function forgetAnswered(speaker: PersonId, { card }: Pick<IncomingMessage, 'card'>, { waiting }: Room): void {
  const isAnswered = ({ key, kind }: Departing) =>
    card === null ? ASKING.some((asking) => asking === kind) : key === card;
  waiting.set(
    speaker,
    (waiting.get(speaker) ?? []).filter((one) => !isAnswered(one)),
  );
}

/** The newest card that waits for whoever speaks; null when none does. */
export function newestWaiting({ waiting, speaker }: Room): Departing | null {
  return waiting.get(speaker.id)?.at(-1) ?? null;
}
