import { bothAnswered } from '#src/messages/reminder/note-answered.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';

/** Changes of one card that one message led to, as one: the last would take back what the first of them says. */
export function asOneEdit(notices: readonly Outgoing[]): readonly Outgoing[] {
  const last = new Map<OutKey, Outgoing>();
  for (const notice of notices) {
    const { edits } = notice;
    if (edits === null) continue;
    const before = last.get(edits);
    last.set(edits, before === undefined ? notice : { ...notice, card: bothAnswered(before.card, notice.card) });
  }
  const first = new Set<OutKey>();
  return notices.flatMap((notice) => {
    const { edits } = notice;
    if (edits === null) return [notice];
    if (first.has(edits)) return [];
    first.add(edits);
    return [last.get(edits)!];
  });
}
