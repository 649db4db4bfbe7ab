import type { After } from '#adapters/network/after.ts';
import { drawRefusal } from '#adapters/teams/draw/draw-refusal.ts';
import { accountParts, placeOf, threadOf } from '#adapters/teams/ids.ts';
import { targetedIn } from '#adapters/teams/places/targeted.ts';
import { answerKey } from '#src/ports/answer-key.ts';
import type { MessageId, OutKey } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing, Posted } from '#src/ports/outbox.ts';

/** Whoever pressed a button and waits for the reply to the press itself. */
export type Pressers = {
  /** Settles with the words in which the press is refused; null once its answer comes as a message, is worked, or has taken too long. */
  readonly wait: (press: MessageId, worked: Promise<void>) => Promise<string | null>;
  /** The words in which a press was refused lately; null for any other. */
  readonly told: (press: MessageId) => string | null;
  /** The same messenger, by which a refusal goes to whoever waits for it instead of being posted. */
  readonly before: (messenger: Messenger) => Messenger;
};

/** Milliseconds that a press is held for its answer: whoever pressed sees it working. */
const PATIENCE = 2500;
/** Milliseconds in which Teams sends the same press again. */
const SENT_AGAIN = 120_000;

export function createPressers(after: After): Pressers {
  const waiting = new Map<OutKey, (words: string | null) => void>();
  const told = new Map<OutKey, string>();
  const replied = (message: Departing): Posted | null => {
    const reply = waiting.get(message.key);
    if (reply === undefined) return null;
    const [words, posted] = [message.editing === null ? drawRefusal(message.card) : null, standsIn(message)];
    const isReply = words !== null && posted !== null;
    if (isReply) {
      told.set(message.key, words);
      after(SENT_AGAIN, () => told.delete(message.key));
    }
    reply(isReply ? words : null);
    return isReply ? posted : null;
  };
  return {
    told: (press) => told.get(answerKey(press)) ?? null,
    wait: async (press, worked) => {
      const key = answerKey(press);
      const { promise, resolve } = Promise.withResolvers<string | null>();
      const stopWaiting = after(PATIENCE, () => resolve(null));
      waiting.set(key, resolve);
      // What keeps it from being worked is told by whoever works.
      worked.catch(() => {}).finally(() => resolve(null));
      return promise.finally(() => {
        stopWaiting();
        waiting.delete(key);
      });
    },
    before: (messenger) => ({
      ...messenger,
      send: async (message, person) => replied(message) ?? messenger.send(message, person),
    }),
  };
}

/** A reply to a press stands nowhere: what is said next in the place is no answer to it. */
function standsIn({ to, key }: Departing): Posted | null {
  const place = 'thread' in to ? placeOf(to.thread) : null;
  const whose = 'thread' in to && to.account !== undefined ? accountParts(to.account) : null;
  if (place === null || whose === null) return null;
  return { thread: threadOf({ ...targetedIn(place, whose), root: 'pressed' }), message: key };
}
