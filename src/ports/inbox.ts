import type { Instant } from '#src/calendar/instant.ts';
import type { AccountId, IncomingMessage, MessageId } from './message.ts';

/** A message that was set aside, and why. */
export type Aside = { readonly message: IncomingMessage; readonly why: string };

/** The reason for which words are set aside until their writer is in the roster; they are worked by themselves then. */
export const WRITER_NOT_KNOWN = 'From somebody who is not in the roster, and who was told so.';

/** An edit or a deletion, and whether it was worked already. */
export type Changed = { readonly message: IncomingMessage; readonly isWorked: boolean };

/** Somebody of whom words are set aside until it is known who they are. */
export type Stranger = { readonly account: AccountId; readonly last: Instant };

/** Every inbound message, stored before it is acknowledged. */
export type Inbox = {
  /**
   * `known` when a message with that id was stored before; then nothing is changed. Waits at most so many milliseconds for
   * a register that another program holds; when it throws, the message is not stored and will not be.
   */
  readonly receive: (message: IncomingMessage, patience?: number) => Promise<'new' | 'known'>;
  /** Stores a deletion of what nobody heard yet: it says nothing by itself, and takes effect after its message, should that come. */
  readonly note: (deletion: IncomingMessage, patience?: number) => Promise<void>;
  /** Messages stored and not yet worked, as they were said. */
  readonly waiting: () => Promise<readonly IncomingMessage[]>;
  readonly message: (id: MessageId) => Promise<IncomingMessage | null>;
  /** The newest edit of a message, or its deletion, by when they were said; null where it stands as it was said. */
  readonly changed: (id: MessageId) => Promise<IncomingMessage | null>;
  /** Every edit of a message and its deletion, as they were said. */
  readonly changes: (id: MessageId) => Promise<readonly Changed[]>;
  /** What the same person wrote in the same thread just before a message; null when that was nothing. */
  readonly before: (id: MessageId) => Promise<IncomingMessage | null>;
  /** Sets a message aside that could not be worked, with the reason; its words stay. */
  readonly setAside: (id: MessageId, why: string) => Promise<void>;
  /** What was set aside, oldest first. */
  readonly aside: () => Promise<readonly Aside[]>;
  /** Lets what was set aside wait to be worked once more; gives how many that were. */
  readonly again: (ids: readonly MessageId[]) => Promise<number>;
  /** The accounts of which words are set aside because nobody knew who wrote them, and when the last of those were said. */
  readonly strangers: () => Promise<readonly Stranger[]>;
  /** Lets wait what an account said since a moment and what was set aside because nobody knew who wrote it; gives how many that were. */
  readonly noStranger: (account: AccountId, since: Instant) => Promise<number>;
};
