import { randomUUID } from 'node:crypto';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import { todayIn } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { dayIn, instantAt, timeIn } from '#src/calendar/instant.ts';
import type { Instant, Zone } from '#src/calendar/instant.ts';
import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import type { Store } from '#src/cli/cli-world.ts';
import type { PersonId } from '#src/people/person.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { liveThrough } from './live-through.ts';
import type { TalkParts } from './talk-parts.ts';

/** What somebody would be sent on the day of the clock, ready to be shown, and what is supposed with it; null for nothing. */
export type NowFor = (person: PersonId) => Promise<{ readonly shown: Outgoing; readonly remark: string | null } | null>;

type Parts = {
  readonly store: Store;
  readonly clock: Clock;
  readonly zone: Zone;
  readonly parts: Pick<TalkParts, 'config' | 'openCopy' | 'report'>;
  /** True where the timetable runs and the days before were really lived through. */
  readonly isRunning: boolean;
};

/**
 * Looks at the day's message as a rehearsal finds it, on a copy: where nothing is sent unasked, as if the bot had asked on
 * every day since the conversation began. It does not count as asking, so that the morning's run still asks.
 */
export function createNowFor({ store, clock, zone, parts, isRunning }: Parts): NowFor {
  let since = todayIn(clock, zone);
  return async (person) => {
    const today = todayIn(clock, zone);
    if (isRunning || today < since) since = today;
    const found = await rehearsed(person, { from: since, to: today }, { store, zone, parts });
    if (found === null) return null;
    // It belongs to no day: it may be read whenever it was asked for.
    const shown = { ...found.message, day: null, key: `shown/${today}/${person}/${randomUUID()}` as OutKey };
    return { shown, remark: sayRemark(found.at, { since, today, zone }) };
  };
}

type Found = { readonly message: Outgoing; readonly at: Instant };

async function rehearsed(
  person: PersonId,
  days: { readonly from: Day; readonly to: Day },
  { store, zone, parts: { config, openCopy, report } }: Pick<Parts, 'store' | 'zone' | 'parts'>,
): Promise<Found | null> {
  const copy = await openCopy(store);
  const found: Found[] = [];
  const onMessage = async (message: Outgoing, at: Instant): Promise<void> => {
    const isTheirs = 'person' in message.to && message.to.person === person && message.kind !== 'office';
    if (isTheirs && dayIn(at, zone) === days.to) found.push({ message, at });
  };
  try {
    // What a rehearsal passes over is no news for the log of the real bot.
    const onlyErrors: typeof report = (line) => (line.level === 'error' ? report(line) : undefined);
    await liveThrough(
      copy,
      { data: '', ...days, replies: [], onMessage },
      { office: config.office, report: onlyErrors },
    );
  } finally {
    await copy.close();
  }
  return found[0] ?? null;
}

function sayRemark(
  at: Instant,
  { since, today, zone }: { readonly since: Day; readonly today: Day; readonly zone: Zone },
): string | null {
  const before = since === today ? [] : [`as if the bot had asked on every working day since ${sayDay(since)}`];
  const hour = at === instantAt(today, START_OF_ASKING, zone) ? [] : [`this comes at ${timeIn(at, zone)}`];
  const said = [...before, ...hour].join('; ');
  return said === '' ? null : `(${said.charAt(0).toUpperCase()}${said.slice(1)}.)`;
}
