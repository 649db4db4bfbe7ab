import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import type { Answered } from './digest.ts';

/** One question that was put to one person about one action. */
export type Asking = { readonly day: Day; readonly person: PersonId; readonly action: ActionId };

/** The day on which each action was first asked about: before it, silence is nobody's. */
export function firstAsked(askings: readonly Asking[]): ReadonlyMap<ActionId, Day> {
  const first = new Map<ActionId, Day>();
  for (const { action, day } of askings) {
    const known = first.get(action);
    if (known === undefined || day < known) first.set(action, day);
  }
  return first;
}

const ANSWERS: ReadonlySet<ActionEvent['kind']> = new Set(['updated', 'noted', 'not-mine', 'date-asked']);

/** How many people were asked from one day to another, and how many of them said something in that time. */
export function answeredOf(
  askings: readonly Asking[],
  ledger: readonly ActionEntry[],
  { since, sinceAt, today }: { readonly since: Day; readonly sinceAt: Instant; readonly today: Day },
): Answered {
  if (askings.every(({ day }) => day > today)) return null;
  const isNow = (day: Day): boolean => since <= day && day <= today;
  const people = new Set(askings.filter(({ day }) => isNow(day)).map(({ person }) => person));
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const said = ledger.filter(
    ({ day, at, event, seq }) => at >= sinceAt && day <= today && ANSWERS.has(event.kind) && !undone.has(seq),
  );
  const voices = new Set(said.map(({ by }) => by));
  return { asked: people.size, answered: [...people].filter((person) => voices.has(person)).length };
}
