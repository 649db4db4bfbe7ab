import type { Card } from '#src/messages/card.ts';
import type { RuleName } from '#src/nudge/nudge.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { AccountId, MessageId, OutKey, ThreadId } from './message.ts';

export const OUTGOING_KINDS = ['nudge', 'escalation', 'office', 'digest', 'receipt', 'notice'] as const;

export type OutgoingKind = (typeof OUTGOING_KINDS)[number];

/** What answers somebody's own words, or tells of what somebody else did; the rest is said unasked. */
export const ANSWERS = ['receipt', 'notice'] as const satisfies readonly OutgoingKind[];

/** Answers never wait behind what nobody asked for. */
export type Lane = 'answers' | 'unasked';

/** The lane in which a kind of message goes out. */
export function laneOf(kind: OutgoingKind): Lane {
  return ANSWERS.some((one) => one === kind) ? 'answers' : 'unasked';
}

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

/** A message to be sent. A second one with the same key is not sent. */
export type Outgoing = {
  readonly key: OutKey;
  readonly kind: OutgoingKind;
  readonly to: Address;
  readonly card: Card;
  /** The actions it is about, and by which rule each is asked; a reply to it is about these. */
  readonly about: readonly { readonly action: ActionId; readonly rule: RuleName | null }[];
  /** The earlier message that this one takes the place of; null for a new message. */
  readonly edits: OutKey | null;
  /** A message whose words wait for its writer to say which action they are about. */
  readonly holds: MessageId | null;
};
