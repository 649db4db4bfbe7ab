import { readRoster } from '#src/people/roster/read-roster.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { Roster } from '#src/people/person.ts';
import type { RosterRow } from '#src/people/roster/roster-row.ts';

/** Rows of a roster file from lines with the columns of the header, a bar between. */
export function rosterRows(header: string, lines: readonly string[]): readonly RosterRow[] {
  const columns = header.split('|').map((column) => column.trim());
  return lines.map((line, at) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return { row: at + 2, cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ''])) };
  });
}

export const HEADER = 'kind|name|post|aliases|members|email|role|from|to|reports-to|zone|slack|teams';

/** A council with a leader, commissioners, directors, a cabinet and a few bodies. */
export const LINES: readonly string[] = [
  'person|Stella Manzie|Commissioner|Manzie;Commissioner Manzie;Commissioner Managing Director',
  'person|Myers|Commissioner|Commissioner Myers',
  'person|Kenny|Commissioner|Commissioner Kenny',
  'person|Ney|Commissioner',
  'person|Karl Battersby|Strategic Director|Strategic Director, Karl Battersby||karl@example.gov.uk',
  'person|Ian Thomas|Strategic Director|Strategic Director for Children’s Services',
  'person|Stuart Booth|Strategic Director',
  'person|Graeme Betts|Director of Adult Services|Director Adult Services, Graeme Betts',
  'person|Tracey Parkin|Human Resources|Tracy Parkin',
  'person|Simon Cooper|Human Resources',
  'person|Chris Read|Leader|Councillor Chris Read',
  'person|Dan Okoro|Monitoring Officer|MO',
  'person|Priya Shah|Executive Member for Finance',
  'post||Leader|Leader of the Council',
  'post||Deputy Leader',
  'post||Leader of the Opposition|Opposition Leader;Leader of Opposition',
  'post||Advisory Cabinet Member, Health and Wellbeing',
  'post||Advisory Cabinet Member, Children’s Services',
  'post||Advisory Cabinet Member, Environment',
  'post||Chair, Overview and Scrutiny Management Board|Chair of Overview and Scrutiny',
  'post||Director of Legal and Democratic Services',
  'post||Director of Adult Services|Director Adult Services',
  'post||Head of Communications',
  'post||Chief Executive|New Chief Executive',
  'group|Commissioners||All commissioners;fellow Commissioners|Stella Manzie;Myers;Kenny;Ney',
  'group|All Strategic Directors||Strategic Directors|Karl Battersby;Ian Thomas;Stuart Booth',
  'group|Advisory Cabinet||Advisory Cabinet Members|Advisory Cabinet Member, Environment',
  'group|Directors',
  'group|Human Resources||HR|Tracey Parkin;Simon Cooper',
  'group|Senior Leadership Team||SLT|Karl Battersby;Leader;All Strategic Directors',
  'group|Political Group Leaders',
  'group|Political parties',
  'group|Licensing Sub-Committee||Members of the Licensing Sub-Committee',
  'group|Corporate Working Group',
  'group|External assistance',
  'group|Council',
  'group|CCG',
  'group|RDaSH',
];

/** The council of `LINES` as a roster. */
export function aRoster(): Roster {
  return readRoster(rosterRows(HEADER, LINES), EMPTY_ROSTER).roster;
}
