import { phraseKey } from '#src/people/fold.ts';
import type { Merge } from './merge.ts';
import type { Holding, Person, PersonId, Post } from '#src/people/person.ts';
import { makeDatedPosts } from './dated-posts.ts';
import { overlaps } from './overlaps.ts';
import { placesOf, putPerson, putPost } from './roster-draft.ts';
import type { RosterDraft } from './roster-draft.ts';
import type { RosterEntry } from './roster-row.ts';

/**
 * Makes each person of the file whose post is a post of the roster a holder of it; nobody's holding is ended for another's.
 * The days on a row without such a post are those on which the person is here.
 */
export function readHoldings(merge: Merge): void {
  const { draft, seen } = merge;
  const touched: Touched = new Map();
  makeDatedPosts(merge);
  for (const [key, rows] of seen) {
    const place = key.startsWith('person ') ? Number(key.slice('person '.length)) : -1;
    const person = draft.people[place];
    if (person === undefined) continue;
    const others = holdAll(person.id, rows, draft, touched);
    putPerson(draft, others.reduce(here, person), place);
  }
  for (const [at, row] of touched) reportTogether(draft.posts[at] as Post, row, merge);
}

type Touched = Map<number, RosterEntry>;

/** The rows that are about no post of the roster. */
function holdAll(person: PersonId, rows: readonly RosterEntry[], draft: RosterDraft, touched: Touched): RosterEntry[] {
  return rows.filter((row) => {
    const at = hold(person, row, draft);
    if (at !== null) touched.set(at, row);
    return at === null;
  });
}

function here(person: Person, { from, to }: RosterEntry): Person {
  return { ...person, ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) };
}

function hold(person: PersonId, row: RosterEntry, draft: RosterDraft): number | null {
  if (row.post === null) return null;
  const key = phraseKey(row.post);
  const at = placesOf(draft.postsAt, key, (place) => phraseKey(draft.posts[place]?.name ?? '') === key)[0];
  const post = at === undefined ? undefined : draft.posts[at];
  if (at === undefined || post === undefined) return null;
  putPost(draft, { ...post, holders: withHolding(post.holders, { person, from: row.from, to: row.to }) }, at);
  return at;
}

// A row about a time that is known already says more about it; one about another time is a second holding.
function withHolding(holders: readonly Holding[], said: Holding): readonly Holding[] {
  const at = holders.findIndex((one) => one.person === said.person && isSameTime(one, said));
  if (at < 0) return [...holders, said];
  const old = holders[at] as Holding;
  const whole: Holding = { person: old.person, from: said.from ?? old.from, to: said.to ?? old.to };
  return holders.map((one, place) => (place === at ? whole : one));
}

// Two times of one person in one post that have a day in common are one time, and the row corrects it.
function isSameTime(one: Holding, other: Holding): boolean {
  return (other.from === null && other.to === null) || overlaps(one, other);
}

function reportTogether(post: Post, row: RosterEntry, merge: Merge): void {
  const together = post.holders.filter((one) =>
    post.holders.some((other) => other.person !== one.person && overlaps(one, other)),
  );
  if (together.length === 0) return;
  const ids = new Set(together.map((one) => one.person));
  const names = merge.draft.people.filter((person) => ids.has(person.id)).map((person) => person.name);
  const message = `Row ${row.row}: ${names.join(' and ')} hold the post “${post.name}” at the same time. Both are kept; if one has left, give the day in the column “to”.`;
  merge.issues.push({ row: row.row, found: post.name, message });
}
