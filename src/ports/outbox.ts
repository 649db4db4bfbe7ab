import type { Instant } from '#src/calendar/instant.ts';
import type { Card } from '#src/messages/card.ts';
import type { OutKey, ThreadId } from './message.ts';
import type { Lane, Outgoing } from './outgoing.ts';

/** Where a message ended up on a platform. */
export type Posted = { readonly thread: ThreadId; readonly message: string };

/**
 * What a platform gives back for a post: `more` counts the parts of it that are still to follow in its thread; `instead` is
 * set where the message that it was to change is gone, and this stands in its place from now on.
 */
export type Sent = Posted & { readonly more?: number; readonly instead?: true };

/** A message on its way out, with where the one it edits was posted. */
export type Departing = Outgoing & {
  readonly editing: Posted | null;
  readonly attempts: number;
  /** When it was first on its way; absent the first time. */
  readonly since?: Instant;
  /** What the last try met; absent where there was none. */
  readonly why?: string;
  /** Why it is sent a second time: it was looked for and is not there, or nobody can know. Absent where it is not. */
  readonly again?: 'not-found' | 'not-known';
};

/** A message of which it is not known whether it arrived, and when it was sent. */
export type Doubted = { readonly message: Departing; readonly at: Instant };

/** Why a message goes no more though nothing went wrong with it: nobody misses it. */
export const NOT_NEEDED = [
  'the message it changes was never sent',
  'settled meanwhile',
  'answered meanwhile',
  'its reader is not at work any more today',
  'Its reader was erased from the record.',
  'the programme office let it go',
] as const;

/** Messages written and not yet sent. */
export type Outbox = {
  /**
   * Takes the messages due to go and marks each as being sent; a crash after this leaves them in doubt.
   * Within a lane one conversation goes one message after the other; without a lane all that is due is taken.
   */
  readonly take: (now: Instant, most: number, lane?: Lane) => Promise<readonly Departing[]>;
  /** Marks one as sent and plans what follows it, both or neither. */
  readonly sent: (key: OutKey, sent: Sent, at: Instant, follow?: readonly Outgoing[]) => Promise<void>;
  /** Puts one back to be tried again not before a moment: only after a definite refusal. */
  readonly retry: (key: OutKey, notBefore: Instant, why: string) => Promise<void>;
  /** Puts one back untried until a moment: its reader wants no message now. */
  readonly postpone: (key: OutKey, until: Instant, why: string) => Promise<void>;
  /** Puts other words in the place of those that it goes out with. */
  readonly redraw: (key: OutKey, card: Card) => Promise<void>;
  /** Whether it arrived is to be found out, not before a moment. */
  readonly doubt: (key: OutKey, lookAt: Instant, why: string) => Promise<void>;
  /** What is in doubt and to be looked for now, oldest first; what a fault left on its way long ago is in doubt as well. */
  readonly doubted: (now: Instant) => Promise<readonly Doubted[]>;
  /** Sends one a second time that is in doubt, not before a moment. */
  readonly again: (key: OutKey, why: NonNullable<Departing['again']>, notBefore: Instant) => Promise<void>;
  /** The next moment after this one at which a message that was put back may go; null while none waits. */
  readonly nextWaiting: (after: Instant) => Promise<Instant | null>;
  /**
   * Messages that were put back go now, those in doubt are looked for as soon as they may show: these, and those that were
   * tried since a moment and of which it is known that they did not arrive.
   */
  readonly hasten: (which: { readonly keys: readonly OutKey[]; readonly triedSince: Instant | null }) => Promise<void>;
  /** Whether it arrived is not known and cannot be found out, or it never can: it is not sent again. */
  readonly giveUp: (key: OutKey, as: 'uncertain' | 'dead', why: string) => Promise<void>;
  /** At start: what a crash left as being sent is in doubt, and an edit goes once more; gives how many are in doubt. */
  readonly recover: () => Promise<number>;
  /** Beside others: the same for what a process that is gone was sending, and its words are worked here from now on. */
  readonly takeOver: () => Promise<number>;
};
