import type { ActionEntry, NewEntry } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Register } from '#src/ports/register.ts';

/** How an action stands once what is about to be written about it counts. */
export async function trackedAfter(
  tracked: Tracked,
  entries: readonly NewEntry[],
  register: Register,
): Promise<Tracked> {
  const { action } = tracked;
  const own = entries.flatMap((entry) => ('action' in entry && entry.action === action.id ? [entry] : []));
  if (own.length === 0) return tracked;
  const ledger = await register.ledgerOf(action.id);
  const last = ledger.at(-1)?.seq ?? 0;
  const written = own.map((entry, place): ActionEntry => ({ ...entry, seq: last + 1 + place }));
  return { action, standing: replay(action, [...ledger, ...written]) };
}
