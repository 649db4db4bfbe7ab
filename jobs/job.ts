import type { Instant, Zone } from '#src/calendar/instant.ts';
import type { Schedule, Slot } from '#src/calendar/slots.ts';
import type { Work } from '#src/ports/register.ts';
import type { Around } from './look-around.ts';
import type { World } from './world.ts';

/** One turn of a job that is worked now. */
export type Turn = { readonly slot: Slot; readonly schedule: Schedule; readonly around: Around };

/** What a turn says and asks; it is written together with its slot. */
export type TurnWork = Pick<Work, 'say' | 'asked' | 'reached'>;

/** A job on the timetable. A turn missed while the bot was down is made up for once, while `until` has not come. */
export type Job = {
  readonly schedule: Schedule;
  /** The moment from which a missed turn is history. */
  readonly until: (slot: Slot, zone: Zone) => Instant;
  /** After a failure it is tried again so many minutes later; absent for the next tick. */
  readonly again?: number;
  readonly work: (turn: Turn, world: World) => Promise<TurnWork>;
  /** What is said of a turn that was missed and is history; absent where the next turn says it all. */
  readonly missed?: (turn: Turn) => TurnWork;
};
