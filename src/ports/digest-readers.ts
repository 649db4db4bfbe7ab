import { readInstant } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Audience } from '#src/sight/audience.ts';
import type { Installations } from './installations.ts';

/** What a platform last found of who reads the channel of the weekly digest, and when. */
export type DigestReaders = { readonly audience: Exclude<Audience, 'asker'>; readonly at: Instant };

/** Beside the places of a platform, whose names are its own. */
const PLACE = 'digest-readers';

/** Keeps what was found, so that the doctor can tell of it without asking the platform. */
export function keepDigestReaders(
  installations: Pick<Installations, 'save'>,
  platform: string,
  { audience, at }: DigestReaders,
): Promise<void> {
  return installations.save(platform, PLACE, `${audience} ${at}`, at);
}

/** What was found last; null where it was never asked. */
export async function lastDigestReaders(
  installations: Pick<Installations, 'find'>,
  platform: string,
): Promise<DigestReaders | null> {
  const [audience, moment = ''] = ((await installations.find(platform, PLACE)) ?? '').split(' ');
  const [known, at] = [FOUND.find((one) => one === audience), readInstant(moment)];
  return known === undefined || at === null ? null : { audience: known, at };
}

const FOUND = ['members', 'outsiders', 'unknown'] as const;
