import type { Roster } from '#src/people/person.ts';
import { toldApart } from '#src/people/told-apart.ts';
import { readHoldings } from './read-holdings.ts';
import { draftOf } from './roster-draft.ts';
import { countRosterChanges, rosterChanges } from './roster-changes.ts';
import type { RosterCounts } from './roster-changes.ts';
import { checkMembers } from './check-members.ts';
import { checkShared } from './check-shared.ts';
import { mergeRow } from './merge-row.ts';
import type { Merge } from './merge.ts';
import { readRosterRow, ROSTER_COLUMNS } from './roster-row.ts';
import type { RosterIssue, RosterEntry, RosterRow } from './roster-row.ts';

/** The roster after a file, what a person should look at, and how much of it is new, differs or ends. */
export type RosterReading = RosterCounts & { readonly roster: Roster; readonly issues: readonly RosterIssue[] };

/** The roster with the rows of a file taken in; no row can take an entry, an alias or a holder out of it. */
export function readRoster(rows: readonly RosterRow[], before: Roster): RosterReading {
  const issues: RosterIssue[] = unknownColumns(rows);
  const entries = rows.flatMap((row) => readRosterRow(row, issues) ?? []);
  const draft = draftOf(before);
  const merge: Merge = { draft, issues, seen: new Map(), emails: emailsOf(entries) };
  // Posts first: a person's post may be named in a later row.
  const inOrder = [
    ...entries.filter((one) => one.kind !== 'person'),
    ...entries.filter((one) => one.kind === 'person'),
  ];
  for (const entry of inOrder) mergeRow(entry, merge);
  readHoldings(merge);
  checkMembers(merge);
  checkShared(merge);
  const roster = toldApart({ people: draft.people, posts: draft.posts, bodies: draft.bodies });
  return {
    roster,
    issues: issues.toSorted((one, other) => one.row - other.row),
    ...countRosterChanges(rosterChanges(before, roster)),
  };
}

function emailsOf(entries: readonly RosterEntry[]): ReadonlySet<string> {
  return new Set(entries.flatMap((entry) => entry.email?.toLowerCase() ?? []));
}

function unknownColumns(rows: readonly RosterRow[]): RosterIssue[] {
  const known: ReadonlySet<string> = new Set(ROSTER_COLUMNS);
  const columns = new Set(rows.flatMap((row) => Object.keys(row.cells)));
  const strange = [...columns].filter((column) => !known.has(column.trim()) && column.trim() !== '');
  if (strange.length === 0) return [];
  const found = strange.join(', ');
  const message = `The file has columns that are not used: ${found}. Columns may be ${ROSTER_COLUMNS.join(', ')}. Rename them if they matter.`;
  return [{ row: 1, found, message }];
}
