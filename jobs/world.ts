import type { Day } from '#src/calendar/day.ts';
import type { Clock } from '#src/calendar/clock.ts';
import type { Card, Way } from '#src/messages/card.ts';
import type { PersonId } from '#src/people/person.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import type { MessageId, OutKey } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Outbox } from '#src/ports/outbox.ts';
import type { ForgottenOld } from '#src/ports/retention.ts';
import type { Threads } from '#src/ports/threads.ts';
import type { Register } from '#src/ports/register.ts';

/** Everything the jobs ask of the world. */
export type World = {
  readonly register: Register;
  readonly outbox: Outbox;
  /** The platforms that are configured; the first that reaches an address carries the message. */
  readonly messengers: readonly Messenger[];
  readonly clock: Clock;
  /** E-mail addresses of the programme office while the roster does not name it. */
  readonly officeEmails: readonly string[];
  /** A line under every digest, such as that the clock is a training clock; null for none. */
  readonly digestNote: string | null;
  /** When a message was sent; absent where none was sent before. */
  readonly sentAt?: Threads['sentAt'];
  /** Makes the backup of a local day and removes those that are too old; absent where none are kept: a trial, the console. */
  readonly backUp?: (day: Day) => Promise<BackedUp>;
  /** Lets go of a part of what is kept long enough on a local day; absent where nothing goes by itself: a trial, the console. */
  readonly forget?: (day: Day) => Promise<ForgottenOld>;
  /** What waits for its platform; absent where none can be out of order. */
  readonly heldByLine?: HeldByLine;
  /** Makes links that are a person's alone: onto the page, once, to the file of a card there, and to their calendar; absent where there is no page. */
  readonly ways?: Readonly<Record<Way, (person: PersonId, card: Pick<Card, 'file'>) => Promise<string>>>;
  readonly report: Report;
  /** Does what one process at a time is to do; false, and nothing done, where another is at it. Absent where there is no other. */
  readonly alone?: (work: () => Promise<void>) => Promise<boolean>;
  /** Calls back after so many milliseconds; absent where the clock is set by hand, and then the next run does what waits. */
  readonly later?: (milliseconds: number, run: () => void) => void;
};

/** Messages that wait for nothing but that something goes through to their platform again. */
export type HeldByLine = {
  readonly add: (key: OutKey) => void;
  /** What was kept until now, and is kept no more. */
  readonly take: () => readonly OutKey[];
};

/** A backup that was made, where the record ends in it, and one that holds what the record no longer does, which is `lost`; null for none. */
export type BackedUp = {
  readonly file: string;
  readonly head: LedgerHead;
  readonly more: { readonly file: string; readonly lost: string } | null;
};

/** Told what went wrong, or that a turn was left out; never the words of a message. */
export type Report = (line: {
  readonly level: 'info' | 'error';
  readonly what: string;
  readonly error?: unknown;
  /** The message it is about: the log calls it by letters in which nobody reads a name. */
  readonly about?: OutKey | MessageId;
}) => void;
