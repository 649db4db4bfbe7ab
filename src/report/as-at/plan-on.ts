import type { Day } from '#src/calendar/day.ts';
import type { Plan } from '#src/plan/action.ts';
import type { PlanEntry } from '#src/plan/ledger.ts';

/** A plan as it was called and had begun on a day; `lines` are all of its own, oldest first. */
export function planOn(plan: Plan, lines: readonly PlanEntry[], day: Day): Plan {
  const later = lines.filter((line) => line.day > day);
  return { ...plan, name: nameBefore(later) ?? plan.name, begun: begunOn(plan, lines, day), isDefault: true };
}

/** What the first later line that names it anew says it was called; null where none does. */
function nameBefore(later: readonly PlanEntry[]): string | null {
  for (const { event } of later) {
    if (event.kind === 'named') return event.was;
    // Taking a name back is a later name too, whose former one stands in the line taken back.
    if (event.kind === 'undone' && event.stands?.kind === 'named') return event.stands.was;
  }
  return null;
}

function begunOn(plan: Plan, lines: readonly PlanEntry[], day: Day): Plan['begun'] {
  const said = lines.flatMap((line) => {
    const event = line.event.kind === 'undone' ? line.event.stands : line.event;
    return event?.kind === 'begun' ? [{ on: line.day, at: event.at }] : [];
  });
  if (said.length === 0) return plan.begun;
  return said.findLast(({ on }) => on <= day)?.at ?? null;
}
