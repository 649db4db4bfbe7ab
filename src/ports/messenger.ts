import type { Audience } from '#src/sight/audience.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Person } from '#src/people/person.ts';
import type { AccountId, MessageId, ThreadId } from './message.ts';
import type { Sent, Departing } from './outbox.ts';
import type { Lane, Address } from './outgoing.ts';

/** Whether a post was found, and where it stands; `unknown` where it cannot be found out. */
export type Found =
  | { readonly kind: 'stands'; readonly sent: Sent }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unknown'; readonly why: string };

/** Whether a platform has said lately who an account is, is being asked, or cannot be asked now: what they said waits until it has. */
export type Identity = 'said' | 'asking' | 'unable';

/** Puts a message before a person on one platform. */
export type Messenger = {
  /** True when this platform can reach the address. */
  readonly reaches: (to: Address, person: Person | null) => boolean;
  /** False while the platform is known to take nothing at all, or to bring nothing: what another can carry goes there. Absent where that is never so. */
  readonly isWell?: () => boolean;
  /** Who reads the place an answer or a post is meant for; what was found out is asked again when it may have changed. */
  readonly audienceOf: (to: Address) => Promise<Audience>;
  /** What the platform can say now of who an account is; absent where accounts are people. An account of another platform counts as said. */
  readonly identity?: (account: AccountId) => Identity;
  /** The e-mail addresses that are certainly an account's, in lower case: none for a guest, or while the platform has not said. Absent where accounts have none. */
  readonly addressesOf?: (account: AccountId) => Promise<readonly string[]>;
  /** Posts or edits; throws a SendFault when it could not. */
  readonly send: (message: Departing, person: Person | null) => Promise<Sent>;
  /** Looks whether a post stands of which it is not known; absent where nothing can be looked for. Throws a SendFault where it cannot be told now. */
  readonly find?: (message: Departing, person: Person | null) => Promise<Found>;
  /** How many messages of a lane it takes at a time; absent where all go one after the other in the order of writing. */
  readonly atOnce?: Readonly<Record<Lane, number>>;
  /** Where words of somebody's can be opened, for whoever asks in a thread, be they their own or not; null for anything that they may not read, and where it is not known. Waits for no platform. Absent where nothing can be opened. */
  readonly linkTo?: (
    said: { readonly message: MessageId; readonly thread: ThreadId | null },
    reader: { readonly thread: ThreadId; readonly isOwn: boolean },
  ) => Promise<string | null>;
  /** Until when somebody asked the platform for silence; null when they did not, or it is not known. */
  readonly quietUntil?: (person: Person) => Promise<Instant | null>;
};
