import { ASKING } from '#src/ports/outgoing.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { newestOf } from '#src/plan/replaying/unsettled.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import { consoleThread } from './room.ts';
import type { Room } from './room.ts';
import type { ConsoleWorld } from './world.ts';

// What answers somebody's own words waits for nothing, unless it asks what they mean.
const ANSWERED: ReadonlySet<Departing['kind']> = new Set(['receipt', 'page', 'digest']);

/** Remembers a card with buttons, or the morning's message, that came for somebody, and forgets the one whose place it takes. */
export function keepWaiting(message: Departing, person: Person | null, { waiting }: Room): void {
  const reader = person?.id ?? null;
  if (reader === null) return;
  const all = waiting.get(reader) ?? [];
  const at = all.findIndex((one) => isSameCard(one, message));
  const [now, others] = [waitsForWords(message) ? [message] : [], all.filter((one) => !isSameCard(one, message))];
  // What changes where it stands is no newer for it.
  waiting.set(reader, at < 0 ? [...others, ...now] : [...others.slice(0, at), ...now, ...others.slice(at)]);
}

function isSameCard(before: Departing, { edits }: Departing): boolean {
  return edits !== null && (before.key === edits || before.edits === edits);
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

/** The newest card that waits for whoever speaks, from before the console was last started too; null when none does. */
export async function lastWaiting(
  { waiting, speaker }: Room,
  { lastSaid, register }: ConsoleWorld,
): Promise<Pick<Departing, 'key' | 'edits' | 'card'> | null> {
  const own = waiting.get(speaker.id);
  for (const one of own?.toReversed() ?? []) if (await isStillAsked(one, speaker.id, register)) return one;
  const last = own === undefined ? await lastSaid(consoleThread(speaker.id)) : null;
  const isWaiting = last !== null && waitsForWords(last) && (await isStillAsked(last, speaker.id, register));
  return isWaiting ? { ...last, edits: null } : null;
}

/** An answer that asked what was meant waits as long as the words do. */
async function isStillAsked(
  said: Pick<Departing, 'kind' | 'card' | 'holds'>,
  reader: PersonId,
  register: ConsoleWorld['register'],
): Promise<boolean> {
  if (said.kind !== 'receipt' || said.holds !== null) return true;
  const asked = await Promise.all(said.card.asks.map(({ action }) => register.tracked(action)));
  return asked.some((tracked) => tracked !== null && newestOf(tracked.standing, reader) !== null);
}

function waitsForWords({ kind, card, holds }: Pick<Departing, 'kind' | 'card' | 'holds'>): boolean {
  const asksBack = kind === 'receipt' && card.asks.length > 0;
  return (holds !== null || asksBack || !ANSWERED.has(kind)) && (card.buttons.length > 0 || kind === 'nudge');
}
