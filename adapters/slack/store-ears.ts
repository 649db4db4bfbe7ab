import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { OutgoingKind, SaidInThread } from '#src/ports.ts';
import type { Roster } from '#src/people/person.ts';
import type { Ears } from './hear/ears.ts';
import type { SlackWorld } from './world.ts';

/** Messages that ask somebody something. */
const ASKING: readonly OutgoingKind[] = ['nudge', 'escalation', 'office'];
/** A time stamp may name a moment so far back, in milliseconds; what is older waited elsewhere, and is new to us. */
const FURTHEST_BACK = 3_600_000;

/** The ears of a bot with a store: what it knows of people and of what was said, as it is now. */
export async function storeEars(world: SlackWorld, privately: Ears['privately']): Promise<Ears> {
  const { config, register, threads, inbox } = world;
  const roster = await register.roster();
  return {
    command: config.command,
    privately,
    momentOf: (ts) => momentOf(ts, world),
    nameOf: (team, user) => nameOf(`${team}/${user}`, roster),
    isAsking: async (thread) => asks(await threads.last(thread)),
    isKnown: async (id) => (await inbox.message(id)) !== null,
    cardAt: async (conversation, ts) => {
      const said = await threads.postedAt(conversation, ts);
      return said !== null && isAbout(said) ? said.key : null;
    },
    sayOf: async (card, nth) => (await threads.card(card))?.card.buttons[nth]?.say ?? null,
  };
}

/** The moment on the bot's own clock, which may be set back for a training, at which something was written. */
function momentOf(ts: string | null, { clock, realClock }: SlackWorld): Instant {
  const now = clock.now();
  const written = ts === null ? Number.NaN : Number(ts) * 1000;
  const ago = toMs(realClock.now()) - written;
  return ago > 0 && ago < FURTHEST_BACK ? fromMs(toMs(now) - Math.round(ago)) : now;
}

function nameOf(account: string, { people }: Roster): string | null {
  const known = people.filter(({ accounts }) => accounts['slack'] === account);
  return known.length === 1 ? known[0]!.name : null;
}

// A question, or the receipt that took its place: another emoji there is a change of mind.
function isAbout({ kind, about }: SaidInThread): boolean {
  return about.length > 0 && kind !== 'digest';
}

function asks(last: SaidInThread | null): boolean {
  return last !== null && (ASKING.includes(last.kind) || last.holds !== null);
}
