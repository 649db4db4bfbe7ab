import type { NetworkWorld } from '#adapters/network/world.ts';

/** Has worked what people said while nobody knew who they are, or nobody could say; nothing where nobody waits for that. */
export async function heardNow({ inbox, work }: Pick<NetworkWorld, 'inbox' | 'work'>): Promise<void> {
  const waits = (await inbox.waiting()).length + (await inbox.strangers()).length;
  if (waits > 0) await work();
}
