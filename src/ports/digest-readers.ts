import type { Instant } from '#src/calendar/instant.ts';
import type { Audience } from '#src/sight/audience.ts';
import type { Installations } from './installations.ts';

/** Who read the digest's channel of a platform when that was last asked; kept for whoever cannot ask. */
export type DigestReaders = {
  /** The channel as the settings named it. */
  readonly channel: string;
  readonly audience: Audience;
  /** Why the platform would not say, as a clause; null where it did. */
  readonly refusal: string | null;
  readonly at: Instant;
};

/** Beside what platforms keep of their installations, under a name of its own. */
const KEPT_AS = 'digest-channel';

export async function keepDigestReaders(
  platform: string,
  found: DigestReaders,
  { save }: Pick<Installations, 'save'>,
): Promise<void> {
  await save(KEPT_AS, platform, JSON.stringify(found), found.at);
}

/** What was last found; null where it was never asked. */
export async function findDigestReaders(
  platform: string,
  { find }: Pick<Installations, 'find'>,
): Promise<DigestReaders | null> {
  const kept = await find(KEPT_AS, platform);
  return kept === null ? null : (JSON.parse(kept) as DigestReaders);
}
