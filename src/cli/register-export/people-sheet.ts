import { ROSTER_COLUMNS } from '#src/people/roster/roster-row.ts';
import type { Holding, Person, Roster } from '#src/people/person.ts';
import type { Everything } from './read-everything.ts';
import { dayCell } from './sheet.ts';
import type { Sheet, SheetCell } from './sheet.ts';

type RosterCells = Readonly<Partial<Record<(typeof ROSTER_COLUMNS)[number], SheetCell>>>;

/** The roster in the columns of a roster file, so that it can be corrected in a spreadsheet and loaded again. */
export function peopleSheet({ roster }: Pick<Everything, 'roster'>): Sheet {
  const posts = roster.posts.map(({ name, aliases }) => ({ kind: 'post', name, aliases: aliases.join(';') }));
  const bodies = roster.bodies.map(({ name, aliases, members }) => {
    return { kind: 'body', name, aliases: aliases.join(';'), members: members.join(';') };
  });
  const people = roster.people.flatMap((person) => personRows(person, roster));
  const rows: readonly RosterCells[] = [...people, ...posts, ...bodies];
  return { name: 'People', heldColumns: 2, columns: ROSTER_COLUMNS.map(headingOf), rows: rows.map(inColumns) };
}

/** A row for each post a person holds or held besides their title, and last the row that says the rest of them. */
function personRows(person: Person, roster: Roster): readonly RosterCells[] {
  const held = roster.posts.flatMap(({ name, holders }) => {
    return holders.filter((holding) => holding.person === person.id).map((holding) => ({ post: name, holding }));
  });
  const own = held.findLast(({ post }) => post === person.title);
  const others = held.filter((one) => one !== own);
  const { name, email, from = null, to = null } = person;
  // A row without a post says when they are here.
  const here =
    from === null && to === null ? [] : [{ kind: 'person', name, email, from: dayCell(from), to: dayCell(to) }];
  return [
    ...here,
    ...others.map(({ post, holding }) => ({ kind: 'person', name, email, post, ...daysOf(holding) })),
    { kind: 'person', name, email, post: person.title, ...daysOf(own?.holding), ...restOf(person) },
  ];
}

function daysOf(holding: Holding | undefined): RosterCells {
  return { from: dayCell(holding?.from ?? null), to: dayCell(holding?.to ?? null) };
}

function restOf({ aliases, role, reportsTo, zone, accounts }: Person): RosterCells {
  const { slack = null, teams = null } = accounts as { readonly slack?: string; readonly teams?: string };
  return { aliases: aliases.join(';'), role, 'reports-to': reportsTo, zone, slack, teams };
}

function inColumns(cells: RosterCells): readonly SheetCell[] {
  return ROSTER_COLUMNS.map((column) => cells[column] ?? null);
}

/** A roster file may name its columns in either case. */
function headingOf(column: string): string {
  return `${column.charAt(0).toUpperCase()}${column.slice(1)}`;
}
