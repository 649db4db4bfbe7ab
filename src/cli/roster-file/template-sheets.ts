import type { Day } from '#src/calendar/day.ts';
import { ROSTER_COLUMNS } from '#src/people/roster/roster-row.ts';
import { sheetsToFillIn } from '#src/cli/fill-in/sheets-to-fill-in.ts';
import type { Sheet, SheetCell } from '#src/cli/register-export/sheet.ts';

type Column = (typeof ROSTER_COLUMNS)[number];
type Example = Readonly<Partial<Record<Column, SheetCell>>>;

const NEW_YEAR = { day: '2026-04-01' as Day };
const OLD_YEAR = { day: '2026-03-31' as Day };

/** One of each kind: who holds a post and who held it, the office, a verifier, a vacant post, a group. */
const EXAMPLES: readonly Example[] = [
  {
    kind: 'person',
    name: 'Jane Example',
    post: 'Head of Housing',
    aliases: 'J Example;Mrs Example',
    email: 'jane.example@example.gov.uk',
    from: NEW_YEAR,
    'reports-to': 'Director of Place',
  },
  { kind: 'person', name: 'Sam Former', post: 'Head of Housing', email: 'sam.former@example.gov.uk', to: OLD_YEAR },
  {
    kind: 'person',
    name: 'Olive Office',
    post: 'Programme Manager',
    email: 'olive.office@example.gov.uk',
    role: 'office',
  },
  {
    kind: 'person',
    name: 'Victor Check',
    post: 'Head of Audit',
    email: 'victor.check@example.gov.uk',
    role: 'verifier',
  },
  { kind: 'post', post: 'Director of Place', aliases: 'DoP' },
  { kind: 'group', name: 'Senior Leadership Team', aliases: 'SLT', members: 'Director of Place;Jane Example' },
];

const NOTES: Readonly<Record<Column, string>> = {
  kind: 'person, post or group. A person with a post needs no row for the post, unless the plan calls it otherwise or nobody holds it',
  name: 'Of a person or a group, as the plan writes it. A row is matched by name or alias, never doubled',
  post: 'What the person is, or the name of a post',
  aliases: 'Other ways in which the plan names them, a semicolon between',
  members: 'Of a group: the people and posts in it, a semicolon between',
  email: 'By this a person is found in Slack or Teams. Two people need two addresses',
  role: 'office, verifier, viewer, or blank',
  from: 'The first day in the post, or here if no post is given: 01/04/2026, 1 Apr 2026 or 2026-04-01. Blank: always was',
  to: 'The last day in the post, or here if no post is given. Blank: no end is known',
  'reports-to': 'The person or post one step up, who hears when nobody answers. Blank: the programme office',
  zone: 'A time zone such as Europe/London. Blank: that of the plan',
  slack: 'Their Slack id, if the e-mail address does not find them',
  teams: 'Their Teams id, if the e-mail address does not find them',
};

/** A roster to fill in: its columns with rows to write over, and what belongs in each. */
export function templateSheets(): readonly [people: Sheet, notes: Sheet] {
  return sheetsToFillIn({ name: 'People', heldColumns: 2, columns: ROSTER_COLUMNS, examples: EXAMPLES, notes: NOTES });
}
