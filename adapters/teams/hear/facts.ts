import type { Activity } from '#adapters/teams/receive/activity.ts';
import type { Claim } from '#adapters/teams/receive/claims.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { AccountId, IncomingMessage, MessageId, OutKey, ThreadId } from '#src/ports/message.ts';

/** Somebody mentioned: the '29:…' id that this bot knows them by, their directory id where Teams gives it, and the label. */
export type Mention = { readonly user: string; readonly objectId: string | null; readonly label: string };

/** What must be known to tell what an activity says; every answer comes from our own store, never over the network. */
export type HearingFacts = {
  /** The moment on the bot's clock at which Teams stamped something; null stands for now. */
  readonly momentOf: (timestamp: string | null) => Instant;
  /** The roster's name of somebody mentioned, by their account; null for somebody whose account is in no roster. */
  readonly nameOf: (tenant: string, mention: Mention) => Promise<string | null>;
  /** The roster's name of whoever is called so; null for nobody, or more than one. */
  readonly nameLike: (label: string) => Promise<string | null>;
  /** The account of somebody mentioned; null while their directory id is not known. */
  readonly accountOf: (tenant: string, mention: Mention) => Promise<AccountId | null>;
  /** True when what was said last in a thread asks something that a reply would answer. */
  readonly isAsking: (thread: ThreadId) => Promise<boolean>;
  /** True when the bot said something in a thread. */
  readonly isSpokenIn: (thread: ThreadId) => Promise<boolean>;
  /** True for a message of a moment, in milliseconds since 1970, that was written after what was said last in a thread, which asks something. */
  readonly answers: (thread: ThreadId, at: number) => Promise<boolean>;
  /** A message that was heard before, or a change of it; null when neither was. */
  readonly heard: (message: MessageId) => Promise<IncomingMessage | null>;
  /** True when a message, or an edit of it that came before it, wrote something into the ledger. */
  readonly hasRecorded: (message: MessageId) => Promise<boolean>;
  /** True for a message whose deletion was heard. */
  readonly isGone: (message: MessageId) => Promise<boolean>;
  /** The card of a message of ours that asks about actions, or says what was recorded of them; null for any other. */
  readonly cardAt: (conversation: ThreadId, activity: string) => Promise<OutKey | null>;
  /** True for a card of ours that stands where somebody pressed, or that is for them and of which it is not known where it stands. */
  readonly isBefore: (
    card: OutKey,
    presser: { readonly from: AccountId; readonly conversation: ThreadId },
  ) => Promise<boolean>;
  /** True for a card that one person alone was shown where others read. */
  readonly isTargeted: (card: OutKey) => Promise<boolean>;
  /** True for a list that is kept up to date where it stands. */
  readonly isKeptPage: (card: OutKey) => Promise<boolean>;
  /** What the button at a place on a card says; null when there is none. */
  readonly sayOf: (card: OutKey, nth: number) => Promise<string | null>;
  /** The id of a press, the same for the same press though Teams sends it again. */
  readonly claim: Claim;
};

/** What an activity of one type says; null for one that is not for us. */
export type Hear = (activity: Activity, facts: HearingFacts) => Promise<IncomingMessage | null>;
