import type { Instant } from '#src/calendar/instant.ts';
import type { Installations } from './installations.ts';

/** What was last known against a platform while a bot ran: why nothing goes or comes, since when; kept for whoever cannot ask. */
export type PlatformState = {
  /** A clause; null where all was well. */
  readonly fault: string | null;
  /** When that began. */
  readonly since: Instant;
  /** True where all goes, and another bot takes part of what people say there. */
  readonly isShared?: true;
  /** True once the office was told of it: then it is told of its end too. */
  readonly isTold?: true;
};

/** Keeps why it may be that nobody is heard on a platform; null once somebody was. */
export async function keepUnheard(
  name: string,
  { says, at }: { readonly says: string | null; readonly at: Instant },
  { save }: Pick<Installations, 'save'>,
): Promise<void> {
  await save(UNHEARD_AS, name, JSON.stringify({ says }), at);
}

/** What was last kept of that; null where nothing speaks for it. */
export async function findUnheard(name: string, { find }: Pick<Installations, 'find'>): Promise<string | null> {
  const kept = await find(UNHEARD_AS, name);
  return kept === null ? null : (JSON.parse(kept) as { readonly says: string | null }).says;
}

/** Beside what platforms keep of their installations, under a name of its own. */
const KEPT_AS = 'platform-state';
const UNHEARD_AS = 'platform-unheard';

/** `name` is what people call the platform: 'Teams'. */
export async function keepPlatformState(
  name: string,
  state: PlatformState,
  { save }: Pick<Installations, 'save'>,
): Promise<void> {
  await save(KEPT_AS, name, JSON.stringify(state), state.since);
}

/** What was last kept; null where nothing was ever known against it. */
export async function findPlatformState(
  name: string,
  { find }: Pick<Installations, 'find'>,
): Promise<PlatformState | null> {
  const kept = await find(KEPT_AS, name);
  return kept === null ? null : (JSON.parse(kept) as PlatformState);
}
