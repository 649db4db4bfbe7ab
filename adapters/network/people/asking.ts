import type { OutgoingKind } from '#src/ports/outgoing.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { ThreadId } from '#src/ports/message.ts';
import type { SaidInThread, Threads } from '#src/ports/threads.ts';

/** Messages that ask somebody something. */
const ASKING: readonly OutgoingKind[] = ['nudge', 'escalation', 'office'];

/** True when what was said last in a thread asks something that a reply would answer. */
export function asks(last: SaidInThread | null): boolean {
  return last !== null && (ASKING.includes(last.kind) || last.holds !== null);
}

/** True for what was written at a moment in a thread where what was said last before it asks something. */
export async function answersAt(
  thread: ThreadId,
  at: Instant,
  { last, sentAt }: Pick<Threads, 'last' | 'sentAt'>,
): Promise<boolean> {
  const said = await last(thread);
  const asked = said === null || !asks(said) ? null : await sentAt(said.key);
  return asked !== null && at >= asked;
}

/** True for a question about actions, or the receipt that took its place: another emoji there is a change of mind. */
export function isAbout({ kind, about }: SaidInThread): boolean {
  return about.length > 0 && kind !== 'digest';
}
