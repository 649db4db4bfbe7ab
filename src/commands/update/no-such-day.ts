import { sayNoDay } from '#src/messages/answer/refused/no-such-day.ts';
import { withWord } from '#src/messages/with-word.ts';
import { isRejectedDay } from '#src/reply/claims/rejected-day.ts';
import type { Scene } from '#src/commands/command.ts';
import type { UnlikelyDay } from '#src/timescale/unlikely-day.ts';
import { wrongWeekdayIn } from '#src/timescale/wrong-weekday.ts';
import { unlikelyIn } from '#src/timescale/unlikely-day.ts';
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

/** A part without a day that has passed or whose year is far from today, which is read back first; a tap has read it back. */
export function withoutUnlikely(part: ReadingPart, { message, today }: Pick<Scene, 'message' | 'today'>): ReadingPart {
  const { forecast, ...change } = part.change;
  const unlikely = forecast == null ? wrongDayIn(part, today) : unlikelyIn(forecast, today);
  if (message.card !== null || unlikely === null) return part;
  const narrative = change.narrative === undefined && Object.keys(change).length === 0 ? { narrative: part.words } : {};
  return { ...part, change: { ...change, ...narrative }, implied: [], unlikelyDay: unlikely };
}

const AHEAD = /(?:now|expect\p{L}*|forecast\p{L}*|new date|eta|by|until|till|to)[\s:,–-]*(?:(?:is|for|on|by)\s+)*$/iu;

/** “now Friday 31 January” where that is a Sunday; what only tells of such a day is left as it is. */
function wrongDayIn({ words, request }: ReadingPart, today: Scene['today']): UnlikelyDay | null {
  const wrong = request === null ? wrongWeekdayIn(words, today) : null;
  if (wrong === null || !AHEAD.test(words.slice(0, wrong.index))) return null;
  const { index: _, ...unlikely } = wrong;
  return unlikely;
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
