import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Everything } from './read-everything.ts';

/** The name of a person of the roster; somebody who is in it no longer is named by their id, and nobody is null. */
export function personNamesIn({ roster }: Everything): (person: PersonId | null) => string | null {
  const names = new Map(roster.people.map(({ id, name }) => [id, name]));
  return (person) => (person === null ? null : (names.get(person) ?? person));
}

/** The action with an id. */
export function actionsIn({ tracked }: Everything): (id: ActionId) => Tracked | undefined {
  const found = new Map(tracked.map((one) => [one.action.id, one]));
  return (id) => found.get(id);
}
