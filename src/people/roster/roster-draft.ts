import { foldWords, phraseKey } from '#src/people/fold.ts';
import type { Body, Person, PersonId, Post, Roster } from '#src/people/person.ts';

/**
 * A roster while a file is being read into it. Each list keeps its order, so that entry n before is entry n after;
 * a key leads to the places of all entries that have it as name or alias.
 */
export type RosterDraft = {
  readonly people: Person[];
  readonly posts: Post[];
  readonly bodies: Body[];
  readonly peopleAt: Places;
  readonly emailAt: Places;
  readonly postsAt: Places;
  readonly bodiesAt: Places;
  readonly ids: Set<string>;
};

type Places = Map<string, Set<number>>;

/** A draft that holds what is known so far. */
export function draftOf(before: Roster): RosterDraft {
  const draft: RosterDraft = {
    people: [],
    posts: [],
    bodies: [],
    peopleAt: new Map(),
    emailAt: new Map(),
    postsAt: new Map(),
    bodiesAt: new Map(),
    ids: new Set(),
  };
  for (const person of before.people) putPerson(draft, person, draft.people.length);
  for (const post of before.posts) putPost(draft, post, draft.posts.length);
  for (const body of before.bodies) putBody(draft, body, draft.bodies.length);
  return draft;
}

/** Sets the person at a place; the length of the list adds one. */
export function putPerson(draft: RosterDraft, person: Person, at: number): void {
  draft.people[at] = person;
  draft.ids.add(person.id);
  for (const name of [person.name, ...person.aliases]) mark(draft.peopleAt, personKey(name), at);
  if (person.email !== null) mark(draft.emailAt, person.email.toLowerCase(), at);
}

/** Sets the post at a place; the length of the list adds one. */
export function putPost(draft: RosterDraft, post: Post, at: number): void {
  draft.posts[at] = post;
  for (const name of [post.name, ...post.aliases]) mark(draft.postsAt, phraseKey(name), at);
}

/** Sets the body at a place; the length of the list adds one. */
export function putBody(draft: RosterDraft, body: Body, at: number): void {
  draft.bodies[at] = body;
  for (const name of [body.name, ...body.aliases]) mark(draft.bodiesAt, phraseKey(name), at);
}

/** The places of the entries with a name or alias; those that have it as their name win over those that have it as alias. */
export function placesOf(places: Places, key: string, isName: (at: number) => boolean): readonly number[] {
  const all = [...(places.get(key) ?? [])];
  const own = all.filter(isName);
  return own.length > 0 ? own : all;
}

/** The key under which a person's name or alias is kept. */
export function personKey(name: string): string {
  return foldWords(name).join(' ');
}

/** An id that nobody has: the name in plain letters, with -2 and so on for the next of the same name. */
export function newPersonId(draft: { readonly ids: ReadonlySet<string> }, name: string): PersonId {
  const slug =
    foldWords(name)
      .join('-')
      .replaceAll(/[^a-z0-9-]/gu, '') || 'unnamed';
  let id = `person:${slug}`;
  for (let next = 2; draft.ids.has(id); next += 1) id = `person:${slug}-${next}`;
  return id as PersonId;
}

function mark(places: Places, key: string, at: number): void {
  if (key === '') return;
  const there = places.get(key);
  if (there === undefined) places.set(key, new Set([at]));
  else there.add(at);
}
