import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Desk } from './desk.ts';
import type { Ask } from './nudge.ts';
import { placesNeeded } from './places.ts';

/** Questions before their day in the order in which they take places, and how many places a day their dates need. */
export type Ahead = { readonly order: readonly Ask[]; readonly needed: number };

/** Orders what is not late: what the office wants asked, as many never asked about as must be today for all to be asked before their day, then by date, then what has none. */
export function inOrderAhead(asks: readonly Ask[], person: PersonId, desk: Desk): Ahead {
  const byDate = asks.toSorted((one, other) => inOrder(dateOf(one), dateOf(other)));
  const unheard = byDate.filter((ask) => isOfDate(ask) && !wasAsked(ask, person, desk));
  const needed = placesNeeded(unheard.map((ask) => desk.days.between(desk.today, agreedOf(ask))));
  const wanted = byDate.filter(isOfOffice);
  const first = new Set([...wanted, ...unheard.slice(0, needed)]);
  return { order: [...first, ...byDate.filter((ask) => !first.has(ask))], needed: wanted.length + needed };
}

/** True for a question before an agreed date; the others can wait or have no date. */
function isOfDate({ rule }: Ask): boolean {
  return rule === 'due-soon' || rule === 'due-today';
}

function isOfOffice({ rule }: Ask): boolean {
  return rule === 'office-question' || rule === 'office-reminder';
}

function agreedOf({ stage }: Ask): Day {
  return stage.of as Day;
}

// What has no date comes after what has one.
const NO_DATE = '~';

function dateOf(ask: Ask): string {
  return isOfDate(ask) || ask.rule === 'review-due' ? agreedOf(ask) : NO_DATE;
}

function wasAsked({ tracked, stage }: Ask, person: PersonId, { history }: Desk): boolean {
  const rows = history.get(tracked.action.id) ?? [];
  return rows.some(
    (row) =>
      row.person === person && (row.rule === 'due-soon' || row.rule === 'due-today') && row.stage.of === stage.of,
  );
}

function inOrder(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
