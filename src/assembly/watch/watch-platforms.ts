import type { Store } from '#src/cli/cli-world.ts';
import type { Clock } from '#src/calendar/clock.ts';
import { timeIn, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { sayLineOwn, sayLineShared } from '#src/messages/office/sending/line-shared.ts';
import { sayPlatformBack, sayPlatformDown } from '#src/messages/office/sending/platform-down.ts';
import type { Card } from '#src/messages/card.ts';
import { findPlatformState, findUnheard, keepPlatformState, keepUnheard } from '#src/ports/platform-state.ts';
import type { PlatformState } from '#src/ports/platform-state.ts';
import type { Platform } from '#src/assembly/platform.ts';
import { tellTheOffice } from '#src/cli/store/tell-the-office.ts';

type Parts = {
  readonly platforms: readonly Pick<Platform, 'name' | 'health' | 'shared' | 'unheard'>[];
  readonly store: Pick<Store, 'register' | 'installations'>;
  readonly clock: Clock;
  readonly office: readonly string[];
  /** Told that something goes through again; since when nothing did where an earlier process found that, else null. */
  readonly returned: (since: Instant | null) => Promise<void>;
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

function watchOf(
  { name, health, shared, unheard }: Parts['platforms'][number],
  parts: Omit<Parts, 'platforms'>,
): () => Promise<void> {
  const { installations } = parts.store;
  let isFirst = true;
  return async () => {
    const now = parts.clock.now();
    await followUnheard(name, { says: unheard?.() ?? null, at: now }, installations);
    const down = health();
    const fault = down ?? shared?.() ?? null;
    const as: Trouble = down === null ? 'shared' : 'down';
    const kept = await findPlatformState(name, installations);
    if (kept?.isTold === true && (fault === null || troubleOf(kept) !== as)) {
      const was = troubleOf(kept);
      await tell(`${was}-over`, OVER[was], { name, since: kept.since, parts });
    }
    const wasDown = kept !== null && kept.fault !== null && troubleOf(kept) === 'down';
    if (wasDown && down === null) await parts.returned(isFirst ? kept.since : null);
    isFirst = false;
    const fresh = stateOf(kept, { fault, as }, now);
    if (fresh !== null) await keepPlatformState(name, fresh, installations);
    const state = fresh ?? kept;
    if (state === null || fault === null || state.isTold === true || toMs(now) - toMs(state.since) < PATIENCE) return;
    await tell(as, (platform, at) => BEGUN[as](platform, { why: fault, since: at }), {
      name,
      since: state.since,
      parts,
    });
    // Kept, since what is out of order is often mended by starting the bot anew.
    await keepPlatformState(name, { ...state, isTold: true }, installations);
  };
}

/** Anybody may send what is not signed, so that this alone wakes nobody: it stands in the log, and here for the doctor. */
async function followUnheard(
  name: string,
  found: Parameters<typeof keepUnheard>[1],
  installations: Store['installations'],
): Promise<void> {
  if ((await findUnheard(name, installations)) !== found.says) await keepUnheard(name, found, installations);
}

/** Nothing goes or comes; or another bot takes part of what comes. */
type Trouble = 'down' | 'shared';

type Found = { readonly fault: string | null; readonly as: Trouble };

const BEGUN = { down: sayPlatformDown, shared: sayLineShared } as const;
const OVER = { down: sayPlatformBack, shared: sayLineOwn } as const;

function troubleOf({ isShared }: PlatformState): Trouble {
  return isShared === true ? 'shared' : 'down';
}

/** What is to be kept anew; null where nothing changed. */
function stateOf(kept: PlatformState | null, { fault, as }: Found, now: Instant): PlatformState | null {
  const isShared = fault !== null && as === 'shared' ? ({ isShared: true } as const) : {};
  if (kept === null) return fault === null ? null : { fault, since: now, ...isShared };
  if (kept.fault === fault) return null;
  // Another reason is no other outage.
  const goesOn = kept.fault !== null && fault !== null && troubleOf(kept) === as;
  return goesOn ? { ...kept, fault } : { fault, since: now, ...isShared };
}

type Telling = { readonly name: string; readonly since: Instant; readonly parts: Omit<Parts, 'platforms'> };

/** Once for each outage. */
async function tell(
  what: Trouble | `${Trouble}-over`,
  card: (platform: string, since: ReturnType<typeof timeIn>) => Card,
  { name, since, parts }: Telling,
): Promise<void> {
  await tellTheOffice(`platform-${what}/${name}/${since}`, (zone) => card(name, timeIn(since, zone)), parts);
}
