import type { Owner } from '#src/people/leads/leads.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import type { PersonId } from '#src/people/person.ts';
import { whoIs } from '#src/people/who-leads.ts';
import { nameOf } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Desk } from './desk.ts';
import type { Unreachable } from './nudge.ts';
import { isReachable } from './whom-to-ask.ts';

/** The leads of open actions who cannot be reached today, in name order: nobody behind the name, or no way to bring a message. */
export function unreachableLeads(tracked: readonly Tracked[], desk: Desk): Unreachable {
  const { people, nobody } = leadsOfOpen(tracked, desk.index);
  const unreached = [...people].filter((person) => !isReachable(person, desk));
  const names = [...unreached.map((person) => desk.index.called(person) ?? person), ...nobody];
  return { names: names.toSorted(), of: people.size + nobody.size };
}

/** Who leads what is still open: the people behind the leads, each once, and the names of those behind whom the roster has nobody. */
export function leadsOfOpen(
  tracked: readonly Tracked[],
  index: RosterIndex,
): { readonly people: ReadonlySet<PersonId>; readonly nobody: ReadonlySet<string> } {
  const people = new Set<PersonId>();
  const nobody = new Set<string>();
  for (const owner of leadsIn(tracked)) {
    const found = whoIs(owner, index);
    for (const person of found) people.add(person);
    if (found.length === 0) nobody.add(nameOf(owner));
  }
  return { people, nobody };
}

/** Each lead once as the plan names them; plans name the same few over and over. */
function leadsIn(tracked: readonly Tracked[]): readonly Owner[] {
  const seen = new Map<string | null, Map<string | null, Owner>>();
  for (const { standing } of tracked) if (standing.stage === 'open') noteLeads(standing.owners, seen);
  return [...seen.values()].flatMap((names) => [...names.values()]);
}

function noteLeads(owners: readonly Owner[], seen: Map<string | null, Map<string | null, Owner>>): void {
  for (const owner of owners) {
    if (owner.support) continue;
    const names = seen.get(owner.post);
    if (names === undefined) seen.set(owner.post, new Map([[owner.name, owner]]));
    else names.set(owner.name, owner);
  }
}
