import type { ActionEntry, PersonEntry, PlanEntry } from '#src/plan/ledger.ts';
import type { Everything } from './read-everything.ts';
import { dayCell, sheetOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

/** Every line of the ledger, oldest first: when, who, about what, and all that it says. */
export function ledgerSheet({ ledger, roster }: Everything): Sheet {
  const names = new Map(roster.people.map(({ id, name }) => [id, name]));
  return sheetOf<ActionEntry | PersonEntry | PlanEntry>('Ledger', ledger, [
    ['Line', ({ seq }) => seq],
    ['Day', ({ day }) => dayCell(day)],
    ['Moment', ({ at }) => at],
    ['By', ({ by }) => (by === null ? 'Ragtime' : (names.get(by) ?? by))],
    ['Action', (entry) => ('action' in entry ? entry.action : null)],
    ['Person', (entry) => ('person' in entry ? (names.get(entry.person) ?? entry.person) : null)],
    ['Plan', (entry) => ('plan' in entry ? entry.plan : null)],
    ['What', ({ event }) => event.kind],
    ['Words', ({ event }) => ('words' in event ? event.words : null)],
    ['Everything it says', ({ event }) => JSON.stringify(event)],
    ['Message', ({ message }) => message],
  ]);
}
