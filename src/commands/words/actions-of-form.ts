import type { Form } from '#src/ports/message.ts';
import { refsTyped } from '#src/refs/refs-typed.ts';
import type { RefContext } from '#src/refs/find-refs.ts';

/** What a form says of each action that it names: its rows, and each of the refs that were typed into one field. */
export function actionsOfForm({ more = [], ...first }: Form, known: Pick<RefContext, 'isRef'>): readonly Form[] {
  return [first, ...more].flatMap((row) => refsTyped(row.ref, known).map((ref) => ({ ref, change: row.change })));
}
