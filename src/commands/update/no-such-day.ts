import { sayNoDay } from '#src/messages/answer/refused/no-such-day.ts';
import { withWord } from '#src/messages/with-word.ts';
import { isRejectedDay } from '#src/commands/words/rejected-day.ts';
import type { Scene } from '#src/commands/command.ts';
import { isUnlikely } from '#src/timescale/unlikely-day.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Card } from '#src/messages/card.ts';

/** The refusal of a wish until a day that there cannot be, "snooze till 31 November"; null for any other wish. */
export function ifUntilNoDay({ request, noSuchDay }: ReadingPart): Refusal | null {
  return request?.kind === 'snooze' && noSuchDay !== undefined ? { because: 'no-such-day', ...noSuchDay } : null;
}

/** A card that asks for a day, with why the one that was said is none. */
export function withNoDay<Told extends object>(told: Told, { noSuchDay }: ReadingPart): Told {
  if (noSuchDay === undefined || !hasCard(told)) return told;
  return { ...told, card: withWord(told.card, { kind: 'said', text: sayNoDay(noSuchDay) }) };
}

/** A part without a day whose year is far from today, which is read back first; a tap has read it back. */
export function withoutUnlikely(part: ReadingPart, { message, today }: Pick<Scene, 'message' | 'today'>): ReadingPart {
  const { forecast, ...change } = part.change;
  if (message.card !== null || forecast == null || !isUnlikely(forecast, today)) return part;
  const narrative = change.narrative === undefined && Object.keys(change).length === 0 ? { narrative: part.words } : {};
  return { ...part, change: { ...change, ...narrative }, implied: [], unlikelyDay: forecast };
}

/** A part whose note is no more than a day that there cannot be: that is asked for again, and the record keeps the message whole. */
export function withoutRejectedDay<P extends Pick<ReadingPart, 'change' | 'unread' | 'noSuchDay'>>(part: P): P {
  const { narrative, ...change } = part.change;
  if (part.noSuchDay === undefined || narrative === undefined || !isRejectedDay(narrative)) return part;
  return Object.keys(change).length === 0 ? part : { ...part, change, unread: '' };
}

function hasCard(told: object): told is { readonly card: Card } {
  return 'card' in told;
}
