import type { AskedBefore } from '#src/nudge/asked-before.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';

/** Who is known to lead what: since when each action is known at all, who knows it to be theirs, and who ever did. */
export type Led = {
  readonly known: ReadonlyMap<ActionId, Day>;
  /** By action, since when each person knows it to be theirs. */
  readonly by: ReadonlyMap<ActionId, ReadonlyMap<PersonId, Day>>;
  readonly ever: ReadonlyMap<ActionId, ReadonlySet<PersonId>>;
};

/** True for what is remembered of who leads what: it asks and tells nothing, and silences nothing. */
export function isOfLeading({ rule }: Pick<AskedBefore, 'rule'>): boolean {
  return rule === 'leads' || rule === 'leads-no-more';
}

/** Reads who is known to lead what out of what is remembered, oldest first. */
export function whoLed(rows: readonly AskedBefore[]): Led {
  const known = new Map<ActionId, Day>();
  const by = new Map<ActionId, Map<PersonId, Day>>();
  const ever = new Map<ActionId, Set<PersonId>>();
  for (const { rule, action, person, day } of rows) {
    if (action === null) continue;
    if (!known.has(action)) known.set(action, day);
    const people = by.get(action) ?? new Map<PersonId, Day>();
    by.set(action, people);
    ever.set(action, (ever.get(action) ?? new Set()).add(person));
    if (rule === 'leads') people.set(person, day);
    else people.delete(person);
  }
  return { known, by, ever };
}
