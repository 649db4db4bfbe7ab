import { todayIn } from '#src/calendar/clock.ts';
import { daysBetween } from '#src/calendar/day.ts';
import { LONDON } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { backupFolder } from '#src/cli/store/data-folder.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import { toKnow, toMend, well } from './finding.ts';
import type { Finding } from './finding.ts';

/** Older than so many days, something keeps the nightly backup from being made. */
const OLDEST = 2;

/** When the register was last backed up by itself, and how many copies are kept; nothing for the console, which makes none. */
export async function checkBackups(data: string, world: CliWorld): Promise<readonly Finding[]> {
  const { slack, teams } = world.config;
  if (slack === null && teams === null) return [];
  const folder = backupFolder(data, world.config);
  if (folder === null) return [toKnow('backups', 'none are made by themselves (RAGTIME_BACKUPS=off).', BY_HAND)];
  const kept = await world.backupsIn(folder);
  const newest = kept[0];
  if (newest === undefined) return [toKnow('backups', `there is none in ${folder} yet.`, AT_NIGHT)];
  const says = `${sayCount(kept.length, 'nightly copy', 'nightly copies')} in ${folder}, the last of ${sayDay(newest.day)}`;
  if (newest.manifest === null) return [toMend('backups', `${says}, which has no readable manifest.`, MAKE_ONE)];
  if (daysBetween(newest.day, todayIn(world.clock, LONDON)) > OLDEST) return [toMend('backups', `${says}.`, LATE)];
  return [well('backups', `${says}; its record ends at ${sayHead(newest.manifest)}.`)];
}

const BY_HAND = 'Copy the register in another way, such as a job that runs: npm run ragtime -- backup FILE';
const AT_NIGHT = 'The running bot makes one every night at 02:30, or in the morning when it was down.';
const MAKE_ONE = 'It may have been interrupted. Make another now with: npm run ragtime -- backup FILE';
const LATE =
  'The log says why (a full disk, a folder that may not be written to). Make one now with: npm run ragtime -- backup FILE';
