import type { CliWorld } from '#src/cli/cli-world.ts';
import { checkBackups } from './check-backups.ts';
import { checkErased } from './check-erased.ts';
import { checkBrokenOff } from './check-broken-off.ts';
import { checkData } from './check-data.ts';
import { checkFolder } from './check-folder.ts';
import { checkPlace } from './check-place.ts';
import { checkRetention } from './check-retention.ts';
import { checkSecrets } from './check-secrets.ts';
import { checkSettings } from './check-settings.ts';
import { checkTeams } from './check-teams.ts';
import type { HowFar } from './how-far.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** Everything that the doctor looks at, in the order in which it is best mended. */
export async function checkUp(data: string, world: CliWorld, how: HowFar): Promise<readonly Finding[]> {
  const folder = await world.lookAt(data);
  const around = [
    ...checkSettings(data, world),
    checkRetention(world),
    ...checkTeams(world),
    ...(await checkSecrets(world)),
    ...checkFolder(data, folder, world),
    ...(await checkBackups(data, world)),
    ...(await checkBrokenOff(data, folder, world)),
    ...(await checkErased(data, world)),
  ];
  const place = await checkPlace(data, folder, world);
  if (place === null) return [...around, ...(await checkData(data, world, how))];
  return [...around, place, ...(how.isOnline ? await world.askOnline(null) : [])];
}
