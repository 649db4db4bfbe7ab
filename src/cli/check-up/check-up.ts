import type { CliWorld } from '#src/cli/cli-world.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { checkBackups } from './check-backups.ts';
import { checkErased } from './check-erased.ts';
import { checkBrokenOff } from './check-broken-off.ts';
import { checkData } from './check-data.ts';
import { checkFolder } from './check-folder.ts';
import { checkPlace } from './check-place.ts';
import { checkRetention } from './check-retention.ts';
import { checkSettings } from './check-settings.ts';
import { checkTeams } from './check-teams.ts';
import type { Finding } from './finding.ts';

/** Everything that the doctor looks at, in the order in which it is best mended; `seen` is where somebody saw the record end, null where nobody says. */
export async function checkUp(data: string, world: CliWorld, seen: LedgerHead | null): Promise<readonly Finding[]> {
  const folder = await world.lookAt(data);
  const around = [
    ...checkSettings(data, world),
    checkRetention(world),
    ...checkTeams(world),
    ...checkFolder(data, folder, world),
    ...(await checkBackups(data, world)),
    ...(await checkBrokenOff(data, folder, world)),
    ...(await checkErased(data, world)),
  ];
  const place = await checkPlace(data, folder, world);
  return [...around, ...(place === null ? await checkData(data, world, seen) : [place])];
}
