import type { AdaptiveCard } from '#adapters/teams/draw/payload.ts';

/** What is posted: a card with the words that stand for it in a notification. */
export type Posting = { readonly summary: string; readonly card: AdaptiveCard };

/** Somebody of a conversation, as Teams describes them; everything but the id may be missing. */
export type Member = {
  /** The id that this bot knows them by: '29:…'. */
  readonly id: string;
  readonly objectId: string | null;
  readonly tenant: string | null;
  readonly name: string | null;
  /** In lower case, from the e-mail field. */
  readonly email: string | null;
  /** In lower case: what they sign in with, which is often their e-mail address too. */
  readonly principalName: string | null;
  /** 'user', 'guest', 'anonymous' or whatever Teams says; null where it does not say. */
  readonly role: string | null;
};

/**
 * Teams' Bot Connector at one service address: one attempt a call, no retry of its own. Everything throws what the SDK
 * throws, for `faults.ts` to read; an answer without the id it owes is an `UnknownOutcome`.
 */
export type Connector = {
  /** Posts into a conversation (for a thread of a channel with `;messageid=`); gives the activity's id. */
  readonly post: (conversation: string, posting: Posting) => Promise<string>;
  /** Posts into a shared conversation what one member of it alone sees, by the id that this bot knows them by; gives the activity's id. */
  readonly postTargeted: (conversation: string, posting: Posting, user: string) => Promise<string>;
  /** Puts another card in place of one. */
  readonly update: (conversation: string, activity: string, posting: Posting) => Promise<void>;
  /** Starts a thread in a channel; gives the thread's conversation id as Teams says it and the first message's id. */
  readonly startThread: (
    channel: string,
    posting: Posting,
    tenant: string,
  ) => Promise<{ readonly conversation: string; readonly activity: string }>;
  /** The one-to-one conversation with somebody by their directory id or '29:…' id; the same again for somebody known. */
  readonly openChat: (member: string, tenant: string) => Promise<string>;
  /** One page of who is in a conversation or team; `next` asks for the page after it, null at the end. */
  readonly members: (
    conversation: string,
    page: string | null,
  ) => Promise<{ readonly members: readonly Member[]; readonly next: string | null }>;
  /** The channels of a team that Teams lists to the bot. */
  readonly channels: (team: string) => Promise<readonly Channel[]>;
};

/** A channel as its team lists it; the general one has no name of its own, and the type ('standard', 'private', 'shared') is not always said. */
export type Channel = { readonly id: string; readonly name: string | null; readonly type: string | null };

/** Gives the connector of a service address; the same one again for the same address. */
export type Connectors = (service: string) => Connector;
