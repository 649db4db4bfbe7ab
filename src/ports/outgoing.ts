import type { Day } from '#src/calendar/day.ts';
import type { Card } from '#src/messages/card.ts';
import type { RuleName } from '#src/nudge/nudge.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { AccountId, MessageId, OutKey, ThreadId } from './message.ts';

export const OUTGOING_KINDS = [
  'nudge',
  'escalation',
  'office',
  'digest',
  'receipt',
  'notice',
  // Tells the office of a message that will not arrive.
  'undelivered',
  // Puts a list that is kept up to date in the place of what it said before.
  'page',
] as const;

export type OutgoingKind = (typeof OUTGOING_KINDS)[number];

/** The kinds of message that ask somebody something. */
export const ASKING = ['nudge', 'escalation', 'office'] as const satisfies readonly OutgoingKind[];

/** What nobody's next words answer: it tells of something, or changes what stands. */
export const TELLING = ['notice', 'undelivered', 'page'] as const satisfies readonly OutgoingKind[];

/** What answers somebody's own words, or tells of what somebody else did; the rest is said unasked. */
export const ANSWERS = ['receipt', ...TELLING] as const satisfies readonly OutgoingKind[];

/** Answers never wait behind what nobody asked for. */
export type Lane = 'answers' | 'unasked';

/** The lane in which a kind of message goes out. */
export function laneOf(kind: OutgoingKind): Lane {
  return ANSWERS.some((one) => one === kind) ? 'answers' : 'unasked';
}

/** The channel of the leadership team, to which the digest goes; each platform knows which of its own that is. */
export const LEADERSHIP = 'slt';

/**
 * Where a message goes: a person privately, a named channel, or back into the thread it answers. There `account` is whose
 * words it answers, known before their person is; `only` is set where nobody else in the thread may see it.
 */
export type Address =
  | { readonly person: PersonId }
  | { readonly channel: string }
  | {
      readonly thread: ThreadId;
      readonly person: PersonId | null;
      readonly account?: AccountId;
      readonly only?: true;
    };

/** One of the further messages in which a long one goes on: its number, from 1, and the key of the whole. */
export type Part = { readonly of: OutKey; readonly number: number };

/** A message to be sent. A second one with the same key is not sent; everything else about it is a field of its own. */
export type Outgoing = {
  readonly key: OutKey;
  readonly kind: OutgoingKind;
  /** The local day that it was chosen for, and is history after; null for what holds on any day, such as an answer. */
  readonly day: Day | null;
  readonly to: Address;
  readonly card: Card;
  /** The actions it is about, and by which rule each is asked; a reply to it is about these. */
  readonly about: readonly { readonly action: ActionId; readonly rule: RuleName | null }[];
  /** The earlier message that this one takes the place of; null for a new message. */
  readonly edits: OutKey | null;
  /** A message whose words wait for its writer to say which action they are about. */
  readonly holds: MessageId | null;
  /** For a part of a longer message; absent for a whole one. */
  readonly part?: Part;
};
