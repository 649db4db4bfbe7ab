import { sayDay } from '#src/calendar/say-day.ts';
import { backupFolder } from '#src/cli/store/data-folder.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { sayBringBack } from './bring-back.ts';
import { holdingMore, isComparable, sayLost } from '#src/cli/store/held-before.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** Whether the record still holds what was seen of it at some time: in a digest, the log or a backup's manifest. */
export async function checkHead(seen: LedgerHead, { register }: Pick<Store, 'register'>): Promise<Finding> {
  const now = await register.head();
  const lost = await sayLost(seen, register);
  if (lost !== null && !(await isComparable(seen, register))) return toKnow('head', OLD_CHAIN, COMPARE_LATER);
  if (lost !== null) return toMend('head', lost, CUT);
  const since = now.lines - seen.lines;
  const later = since === 0 ? 'nothing was' : `${sayCount(since, 'line')} ${since === 1 ? 'was' : 'were'}`;
  return well('head', `the record holds all that it held then, and ${later} added since.`);
}

/** Whether the record still holds what each nightly backup holds of it; the first backup against which it does not is named. */
export async function checkHeads(
  data: string,
  world: CliWorld,
  { register }: Pick<Store, 'register'>,
): Promise<readonly Finding[]> {
  const folder = backupFolder(data, world.config);
  const kept = folder === null ? [] : await world.backupsIn(folder);
  const more = await holdingMore(kept, register);
  if (more === null) return [];
  const { backup, lost } = more;
  const says = `${lost} The backup of ${sayDay(backup.day)} holds it.`;
  return [toMend('head', says, await sayBringBack(data, world, backup))];
}

const OLD_CHAIN =
  'that was seen before Ragtime chained the record anew, so that it can forget a person; it was held against the chain of then.';
const COMPARE_LATER =
  'Compare with a head that was seen since: each digest, the log and each backup’s manifest has one';

const CUT =
  'Either an older backup was put back, or somebody wrote in the file. Keep it as it is, and compare with the backups: each has a manifest with its head.';
