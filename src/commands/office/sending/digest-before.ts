import { DIGEST_SCHEDULE } from '#src/calendar/digest-schedule.ts';
import { dayIn, timeIn } from '#src/calendar/instant.ts';
import { latestSlot } from '#src/calendar/slots.ts';
import type { DigestBefore } from '#src/messages/office/sending/post-digest.ts';
import type { Plan } from '#src/plan/action.ts';
import { digestKey } from '#src/ports/digest-key.ts';
import type { Scene } from '#src/commands/command.ts';

/** What became of the digest that was due last. */
export async function digestBefore(
  plan: Plan,
  { now, days, register, threads, plan: { zone } }: Scene,
): Promise<DigestBefore> {
  const slot = latestSlot(DIGEST_SCHEDULE, now, zone, days);
  if (slot === null) return { day: null, fate: null, at: null };
  const key = digestKey(plan.key, slot.day);
  const at = await threads.sentAt(key);
  const posted = at === null ? null : { day: dayIn(at, zone), time: timeIn(at, zone) };
  return { day: slot.day, fate: await register.fateOf(key), at: posted };
}
