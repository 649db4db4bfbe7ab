import { phraseKey } from '#src/people/fold.ts';
import { findLead } from '#src/people/find-person.ts';
import { nameInAddress } from '#src/people/name-in-address.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { Roster } from '#src/people/person.ts';
import type { Action } from '#src/plan/action.ts';

/** Somebody whom a plan names and the roster does not know, as a new entry of it. */
export type NewName = {
  readonly kind: 'person' | 'post' | 'body';
  readonly name: string;
  /** The post or title that the plan gives a person. */
  readonly post: string | null;
  /** Their e-mail address, where the plan writes that for a name. */
  readonly email: string | null;
  /** How many actions name them. */
  readonly actions: number;
};

/** Everybody whom the leads of a plan name and the roster does not know, the most often named first; what may be nobody is asked about and not among them. */
export function namesNotIn(actions: readonly Action[], roster: Roster): readonly NewName[] {
  const found = new Map<string, NewName>();
  for (const { leads } of actions) {
    const sure = leads.owners.filter(({ unsure }) => unsure !== true);
    const unknown = sure.filter(({ name, post }) => (name ?? post ?? '') !== '' && !isIn(name ?? post ?? '', roster));
    const names = unknown.map(entryOf);
    for (const [key, entry] of new Map(names.map((one) => [keyOf(one), one]))) {
      const before = found.get(key);
      const post = before?.post ?? entry.post;
      const email = before?.email ?? entry.email;
      found.set(key, { ...entry, post, email, actions: (before?.actions ?? 0) + 1 });
    }
  }
  return [...found.values()].toSorted((one, other) => other.actions - one.actions || rank(one) - rank(other));
}

type Entry = Omit<NewName, 'actions'>;

function entryOf({ name, post, group }: Owner): Entry {
  const email = name?.includes('@') === true ? name : null;
  // An address is no name, but mostly says one.
  if (name !== null)
    return { kind: 'person', name: (email === null ? null : nameInAddress(email)) ?? name, post, email };
  return { kind: group ? 'body' : 'post', name: post ?? '', post: null, email: null };
}

function isIn(name: string, roster: Roster): boolean {
  if (findLead(name, roster).kind !== 'none') return true;
  // A post may be known by the person who has it alone.
  return roster.people.some(({ title }) => title !== null && phraseKey(title) === phraseKey(name));
}

function keyOf({ kind, name }: Entry): string {
  return `${kind} ${name.toLowerCase()}`;
}

function rank({ kind }: NewName): number {
  return ['person', 'post', 'body'].indexOf(kind);
}
