import type { Turn, TurnWork } from '#jobs/job.ts';
import { START_OF_ASKING } from '#src/calendar/asking-hours.ts';
import { timeIn } from '#src/calendar/instant.ts';
import { sayBackupFailed, sayRecordHoldsLess } from '#src/messages/office/sending/backup-failed.ts';
import { sayHead } from '#src/ports/ledger-head.ts';
import { toldToEach } from '#src/ports/told-to-each.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { BackedUp, World } from '#jobs/world.ts';

/** Copies the register, where the world keeps copies, and says in the log where the record ended in it. */
export async function backUpNightly(turn: Turn, world: World): Promise<TurnWork> {
  const { slot } = turn;
  try {
    const made = await world.backUp?.(slot.day);
    if (made === undefined) return { say: [], asked: [] };
    world.report({ level: 'info', what: `Backed up to ${made.file}; the record ends at ${sayHead(made.head)}.` });
    return { say: made.more === null ? [] : tellLess(made.more, turn, world), asked: [] };
  } catch (fault) {
    await tellFailed(turn, fault, world);
    throw fault;
  }
}

/** An older register in the place of a newer one, or the end of one lost: each night it is in the log, and the office hears it once. */
function tellLess(more: NonNullable<BackedUp['more']>, { around }: Turn, { report }: World): readonly Outgoing[] {
  report({ level: 'error', what: `The record holds less than it did: ${more.lost} ${more.file} holds it.` });
  const card = sayRecordHoldsLess(more);
  return toldToEach(around.office, { key: `record-less/${more.file}`, kind: 'notice', day: null, card });
}

/** The office is told once a night, by day: what is made on a later try before that is nobody's worry. */
async function tellFailed({ slot, around }: Turn, fault: unknown, { register, report }: World): Promise<void> {
  if (timeIn(around.now, around.plan.zone) < START_OF_ASKING) return;
  const why = fault instanceof Error ? fault.message : String(fault);
  const key = `backup-failed/${slot.day}`;
  const say = toldToEach(around.office, { key, kind: 'notice', day: around.today, card: sayBackupFailed(why) });
  try {
    await register.write({ message: null, slot: null, entries: [], say, asked: [] });
  } catch (error) {
    // What keeps the backup from being made may keep this from being written; the log has both.
    report({ level: 'error', what: 'The office could not be told that the backup failed.', error });
  }
}
