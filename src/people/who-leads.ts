import { bareName } from './honorific.ts';
import { foldWords, phraseKey } from './fold.ts';
import type { Leads, LeadsOn, Owner } from './leads/leads.ts';
import { exactly } from './roster/name-index.ts';
import type { Body, Person, PersonId } from './person.ts';
import type { RosterIndex } from './roster/roster-index.ts';
import { isWholeName, titleFits } from './leads/title-fits.ts';

/** The people an owner is on the index's day; empty for a post without a holder, an unknown name or a name that fits several. */
export function whoIs(owner: Owner, index: RosterIndex): readonly PersonId[] {
  return remembered(owner, index.answers, () =>
    owner.name === null ? holdersOf(owner, index) : named(owner.name, owner.post, index),
  );
}

function remembered(
  { unsure, group, name, post }: Owner,
  known: RosterIndex['answers'],
  workOut: () => readonly PersonId[],
): readonly PersonId[] {
  const key = `${unsure === true ? 'u' : group ? 'g' : 'o'}|${name ?? ''}|${post ?? ''}`;
  const there = known.get(key);
  if (there !== undefined) return there;
  const answer = workOut();
  known.set(key, answer);
  return answer;
}

/** Those of whom a lead that is nobody in particular may be one: several people of a name or with a title; none for any other. */
export function whoItMayBe(owner: Owner, index: RosterIndex): readonly PersonId[] {
  return owner.group ? [] : remembered(owner, index.maybes, () => severalOf(owner, index));
}

function severalOf(owner: Owner, index: RosterIndex): readonly PersonId[] {
  const { name, post } = owner;
  if (whoIs(owner, index).length > 0) return [];
  const key = phraseKey(post ?? '');
  if (name === null) return index.posts.has(key) ? [] : oneOf(index.titles.get(key) ?? []);
  const people = peopleNamed(name, index);
  const fitting = post === null ? people : people.filter((person) => fits(person, post, index));
  return oneOf((fitting.length > 0 ? fitting : people).map(({ id }) => id));
}

function oneOf(people: readonly PersonId[]): readonly PersonId[] {
  return people.length > 1 ? people : [];
}

/** The one person of the roster who has a lead's name and is not here today: gone, or still to come; null for any other lead. */
export function onceCalled({ name, group }: Owner, index: RosterIndex): Person | null {
  if (name === null || group) return null;
  const people = exactly(bareName(foldWords(name)), index.names);
  const [only] = people;
  return people.length === 1 && only !== undefined && !index.isHere(only.id) ? only : null;
}

/** The people that a name as the roster writes it means today: a person's, or else a post's holders. */
export function peopleCalled(name: string, index: RosterIndex): readonly PersonId[] {
  const owner = { group: false, support: false };
  const person = whoIs({ ...owner, name, post: null }, index);
  return person.length > 0 ? person : whoIs({ ...owner, name: null, post: name }, index);
}

/** Who is accountable, joint and supporting today; accountable is the first owner who does not only support, reached or not. */
export function leadsOn(leads: Leads | readonly Owner[], index: RosterIndex): LeadsOn {
  const owners = 'owners' in leads ? leads.owners : leads;
  const known = index.leads.get(owners) ?? peopleOf(owners, index);
  index.leads.set(owners, known);
  return known;
}

function peopleOf(owners: readonly Owner[], index: RosterIndex): LeadsOn {
  const first = owners.find((owner) => !owner.support);
  const taken = new Set<PersonId>();
  const take = (chosen: readonly Owner[]): readonly PersonId[] => {
    const people = chosen.flatMap((owner) => whoIs(owner, index)).filter((id) => !taken.has(id));
    for (const id of people) taken.add(id);
    return [...new Set(people)];
  };
  return {
    accountable: take(first === undefined ? [] : [first]),
    joint: take(owners.filter((owner) => !owner.support && owner !== first)),
    support: take(owners.filter((owner) => owner.support)),
    unreached: owners.filter((owner) => whoIs(owner, index).length === 0),
  };
}

/** The people whose action it is today, the accountable ones first, each once; who only supports is none of them. */
export function leadersOn(leads: Leads | readonly Owner[], index: RosterIndex): readonly PersonId[] {
  const { accountable, joint } = leadsOn(leads, index);
  return joint.length === 0 ? accountable : [...accountable, ...joint];
}

// Words of a plan that may be a person too are whoever the roster has under them, a person by an alias.
function holdersOf({ post, unsure }: Owner, index: RosterIndex): readonly PersonId[] {
  const holders = whoHolds(post ?? '', index, new Set());
  if (unsure !== true || holders.length > 0) return holders;
  const people = peopleNamed(post ?? '', index);
  return people.length === 1 ? people.map(({ id }) => id) : [];
}

function named(name: string, post: string | null, index: RosterIndex): readonly PersonId[] {
  const people = peopleNamed(name, index);
  const told = people.filter(({ apart }) => apart !== undefined && apart === post);
  const fitting = post === null ? people : people.filter((person) => fits(person, post, index));
  if (told.length === 1) return told.map(({ id }) => id);
  if (fitting.length === 1) return fitting.map((person) => person.id);
  if (fitting.length > 1) return [];
  const whole = people.filter((person) => isWholeName(name, person));
  return whole.length === 1 ? whole.map((person) => person.id) : [];
}

function peopleNamed(name: string, index: RosterIndex): readonly Person[] {
  return exactly(bareName(foldWords(name)), index.names).filter(({ id }) => index.isHere(id));
}

function fits(person: Person, post: string, index: RosterIndex): boolean {
  return titleFits(person, post) || whoHolds(post, index, new Set()).includes(person.id);
}

function whoHolds(said: string, index: RosterIndex, passed: Set<Body>): readonly PersonId[] {
  const key = phraseKey(said);
  const post = index.posts.get(key);
  if (post !== undefined) return index.holders.get(post.name) ?? [];
  const body = index.bodies.get(key);
  if (body !== undefined) return membersOf(body, index, passed);
  const titled = index.titles.get(key) ?? [];
  // One title that several people have means none of them in particular; its plural means all.
  const isPlural = titled.some((id) => phraseKey(index.person(id)?.title ?? '') !== key);
  return isPlural || titled.length === 1 ? titled : [];
}

function membersOf(body: Body, index: RosterIndex, passed: Set<Body>): readonly PersonId[] {
  if (passed.has(body)) return [];
  passed.add(body);
  const people = body.members.flatMap((member) => memberIs(member, index, passed));
  return [...new Set(people)];
}

function memberIs(member: string, index: RosterIndex, passed: Set<Body>): readonly PersonId[] {
  const people = peopleNamed(member, index);
  if (people.length === 1) return people.map((person) => person.id);
  return people.length > 1 ? [] : whoHolds(member, index, passed);
}
