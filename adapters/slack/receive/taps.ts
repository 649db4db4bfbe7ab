import { toMs } from '#src/calendar/instant.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { textAt } from '#adapters/network/fields.ts';
import type { IncomingMessage } from '#src/ports/message.ts';

/** The taps of the last moments, kept in memory. */
export type Taps = {
  /** True for the same button of the same card as it stood, tapped by the same person a moment after: a double click, or impatience. */
  readonly isAgain: (envelope: Envelope, heard: IncomingMessage) => boolean;
  /** A tap that could not be stored may be said again at once. */
  readonly forget: (heard: IncomingMessage) => void;
};

/** In milliseconds. A card that was changed has another key, so that no other tap is taken for the same. */
const A_MOMENT = 10_000;

export function createTaps(realClock: Clock): Taps {
  const recent = new Map<string, number>();
  return {
    isAgain: ({ kind, body }, heard) => {
      if (kind !== 'interactive' || textAt(body, 'type') !== 'block_actions' || heard.card === null) return false;
      const now = toMs(realClock.now());
      for (const [tap, at] of recent) if (Math.abs(now - at) >= A_MOMENT) recent.delete(tap);
      if (recent.has(nameOf(heard))) return true;
      recent.set(nameOf(heard), now);
      return false;
    },
    forget: (heard) => void recent.delete(nameOf(heard)),
  };
}

function nameOf({ from, card, text }: IncomingMessage): string {
  return JSON.stringify([from, card, text]);
}
