import type { Clock } from '#src/calendar/clock.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Inbox } from '#src/ports/inbox.ts';
import type { Threads } from '#src/ports/threads.ts';
import type { Register } from '#src/ports/register.ts';

/** A clock that the console may set: "/today DATE" moves it. */
export type SetClock = Clock & { readonly set: (to: Instant) => void };

/** What the console asks of the rest. */
export type ConsoleWorld = {
  readonly register: Register;
  readonly inbox: Inbox;
  /** The last card said in a thread, in this run or one before; null when none was. */
  readonly lastSaid: Threads['last'];
  /** Works a stored message and delivers what it leads to. */
  readonly work: () => Promise<void>;
  /** Runs what is due after the day was moved; null where the console only talks. */
  readonly runJobs: (() => Promise<void>) | null;
  /** Says to a person what they would be asked now, without counting as asking; false when there is nothing. */
  readonly showNudge: (person: PersonId) => Promise<boolean>;
  readonly clock: SetClock;
  readonly zone: Zone;
};

/** A message as the console hears it, under the id that the caller gives. */
export type Heard = Pick<IncomingMessage, 'id' | 'text' | 'card'>;
