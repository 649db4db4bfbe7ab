import type { Day } from '#src/calendar/day.ts';
import { isZone } from '#src/calendar/instant.ts';
import type { Zone } from '#src/calendar/instant.ts';
import { foldWords, phraseKey } from '#src/people/fold.ts';
import { ROLES } from '#src/people/person.ts';
import type { Accounts, Role } from '#src/people/person.ts';
import { readRosterDay } from './read-roster-day.ts';

/** One row of a roster file: its number as the file's reader counts it, and its cells by lower-cased header. */
export type RosterRow = { readonly row: number; readonly cells: Readonly<Record<string, string>> };

/** What a person should look at in a roster file; `found` is the cell's own words. */
export type RosterIssue = { readonly row: number; readonly found: string; readonly message: string };

export const ROSTER_COLUMNS = [
  'kind',
  'name',
  'post',
  'aliases',
  'members',
  'email',
  'role',
  'from',
  'to',
  'reports-to',
  'zone',
  'slack',
  'teams',
] as const;

const PLATFORMS = ['slack', 'teams'] as const;
const EMAIL = /^[^\s@]+@[^\s@]+$/u;

/** A row with its cells understood; null is a blank cell, which leaves what is known alone. */
export type RosterEntry = {
  readonly row: number;
  readonly kind: 'person' | 'post' | 'body';
  readonly name: string | null;
  readonly post: string | null;
  readonly aliases: readonly string[];
  readonly members: readonly string[];
  readonly email: string | null;
  readonly role: Role | null;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly reportsTo: string | null;
  readonly zone: Zone | null;
  readonly accounts: Accounts;
};

type Report = (found: string, message: string) => void;
type Cell = (column: (typeof ROSTER_COLUMNS)[number]) => string | null;

/** What a row says, or null when it cannot be an entry; a cell that cannot be read is an issue and counts as blank. */
export function readRosterRow(row: RosterRow, issues: RosterIssue[]): RosterEntry | null {
  const report: Report = (found, message) =>
    issues.push({ row: row.row, found, message: `Row ${row.row}: ${message}` });
  const cell: Cell = (column) => tidy(row.cells[column]);
  if (Object.values(row.cells).every((text) => tidy(text) === null)) return null;
  const kind = readKind(cell('kind'), report);
  if (kind === null) return null;
  const named = readName(kind, cell('name'), cell('post'), report);
  if (named === null) return null;
  if (kind === 'post') checkHolder(cell, report);
  return {
    row: row.row,
    kind,
    ...named,
    aliases: listed(cell('aliases')),
    members: listed(cell('members')),
    email: readEmail(cell('email'), report),
    role: readRole(cell('role'), report),
    ...(kind === 'person' ? readDays(cell, report) : noDays(cell, report)),
    reportsTo: cell('reports-to'),
    zone: readZone(cell('zone'), report),
    accounts: readAccounts(cell),
  };
}

function tidy(text: string | undefined): string | null {
  const trimmed = (text ?? '').replaceAll(/\s+/gu, ' ').trim();
  return trimmed === '' ? null : trimmed;
}

function listed(text: string | null): readonly string[] {
  return [...new Set((text ?? '').split(';').map((part) => part.trim()))].filter((part) => part !== '');
}

function readKind(text: string | null, report: Report): RosterEntry['kind'] | null {
  const kind = (text ?? '').toLowerCase();
  if (kind === 'group') return 'body';
  if (kind === 'person' || kind === 'post' || kind === 'body') return kind;
  report(
    text ?? '',
    `the kind is “${text ?? ''}”. It may be person, post, body or group. Correct it and load the file again.`,
  );
  return null;
}

type Named = { readonly name: string | null; readonly post: string | null };

// A post stands in either column; a body is sometimes put in the post column too.
function readName(kind: RosterEntry['kind'], name: string | null, post: string | null, report: Report): Named | null {
  const own = ownName(kind, name, post);
  if (own !== null && foldWords(own).length > 0)
    return kind === 'person' ? { name: own, post } : { name: own, post: null };
  if (kind === 'person' && own === null) {
    const only = post === null ? 'blanks' : `the post “${post}”`;
    report(post ?? '', `a person has no name, only ${only}. Write the name, or make the kind “post”.`);
    return null;
  }
  const found = own === null ? 'has no name' : `is called “${own}”, which has no letters`;
  report(own ?? '', `a ${kind} ${found}. Write a name in the column “name”.`);
  return null;
}

function ownName(kind: RosterEntry['kind'], name: string | null, post: string | null): string | null {
  if (kind === 'person') return name;
  return kind === 'post' ? (post ?? name) : (name ?? post);
}

function readEmail(text: string | null, report: Report): string | null {
  if (text === null || EMAIL.test(text)) return text;
  report(text, `“${text}” is not an e-mail address and was left out. Write it like name@example.gov.uk.`);
  return null;
}

function readRole(text: string | null, report: Report): Role | null {
  const role = ROLES.find((one) => one === text?.toLowerCase()) ?? null;
  if (text !== null && role === null) {
    report(text, `the role is “${text}” and was left out. It may be ${ROLES.join(', ')} or blank.`);
  }
  return role;
}

function readDays(cell: Cell, report: Report): { from: Day | null; to: Day | null } {
  const days = { from: readOneDay(cell, 'from', report), to: readOneDay(cell, 'to', report) };
  if (days.from === null || days.to === null || days.from <= days.to) return days;
  report(
    `${days.from} to ${days.to}`,
    `“to” (${days.to}) is before “from” (${days.from}), so both were left out. Correct them.`,
  );
  return { from: null, to: null };
}

// A post lasts; who holds it from when to when stands on the row of that person.
function noDays(cell: Cell, report: Report): { from: null; to: null } {
  const found = [cell('from'), cell('to')].filter((text) => text !== null).join(' to ');
  if (found !== '')
    report(found, `the days (${found}) were left out: they belong on the row of a person. ${SAY_HOLDER}`);
  return { from: null, to: null };
}

function checkHolder(cell: Cell, report: Report): void {
  const [name, post] = [cell('name'), cell('post')];
  if (name === null || post === null || phraseKey(name) === phraseKey(post)) return;
  report(name, `“${name}” beside the post “${post}” was left out. ${SAY_HOLDER}`);
}

const SAY_HOLDER = 'To say who holds a post, write a row of the kind person with their name and that post.';

function readOneDay(cell: Cell, column: 'from' | 'to', report: Report): Day | null {
  const text = cell(column);
  const day = text === null ? null : readRosterDay(text, column);
  if (text !== null && day === null) {
    report(
      text,
      `“${text}” in the column “${column}” is not a day and was left out. Write it like 01/04/2026 (day first), 1 Apr 2026 or 2026-04-01.`,
    );
  }
  return day;
}

function readZone(text: string | null, report: Report): Zone | null {
  if (text === null) return null;
  if (isZone(text)) return text;
  report(
    text,
    `“${text}” is not a time zone and was left out. Write it like Europe/London, or leave it blank for the plan’s own.`,
  );
  return null;
}

function readAccounts(cell: Cell): Accounts {
  const known = PLATFORMS.map((platform) => [platform, cell(platform)] as const);
  return Object.fromEntries(
    known.filter((pair): pair is readonly [(typeof PLATFORMS)[number], string] => pair[1] !== null),
  );
}
