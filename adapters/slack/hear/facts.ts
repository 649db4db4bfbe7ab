import type { IncomingMessage, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';
import type { Instant } from '#src/calendar/instant.ts';

/** What must be known to tell what an envelope says; every answer comes from our own store, never over the network. */
export type HearingFacts = {
  /** The slash command with its slash, as this installation calls it. */
  readonly command: string;
  /** The moment on the bot's clock at which Slack stamped something; null stands for now. */
  readonly momentOf: (ts: string | null) => Instant;
  /** The roster's name of an account; null for somebody who is not in it. */
  readonly nameOf: (team: string, user: string) => string | null;
  /** True when what was said last in a thread asks something that a reply would answer. */
  readonly isAsking: (thread: ThreadId) => Promise<boolean>;
  /** True for a message in a thread, by its time stamp, that was written after what was said last there, which asks something. */
  readonly answers: (thread: ThreadId, ts: string) => Promise<boolean>;
  /** True when a message was heard before, as it was said or through a change of it. */
  readonly isKnown: (message: MessageId) => Promise<boolean>;
  /** True for a message whose deletion was heard. */
  readonly isGone: (message: MessageId) => Promise<boolean>;
  /** The card of a message of ours that asks about actions, or says what was recorded of them; null for any other. */
  readonly cardAt: (conversation: ThreadId, ts: string) => Promise<OutKey | null>;
  /** What the button at a place on a card says; null when there is none. */
  readonly sayOf: (card: OutKey, nth: number) => Promise<string | null>;
  /** Where the bot talks with a person privately: the conversation's id, or the person's own while it is not known. */
  readonly privately: (team: string, user: string) => string;
};

/** What an envelope of one kind says; null for one that is not for us. */
export type Hear = (body: object, facts: HearingFacts) => Promise<IncomingMessage | null>;
