import type { OutgoingKind } from '#src/ports/outgoing.ts';
import type { SaidInThread } from '#src/ports/threads.ts';

/** Messages that ask somebody something. */
const ASKING: readonly OutgoingKind[] = ['nudge', 'escalation', 'office'];

/** True when what was said last in a thread asks something that a reply would answer. */
export function asks(last: SaidInThread | null): boolean {
  return last !== null && (ASKING.includes(last.kind) || last.holds !== null);
}

/** True for a question about actions, or the receipt that took its place: another emoji there is a change of mind. */
export function isAbout({ kind, about }: SaidInThread): boolean {
  return about.length > 0 && kind !== 'digest';
}
