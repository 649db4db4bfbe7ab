import { fromMs, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Clients } from './clients.ts';
import { fieldAt } from '#adapters/network/fields.ts';
import { reachedAt } from './reached-at.ts';
import type { SlackWorld } from '#adapters/slack/world.ts';

/** `dnd.teamInfo` tells of fifty people at a time. */
const AT_A_TIME = 50;
/** How long an answer of Slack's is gone by, and how long it is not asked again where it gave none, in milliseconds. */
const FRESH = 5 * 60_000;
const REST = 60 * 60_000;

type Parts = { readonly clients: Clients; readonly homeTeam: () => Promise<string | null> };

type Pauses = ReadonlyMap<string, number>;

type Answer = { readonly pauses: Promise<Pauses>; readonly until: number };

/**
 * Until when somebody has notifications paused. A workspace's people are asked about together, every five minutes at
 * most; where the app may not ask, or Slack does not answer, nobody counts as paused.
 */
export function createDoNotDisturb(
  world: Pick<SlackWorld, 'register' | 'clock' | 'realClock'>,
  parts: Parts,
): NonNullable<Messenger['quietUntil']> {
  const answers = new Map<string, Answer>();
  const realNow = (): number => toMs(world.realClock.now());
  const ask = (team: string): Promise<Pauses> => {
    const known = answers.get(team);
    if (known !== undefined && known.until > realNow()) return known.pauses;
    const pauses = readPauses(team, { ...world, ...parts }).catch((): Pauses => {
      // The scope was not granted, or the line is down: a reminder is not lost for that.
      answers.set(team, { pauses: Promise.resolve(new Map()), until: realNow() + REST });
      return new Map();
    });
    answers.set(team, { pauses, until: realNow() + FRESH });
    return pauses;
  };
  return async (person) => {
    const account = reachedAt(person);
    const team = account?.team ?? (await parts.homeTeam());
    if (account === null || team === null) return null;
    const end = (await ask(team)).get(account.user) ?? 0;
    return end > realNow() ? onBotClock(end, world) : null;
  };
}

async function readPauses(
  team: string,
  { register, realClock, clients, homeTeam }: Parts & Pick<SlackWorld, 'register' | 'realClock'>,
): Promise<Pauses> {
  const home = await homeTeam();
  const { people } = await register.roster();
  const accounts = people.flatMap((person) => reachedAt(person) ?? []);
  const users = accounts.filter((account) => (account.team ?? home) === team).map(({ user }) => user);
  const client = await clients(team, 'bulk');
  const pauses = new Map<string, number>();
  for (let from = 0; from < users.length; from += AT_A_TIME) {
    const some = users.slice(from, from + AT_A_TIME);
    const answer = await client.apiCall('dnd.teamInfo', { users: some.join(',') });
    for (const user of some) pauses.set(user, endOfPause(fieldAt(answer, 'users', user), toMs(realClock.now())));
  }
  return pauses;
}

/** When the pause ends that somebody is in, in milliseconds; 0 when they are in none. Slack writes seconds. */
function endOfPause(said: unknown, now: number): number {
  const isWithin = (start: unknown, end: unknown): boolean =>
    typeof start === 'number' && typeof end === 'number' && start * 1000 <= now && now < end * 1000;
  const [start, end] = [fieldAt(said, 'next_dnd_start_ts'), fieldAt(said, 'next_dnd_end_ts')];
  const snoozedTo = fieldAt(said, 'snooze_enabled') === true ? fieldAt(said, 'snooze_endtime') : 0;
  const planned = fieldAt(said, 'dnd_enabled') === true && isWithin(start, end) ? Number(end) * 1000 : 0;
  return Math.max(planned, isWithin(0, snoozedTo) ? Number(snoozedTo) * 1000 : 0);
}

/** The bot's clock may be set to another year for a training. */
function onBotClock(end: number, { clock, realClock }: Pick<SlackWorld, 'clock' | 'realClock'>): Instant {
  return fromMs(toMs(clock.now()) + end - toMs(realClock.now()));
}
