import { toMs } from '#src/calendar/instant.ts';
import type { NetworkWorld } from '#adapters/network/world.ts';

/** So many digits tell one register from another that somebody tries beside it. */
const DIGITS = 8;
/** A clock that is further off than this, in milliseconds, was moved: what runs on it is a trial. */
const MOVED = 3_600_000;

type World = Pick<NetworkWorld, 'clock' | 'realClock'> & {
  readonly register: Pick<NetworkWorld['register'], 'origin'>;
};

/**
 * By what a card says which register it is of: digits of the hash that the register's first line had first, which no restored backup
 * changes; others of them for a trial with a moved clock, which may run on a copy. Null before there is a line.
 */
export async function registerMark({ register, clock, realClock }: World): Promise<string | null> {
  const first = await register.origin();
  const isTrial = Math.abs(toMs(clock.now()) - toMs(realClock.now())) > MOVED;
  return first === null ? null : isTrial ? first.slice(-DIGITS) : first.slice(0, DIGITS);
}

/** True for what a card of another register carries; a card of before there were marks carries none, and is as good as ours. */
export async function isOfAnother(mark: string | null, world: World): Promise<boolean> {
  return mark !== null && mark !== (await registerMark(world));
}
