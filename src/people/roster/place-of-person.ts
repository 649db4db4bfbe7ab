import { foldWords } from '#src/people/fold.ts';
import { bareName } from '#src/people/honorific.ts';
import type { Person } from '#src/people/person.ts';
import type { Merge } from './merge.ts';
import { exactly, nameIndex } from './name-index.ts';
import { personKey, placesOf } from './roster-draft.ts';
import type { RosterEntry } from './roster-row.ts';

/**
 * The place of the person that a row is about: who has its name and address, or its address and a way of writing its
 * name, or its name. An address alone makes nobody one with somebody of another name. Null is somebody new.
 */
export function placeOfPerson(entry: RosterEntry, merge: Merge): number | 'several' | null {
  const { draft } = merge;
  const key = personKey(entry.name ?? '');
  const mailed = [...(entry.email === null ? [] : (draft.emailAt.get(entry.email.toLowerCase()) ?? []))];
  const named = placesOf(draft.peopleAt, key, (at) => personKey(draft.people[at]?.name ?? '') === key);
  const both = mailed.filter((at) => named.includes(at));
  if (both.length === 1) return both[0] ?? null;
  const written = mailed.filter((at) => isWaysOfOne(entry, draft.people[at]));
  const same = written.length > 0 ? written : named.filter((at) => !isSomebodyElse(entry, draft.people[at], merge));
  if (same.length < 2) return same[0] ?? null;
  reportSeveral(entry, same, merge);
  return 'several';
}

/** "K. Battersby" and "Karl Battersby", or a name that the row gives as an alias: one person under one address. */
function isWaysOfOne(entry: RosterEntry, person: Person | undefined): boolean {
  if (person === undefined) return false;
  const keys = new Set([person.name, ...person.aliases].map(personKey));
  if (entry.aliases.some((alias) => keys.has(personKey(alias)))) return true;
  const other: Person = { ...person, name: entry.name ?? '', aliases: entry.aliases };
  return isNamed(other.name, person) || isNamed(person.name, other);
}

function isNamed(name: string, person: Person): boolean {
  return exactly(bareName(foldWords(name)), nameIndex([person])).length > 0;
}

// Two addresses in one file are two people; an address that the file no longer has was theirs before.
function isSomebodyElse(entry: RosterEntry, person: Person | undefined, merge: Merge): boolean {
  const theirs = person?.email?.toLowerCase() ?? null;
  if (theirs === null || entry.email === null || theirs === entry.email.toLowerCase()) return false;
  return merge.emails.has(theirs);
}

function reportSeveral(entry: RosterEntry, places: readonly number[], merge: Merge): void {
  const names = places.map((at) => merge.draft.people[at]).map((person) => person?.email ?? person?.id ?? '');
  const found = entry.name ?? '';
  const message = `Row ${entry.row}: “${found}” may be any of ${names.join(', ')}, so the row was left out. Add the e-mail address of the one you mean.`;
  merge.issues.push({ row: entry.row, found, message });
}
