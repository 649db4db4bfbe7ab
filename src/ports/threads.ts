import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Card } from '#src/messages/card.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { AccountId, MessageId, OutKey, ThreadId } from './message.ts';
import type { Posted } from './outbox.ts';
import type { OutgoingKind } from './outgoing.ts';

/** What was said last in a thread. */
export type SaidInThread = {
  readonly key: OutKey;
  /** The key of the message that was posted first, in the place of which it stands; its own where that is itself. */
  readonly root: OutKey;
  readonly kind: OutgoingKind;
  /** The person it was for, and the account whose words it answered; null where it was for none, or that is not known. */
  readonly to: PersonId | null;
  readonly account: AccountId | null;
  readonly about: readonly ActionId[];
  readonly holds: MessageId | null;
  readonly card: Card;
  /** The ledger's last line when it was said: what came after is news to its reader. */
  readonly seq: number;
};

/** What was said where, so that a reply is known for what it answers. */
export type Threads = {
  /** The last card said in a thread; null when none was. */
  readonly last: (thread: ThreadId) => Promise<SaidInThread | null>;
  /** The notice that came to a thread after the last card there; null for none. No words answer it but those that it names. */
  readonly told: (thread: ThreadId) => Promise<SaidInThread | null>;
  /** One card by its key; null when there is none. */
  readonly card: (key: OutKey) => Promise<SaidInThread | null>;
  /** What the message with a platform's own id in a conversation says now; null when it is not one of ours. */
  readonly postedAt: (conversation: ThreadId, message: string) => Promise<SaidInThread | null>;
  /** Where a message stands; null while it was not sent, and for one that never can be. */
  readonly posted: (key: OutKey) => Promise<Posted | null>;
  /** When a message was sent; null while it was not, or where it is not known to have arrived. */
  readonly sentAt: (key: OutKey) => Promise<Instant | null>;
  /** The messages that stand somewhere and name an action as they read now, with where they stand: what may not be shown any more is taken down there. */
  readonly postedNaming: (action: ActionId) => Promise<readonly (SaidInThread & { readonly at: Posted })[]>;
  /** What others were told because of an inbound message, private messages alone, oldest first. */
  readonly toldBy: (message: MessageId) => Promise<readonly SaidInThread[]>;
  /** The messages about an action that were sent on or after a day and still ask, as they read now, and those about several that asked about it first: they are changed when somebody answers. */
  readonly askingAbout: (action: ActionId, since: Day) => Promise<readonly SaidInThread[]>;
};
