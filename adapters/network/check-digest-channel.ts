import type { Messenger } from '#src/ports/messenger.ts';
import { SendFault } from '#src/ports/messenger.ts';
import { tellOfOpenChannel } from './tell-open-channel.ts';
import type { NetworkWorld } from './world.ts';

/** The channel of the leadership, as the core names it. */
const DIGEST = { channel: 'slt' } as const;

/** At start: who reads the digest's channel, told to the log and the office where they are not all of the organisation. */
export async function checkDigestChannel(
  platform: string,
  messenger: Pick<Messenger, 'audienceOf' | 'reaches'>,
  world: NetworkWorld,
): Promise<void> {
  if (!messenger.reaches(DIGEST, null)) return;
  const audience = await messenger.audienceOf(DIGEST).catch((error: unknown) => {
    if (!(error instanceof SendFault)) throw error;
    const what = `Who reads the leadership’s channel in ${platform} is not known yet: ${error.message}.`;
    world.report({ level: 'info', what });
    return null;
  });
  if (audience !== 'outsiders') return;
  const what = `Guests or people of another organisation read the leadership’s channel in ${platform}: nothing of a plan is posted there.`;
  world.report({ level: 'error', what });
  await tellOfOpenChannel(platform, world);
}
