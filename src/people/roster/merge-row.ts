import { phraseKey } from '#src/people/fold.ts';
import type { Body, Person, Post } from '#src/people/person.ts';
import type { Merge } from './merge.ts';
import { newPersonId, personKey, placesOf, putBody, putPerson, putPost } from './roster-draft.ts';
import type { RosterDraft } from './roster-draft.ts';
import { overlaps } from './overlaps.ts';
import { placeOfPerson } from './place-of-person.ts';
import type { RosterEntry } from './roster-row.ts';

/** Takes one row into the draft: into the entry that has its name, alias or address, else as a new one. */
export function mergeRow(entry: RosterEntry, merge: Merge): void {
  switch (entry.kind) {
    case 'person':
      return mergePerson(entry, merge);
    case 'post':
      return mergePost(entry, merge);
    case 'body':
      return mergeBody(entry, merge);
  }
}

function mergePost(entry: RosterEntry, merge: Merge): void {
  const { draft } = merge;
  const name = entry.name ?? '';
  const key = phraseKey(name);
  const at = placesOf(draft.postsAt, key, (place) => phraseKey(draft.posts[place]?.name ?? '') === key)[0];
  const old: Post = (at === undefined ? undefined : draft.posts[at]) ?? { name, aliases: [], holders: [] };
  const place = at ?? draft.posts.length;
  noteSeen(`post ${place}`, entry, merge);
  putPost(draft, { ...old, aliases: union(old.aliases, entry.aliases, old.name) }, place);
}

function mergeBody(entry: RosterEntry, merge: Merge): void {
  const { draft } = merge;
  const name = entry.name ?? '';
  const key = phraseKey(name);
  const at = placesOf(draft.bodiesAt, key, (place) => phraseKey(draft.bodies[place]?.name ?? '') === key)[0];
  const old: Body = (at === undefined ? undefined : draft.bodies[at]) ?? { name, aliases: [], members: [] };
  const place = at ?? draft.bodies.length;
  const isAgain = noteSeen(`body ${place}`, entry, merge);
  // A new file says who the members are now; two rows of one file are put together.
  const replaced = entry.members.length > 0 ? entry.members : old.members;
  const members = isAgain ? union(old.members, entry.members, '') : replaced;
  putBody(draft, { ...old, aliases: union(old.aliases, entry.aliases, old.name), members }, place);
}

function mergePerson(entry: RosterEntry, merge: Merge): void {
  const { draft } = merge;
  const at = placeOfPerson(entry, merge);
  if (at === 'several') return;
  const place = at ?? draft.people.length;
  const old = (at === null ? undefined : draft.people[at]) ?? newPerson(entry, draft);
  noteSeen(`person ${place}`, entry, merge);
  putPerson(draft, updated(old, entry), place);
}

function newPerson(entry: RosterEntry, draft: RosterDraft): Person {
  const name = entry.name ?? '';
  const blank = { title: null, aliases: [], email: null, role: null, zone: null, reportsTo: null, accounts: {} };
  return { id: newPersonId(draft, name), name, ...blank };
}

function updated(old: Person, entry: RosterEntry): Person {
  const name = renamed(old, entry);
  const others = name === old.name ? old.aliases : [...old.aliases.filter((one) => one !== name), old.name];
  return {
    id: old.id,
    name,
    title: entry.post ?? old.title,
    aliases: union(others, [...entry.aliases, entry.name ?? name], name),
    email: entry.email ?? old.email,
    role: entry.role ?? old.role,
    zone: entry.zone ?? old.zone,
    reportsTo: entry.reportsTo ?? old.reportsTo,
    accounts: { ...old.accounts, ...entry.accounts },
  };
}

/** A row whose alias is somebody's name, and whose name is another, says what they are called now: after a wedding. */
function renamed(old: Person, { name, aliases }: RosterEntry): string {
  const was = personKey(old.name);
  const isNew = name !== null && personKey(name) !== was && aliases.some((one) => personKey(one) === was);
  return isNew ? name : old.name;
}

// True when an earlier row of this file was the same entry; both are kept, and a person is told.
function noteSeen(key: string, entry: RosterEntry, merge: Merge): boolean {
  const rows = merge.seen.get(key) ?? [];
  merge.seen.set(key, [...rows, entry]);
  const [first] = rows;
  if (first === undefined) return false;
  if (!rows.some((row) => isAnotherTerm(row, entry))) reportTwice(entry, first, merge);
  return true;
}

/** True where a second row of a person plainly says another post or another time of the same one. */
function isAnotherTerm(one: RosterEntry, other: RosterEntry): boolean {
  const isSameRow =
    phraseKey(one.post ?? '') === phraseKey(other.post ?? '') && one.from === other.from && one.to === other.to;
  const isSameAddress = one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase();
  return one.kind === 'person' && !isSameRow && (isSameAddress || !overlaps(one, other));
}

function reportTwice(entry: RosterEntry, first: RosterEntry, merge: Merge): void {
  const found = entry.name ?? '';
  const message = `Row ${entry.row}: “${found}” is already in row ${first.row}, so the two were put together. If they are two, give each a name or e-mail address of its own.`;
  merge.issues.push({ row: entry.row, found, message });
}

function union(old: readonly string[], more: readonly string[], own: string): readonly string[] {
  const added = [...new Set(more)].filter((one) => one !== own && !old.includes(one));
  return added.length === 0 ? old : [...old, ...added];
}
