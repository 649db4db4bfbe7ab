import { typed } from '#src/cli/print/typed.ts';
import { todayIn } from '#src/calendar/clock.ts';
import { addDays, daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { LONDON } from '#src/calendar/instant.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { sayBackupsGone } from '#src/cli/store/backups-gone.ts';
import { nightlyBackup } from '#src/cli/store/backups-in.ts';
import { backupFolder } from '#src/cli/store/data-folder.ts';
import { quoted } from '#src/cli/print/options.ts';
import type { CliWorld, KeptBackup, Store } from '#src/cli/cli-world.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import { toKnow, toMend, well } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';

/** Older than so many days, something keeps the nightly backup from being made. */
const OLDEST = 2;

/** When the register was last backed up by itself, and how many copies are kept; nothing for the console, which makes none. */
export async function checkBackups(data: string, world: CliWorld): Promise<readonly Finding[]> {
  const { slack, teams } = world.config;
  const isMade = slack !== null || teams !== null;
  const folder = backupFolder(data, world.config);
  if (folder === null)
    return isMade ? [toKnow('backups', NONE_MADE, `${BY_HAND}: ${typed('backup FILE', data, world)}`)] : [];
  const blocked = isMade ? await blockedAt(folder, world) : null;
  if (blocked !== null) return [blocked];
  const today = todayIn(world.clock, LONDON);
  if (await world.areBackupsGone(data, folder))
    return [
      toMend(
        'backups',
        sayBackupsGone(folder),
        `${REMOUNT}: ${typed(`backup ${quoted(nightlyBackup(today, folder))}`, data, world)}`,
      ),
    ];
  const kept = await world.backupsIn(folder);
  // One of a day to come was made by a clock that was ahead, and says nothing of last night.
  const newest = kept.find(({ day }) => day <= today) ?? kept[0];
  if (newest === undefined) return isMade ? [toKnow('backups', `there is none in ${folder} yet.`, AT_NIGHT)] : [];
  const spoilt = await spoiltIn(kept, { data, world });
  if (spoilt !== null) return [spoilt];
  const says = `${sayCount(kept.length, 'nightly copy', 'nightly copies')} in ${folder}, the last of ${sayDay(newest.day)}`;
  if (isMade && Math.abs(daysBetween(newest.day, today)) > OLDEST)
    return [toMend('backups', `${says}.`, `${LATE}: ${typed('backup FILE', data, world)}`)];
  return [
    well('backups', `${says}; its record ends at ${newest.manifest === null ? 'nowhere' : sayHead(newest.manifest)}.`),
  ];
}

/** Where nights went by with a bot and none is there, the disk that they were on may not be; nothing while that is not so. */
export async function checkNoneLeft(
  { register }: Pick<Store, 'register'>,
  { data, world, today }: { readonly data: string; readonly world: CliWorld; readonly today: Day },
): Promise<readonly Finding[]> {
  const { slack, teams } = world.config;
  const folder = backupFolder(data, world.config);
  if (folder === null || (slack === null && teams === null)) return [];
  // That is told of the folder itself.
  if (await world.areBackupsGone(data, folder)) return [];
  if ((await world.backupsIn(folder)).length > 0) return [];
  const ran = await register.lastSureRunBefore(addDays(today, 1 - OLDEST));
  if (ran === null) return [];
  return [toMend('backups', `there is none in ${folder}, though a bot ran here on ${sayDay(ran)}.`, IS_IT_THERE)];
}

/** Where tonight’s could not be put, though those of before may be there still; null where it could. */
async function blockedAt(folder: string, { whyNoFolder }: CliWorld): Promise<Finding | null> {
  const no = await whyNoFolder(folder);
  if (no === null) return null;
  const { path, why } = no;
  if (why === 'is a file')
    return toMend(
      'backups',
      `${path} is a file, and a folder is needed there.`,
      `Move that file away, ${OR_ELSEWHERE}`,
    );
  if (why === 'is on a read-only disk')
    return toMend('backups', `${path} is on a disk that may only be read.`, `Have that disk mended, ${OR_ELSEWHERE}`);
  const give = `Give it to the user that the bot runs as (chown USER ${quoted(path)}, chmod 700 ${quoted(path)})`;
  return toMend('backups', `${path} may not be written to by the user that runs this.`, `${give}, ${OR_ELSEWHERE}`);
}

const OR_ELSEWHERE =
  'or name another folder in RAGTIME_BACKUPS and start the bot again: it tries to make the backup every half hour.';

/** The newest backup that could not be brought back; null where all could. */
async function spoiltIn(
  kept: readonly KeptBackup[],
  { data, world }: { readonly data: string; readonly world: CliWorld },
): Promise<Finding | null> {
  for (const { file, manifest } of kept) {
    const says = manifest === null ? `${file} has no readable manifest.` : await world.checkBackup(file);
    if (says === null) continue;
    const again = typed(`backup ${quoted(file)} --replace`, data, world);
    return toMend('backups', says, `It may have been interrupted. Put a new one in its place with: ${again}`);
  }
  return null;
}

const NONE_MADE = 'none are made by themselves (RAGTIME_BACKUPS=off).';
const BY_HAND = 'Copy the register in another way, such as a job that runs';
const AT_NIGHT = 'The running bot makes one every night at 02:30, or in the morning when it was down.';
const IS_IT_THERE =
  'Is the disk there on which they were? Where the folder is a new one, the running bot makes the first at night.';
const REMOUNT =
  'Mount that disk: the running bot tries again every half hour. Where they were taken away for good, begin anew with';
const LATE = 'The log says why (a full disk, a folder that may not be written to). Make one now with';
