import type { Instant } from '#src/calendar/instant.ts';
import type { Change } from '#src/plan/change.ts';

/**
 * A place where messages follow each other, opaque, made by the adapter: 'console:person:myers', 'slack:T1/D1/1700.1'.
 * One that ends in '/' is a whole conversation: what was said last in it is the newest of all its threads.
 */
export type ThreadId = string & { readonly __thread: true };

/** The platform's own id of an inbound message, with the platform before it; the same message twice has the same id. */
export type MessageId = string & { readonly __message: true };

/** Somebody's account on a platform: 'slack:U7'. */
export type AccountId = string & { readonly __account: true };

/**
 * The unique key of an outgoing message: 'nudge/2015-06-05/person:karl-battersby'. It is made once, compared, and never
 * taken apart: what it seems to say is a field of the message, and the compiler refuses to cut it.
 */
export type OutKey = string & { readonly __out: true } & { readonly [cut in Cut]: never };

type Cut =
  | 'at'
  | 'charAt'
  | 'endsWith'
  | 'includes'
  | 'indexOf'
  | 'lastIndexOf'
  | 'match'
  | 'matchAll'
  | 'replace'
  | 'replaceAll'
  | 'search'
  | 'slice'
  | 'split'
  | 'startsWith'
  | 'substring';

/** One message heard, whatever it came by: typed, tapped, an emoji, edited or deleted. */
export type IncomingMessage = {
  readonly id: MessageId;
  readonly thread: ThreadId;
  readonly from: AccountId;
  readonly text: string;
  readonly at: Instant;
  /** When it was said by another clock than the bot's: its name, a blank, and text whose order is that of time; absent where nothing says so. */
  readonly stamp?: string;
  /** For a tap, the card that was tapped; null when it was typed. */
  readonly card: OutKey | null;
  readonly how: 'said' | 'edited' | 'deleted';
  /** For an edit or a deletion, the message it changes. */
  readonly of: MessageId | null;
  /** What was chosen in a form: it is recorded as it is, and nothing is read from `text`. Absent for everything else. */
  readonly form?: Form;
};

/**
 * An update given field by field, about one action; the ref is as people type it. A form about several actions has the
 * others in `more`, each as it was filled in.
 */
export type Form = { readonly ref: string; readonly change: Change; readonly more?: readonly Form[] };
