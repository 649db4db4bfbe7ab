import { phraseKey } from '#src/people/fold.ts';
import type { Body, Person, PersonId, Post } from '#src/people/person.ts';
import { newPersonId, personKey, placesOf, putBody, putPerson, putPost } from './roster-draft.ts';
import type { RosterDraft } from './roster-draft.ts';
import type { RosterIssue, RosterEntry } from './roster-row.ts';

/** A file on its way into a draft; `seen` are the rows each entry has had in this file, by list and place. */
export type Merge = {
  readonly draft: RosterDraft;
  readonly issues: RosterIssue[];
  readonly seen: Map<string, RosterEntry[]>;
  /** Every e-mail address in the file, in lower case. */
  readonly emails: ReadonlySet<string>;
};

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

/** One issue for each member of a body in the file that is nobody in the roster; the member is kept as written. */
export function checkMembers(merge: Merge): void {
  const { draft, seen, issues } = merge;
  for (const [key, rows] of seen) {
    const row = rows.at(-1) as RosterEntry;
    const strange = key.startsWith('body') ? row.members.filter((member) => !isKnown(member, draft)) : [];
    for (const found of strange) issues.push({ row: row.row, found, message: sayStrangeMember(row, found) });
  }
}

function isKnown(member: string, draft: RosterDraft): boolean {
  const key = phraseKey(member);
  return draft.peopleAt.has(personKey(member)) || draft.postsAt.has(key) || draft.bodiesAt.has(key);
}

function sayStrangeMember(row: RosterEntry, found: string): string {
  return `Row ${row.row}: “${found}”, a member of ${row.name}, is no person, post or body of the roster. Add a row for it or correct the name.`;
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
  return {
    id: old.id,
    name: old.name,
    title: entry.post ?? old.title,
    aliases: union(old.aliases, [...entry.aliases, entry.name ?? old.name], old.name),
    email: entry.email ?? old.email,
    role: entry.role ?? old.role,
    zone: entry.zone ?? old.zone,
    reportsTo: entry.reportsTo ?? old.reportsTo,
    accounts: { ...old.accounts, ...entry.accounts },
  };
}

// Null is somebody new.
function placeOfPerson(entry: RosterEntry, merge: Merge): number | 'several' | null {
  const { draft } = merge;
  const byEmail = entry.email === null ? undefined : draft.emailAt.get(entry.email.toLowerCase());
  const [mailed] = byEmail ?? [];
  if (mailed !== undefined) return mailed;
  const key = personKey(entry.name ?? '');
  const named = placesOf(draft.peopleAt, key, (at) => personKey(draft.people[at]?.name ?? '') === key);
  const same = named.filter((at) => !isSomebodyElse(entry, draft.people[at], merge));
  if (same.length < 2) return same[0] ?? null;
  reportSeveral(entry, same, merge);
  return 'several';
}

// Two addresses in one file are two people; an address that the file no longer has was theirs before.
function isSomebodyElse(entry: RosterEntry, person: Person | undefined, merge: Merge): boolean {
  const theirs = person?.email?.toLowerCase() ?? null;
  if (theirs === null || entry.email === null || theirs === entry.email.toLowerCase()) return false;
  return merge.emails.has(theirs);
}

function reportSeveral(entry: RosterEntry, places: readonly number[], merge: Merge): void {
  const ids = places.map((at) => merge.draft.people[at]?.id as PersonId).join(', ');
  const found = entry.name ?? '';
  const message = `Row ${entry.row}: “${found}” may be any of ${ids}, so the row was left out. Add the e-mail address of the one you mean.`;
  merge.issues.push({ row: entry.row, found, message });
}

// True when an earlier row of this file was the same entry; both are kept, and a person is told.
function noteSeen(key: string, entry: RosterEntry, merge: Merge): boolean {
  const rows = merge.seen.get(key);
  merge.seen.set(key, [...(rows ?? []), entry]);
  if (rows === undefined) return false;
  const found = entry.name ?? '';
  const message = `Row ${entry.row}: “${found}” is already in row ${rows[0]?.row}, so the two were put together. If they are two, give each a name or e-mail address of its own.`;
  merge.issues.push({ row: entry.row, found, message });
  return true;
}

function union(old: readonly string[], more: readonly string[], own: string): readonly string[] {
  const added = [...new Set(more)].filter((one) => one !== own && !old.includes(one));
  return added.length === 0 ? old : [...old, ...added];
}
