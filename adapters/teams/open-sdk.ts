import type { Sdk, SdkWorld } from './sdk.ts';

/** The SDK that the settings name; of the other nothing is loaded. */
export async function openSdk(world: SdkWorld): Promise<Sdk> {
  if (world.config.sdk === 2) return (await import('./sdk2/open.ts')).openTeamsSdk(world);
  return (await import('./sdk/open.ts')).openBotFramework(world);
}
