import { sayDay } from '#src/calendar/say-day.ts';
import { backupFolder } from '#src/cli/store/data-folder.ts';
import type { CliWorld, Store } from '#src/cli/cli-world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { LedgerHead } from '#src/ports/ledger-head.ts';
import { sayBringBack } from './bring-back.ts';
import { toKnow, toMend, well } from './finding.ts';
import type { Finding } from './finding.ts';

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
  for (const { day, manifest } of kept) {
    if (manifest === null || !(await isComparable(manifest, register))) continue;
    const lost = await sayLost(manifest, register);
    if (lost === null) continue;
    const says = `${lost} The backup of ${sayDay(day)} holds it.`;
    return [toMend('head', says, await sayBringBack(data, world))];
  }
  return [];
}

/** An earlier version chained the record otherwise: of what was seen then, only where it ended at last is known still. */
async function isComparable(seen: LedgerHead & { readonly salted?: true }, register: Store['register']) {
  const before = await register.headBefore();
  return seen.salted === true || before === null || seen.lines >= before.lines;
}

/** What a record no longer holds of what was seen of it, as a sentence; null where it holds all. */
async function sayLost({ lines, hash }: LedgerHead, register: Store['register']): Promise<string | null> {
  const now = await register.hashAt(lines);
  if (now === null) return `line ${lines} was seen once, and the record ends at line ${(await register.head()).lines}.`;
  if (now.startsWith(hash)) return null;
  const before = await register.headBefore();
  if (before !== null && before.lines === lines && before.hash.startsWith(hash)) return null;
  return `line ${lines} is not the one that was seen: the record up to it was written anew.`;
}

const OLD_CHAIN =
  'that was seen before Ragtime chained the record anew, so that it can forget a person; it was held against the chain of then.';
const COMPARE_LATER =
  'Compare with a head that was seen since: each digest, the log and each backup’s manifest has one';

const CUT =
  'Either an older backup was put back, or somebody wrote in the file. Keep it as it is, and compare with the backups: each has a manifest with its head.';
