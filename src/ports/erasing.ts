import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Person, PersonId } from '#src/people/person.ts';
import type { ActionEntry, PersonEntry, PlanEntry } from '#src/plan/ledger.ts';
import type { IncomingMessage } from './message.ts';
import type { Outgoing } from './outgoing.ts';

/** What the list of who was erased is called, beside a register and beside its backups. */
export const ERASED_LIST = 'ragtime.erased.json';

/** Whom somebody is called and known as once they are erased. */
export type Former = { readonly id: string; readonly name: string };

/** Somebody's name in words that others wrote: where it stands, as the office names it, and the words. */
export type Mention = { readonly where: string; readonly words: string };

/** Which words of others give the name up too: all, or those that stand at these places; none where it is empty. */
export type Chosen = 'all' | readonly string[];

/** Who is erased, when and why. */
export type Erasing = {
  readonly person: PersonId;
  readonly at: Instant;
  readonly day: Day;
  readonly why: string;
  /** The account of the machine under which it was typed; absent for what goes by itself. */
  readonly typedBy?: string;
  readonly chosen: Chosen;
  /** What they are called from then on, where that is settled already; else it is the next that is free. */
  readonly former?: Former;
};

/** What was erased, as counts, and where others' words name the person, whether these gave the name up or not. */
export type Erased = {
  readonly former: Former;
  /** The reason, without their name. */
  readonly why: string;
  readonly lines: number;
  readonly messages: number;
  readonly cards: number;
  readonly mentions: readonly Mention[];
};

/** When somebody was erased, and what they are called since. */
export type ErasedBefore = { readonly day: Day; readonly former: Former };

/** All that a register holds of a person, but for words of others that name them. */
export type HeldOfPerson = {
  readonly person: Person;
  readonly posts: readonly { readonly post: string; readonly from: Day | null; readonly to: Day | null }[];
  readonly bodies: readonly string[];
  /** Lines of the ledger that they wrote, that are about them, or in which they are somebody's lead or deputy. */
  readonly lines: readonly (ActionEntry | PersonEntry | PlanEntry)[];
  readonly messages: readonly IncomingMessage[];
  readonly told: readonly { readonly at: Instant | null; readonly message: Outgoing }[];
  readonly asked: readonly { readonly day: Day; readonly action: string | null; readonly rule: string }[];
  /** What a platform keeps so that they can be reached. */
  readonly places: readonly { readonly platform: string; readonly place: string }[];
};
