import type { Store } from '#src/cli/cli-world.ts';
import { todayIn } from '#src/calendar/clock.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { timeIn, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { sayPlatformBack, sayPlatformDown } from '#src/messages/office/sending/platform-down.ts';
import type { Card } from '#src/messages/card.ts';
import { withOffice } from '#src/people/roster/with-office.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { findPlatformState, keepPlatformState } from '#src/ports/platform-state.ts';
import type { PlatformState } from '#src/ports/platform-state.ts';
import type { Platform } from './platform.ts';

type Parts = {
  readonly platforms: readonly Pick<Platform, 'name' | 'health'>[];
  readonly store: Pick<Store, 'register' | 'installations'>;
  readonly clock: Clock;
  readonly office: readonly string[];
};

/** Milliseconds that a platform is away before the office is told: less is a hiccup, and costs nothing. */
const PATIENCE = 300_000;

/**
 * Looks at each platform's health once a tick: what is wrong is kept for the doctor, and after five minutes told to the
 * office, which gets it by whatever works. What it was told of, it is told the end of.
 */
export function watchPlatforms({ platforms, ...parts }: Parts): () => Promise<void> {
  const watches = platforms.map((platform) => watchOf(platform, parts));
  return async () => {
    for (const look of watches) await look();
  };
}

function watchOf({ name, health }: Parts['platforms'][number], parts: Omit<Parts, 'platforms'>): () => Promise<void> {
  const { installations } = parts.store;
  let told: Instant | null = null;
  return async () => {
    const now = parts.clock.now();
    const fault = health();
    const kept = await findPlatformState(name, installations);
    if (fault === null && told !== null) await tell('back', sayPlatformBack, { name, since: told, parts });
    if (fault === null) told = null;
    const state = stateOf(kept, fault, now);
    if (state !== null) await keepPlatformState(name, state, installations);
    const since = state?.since ?? kept?.since ?? now;
    if (fault === null || told !== null || toMs(now) - toMs(since) < PATIENCE) return;
    told = since;
    await tell('down', (platform, at) => sayPlatformDown(platform, { why: fault, since: at }), { name, since, parts });
  };
}

/** What is to be kept anew; null where nothing changed. */
function stateOf(kept: PlatformState | null, fault: string | null, now: Instant): PlatformState | null {
  if (kept === null) return fault === null ? null : { fault, since: now };
  if (kept.fault === fault) return null;
  // Another reason is no other outage.
  return { fault, since: kept.fault === null || fault === null ? now : kept.since };
}

type Telling = { readonly name: string; readonly since: Instant; readonly parts: Omit<Parts, 'platforms'> };

/** Once for each outage. */
async function tell(
  what: 'down' | 'back',
  card: (platform: string, since: ReturnType<typeof timeIn>) => Card,
  { name, since, parts }: Telling,
): Promise<void> {
  const { register } = parts.store;
  const plan = defaultIn(await register.plans());
  if (plan === null) return;
  const { people } = withOffice(await register.roster(), parts.office);
  const say = people
    .filter(({ role }) => role === 'office')
    .map(({ id }): Outgoing => ({
      key: `platform-${what}/${name}/${since}/${id}` as OutKey,
      kind: 'notice',
      day: todayIn(parts.clock, plan.zone),
      to: { person: id },
      card: card(name, timeIn(since, plan.zone)),
      about: [],
      edits: null,
      holds: null,
    }));
  await register.write({ message: null, slot: null, entries: [], say, asked: [] });
}
