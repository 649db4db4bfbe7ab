import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import type { PersonId } from '#src/people/person.ts';
import { readLeads } from '#src/people/leads/read-leads.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { leadsOn, whoIs } from '#src/people/who-leads.ts';
import { aRoster, HEADER, rosterRows } from './a-roster.ts';

const TODAY = '2015-11-20' as Day;
const ROSTER = aRoster();
const INDEX = rosterIndex(ROSTER, TODAY);

function owner(name: string | null, post: string | null, group = false): Owner {
  return { name, post, group, support: false };
}

test.each([
  [owner('Manzie', 'Commissioner'), 'stella-manzie'],
  [owner('Karl Battersby', 'Strategic Director'), 'karl-battersby'],
  [owner('Karl Battersby', null), 'karl-battersby'],
  [owner(null, 'Leader'), 'chris-read'],
  [owner('Read', 'Councillor'), 'chris-read'],
  [owner(null, 'Deputy Leader'), ''],
  [owner(null, 'Strategic Director'), ''],
  [owner('Battersby', 'Commissioner'), ''],
  [owner('Keith Battersby', 'Strategic Director'), ''],
  [owner('Jane Doe', null), ''],
  [owner(null, 'Human Resources', true), 'tracey-parkin simon-cooper'],
  [owner(null, 'Commissioners', true), 'stella-manzie myers kenny ney'],
  [owner(null, 'Senior Leadership Team', true), 'karl-battersby chris-read ian-thomas stuart-booth'],
  [owner(null, 'CCG', true), ''],
])('%o is %s', (asked, people) => {
  const ids = people.split(' ').filter((one) => one !== '');
  expect(whoIs(asked, INDEX)).toEqual(ids.map((one) => `person:${one}`));
});

test('a post is who holds it on the day', () => {
  const lines = [
    'post||Leader',
    'person|Ann One|Leader|||||2015-01-01|2015-06-30',
    'person|Bob Two|Leader|||||2015-07-01',
  ];
  const { roster } = readRoster(rosterRows(HEADER, lines), EMPTY_ROSTER);
  const on = (day: string) => whoIs(owner(null, 'Leader'), rosterIndex(roster, day as Day));
  expect([on('2014-12-31'), on('2015-06-30'), on('2015-07-01')]).toEqual([[], ['person:ann-one'], ['person:bob-two']]);
});

test('bodies that are members of each other end', () => {
  const { roster } = readRoster(
    rosterRows(HEADER, ['group|A|||B;Jane Doe', 'group|B|||A', 'person|Jane Doe']),
    EMPTY_ROSTER,
  );
  expect(whoIs(owner(null, 'B', true), rosterIndex(roster, TODAY))).toEqual(['person:jane-doe']);
});

test('the first lead is accountable, the others joint, and everybody stands once in the strongest capacity', () => {
  const leads = readLeads(
    'Commissioner Manzie; All commissioners; Deputy Leader supported by HR, Commissioner Myers',
    ROSTER,
  );
  expect(leadsOn(leads, INDEX)).toEqual({
    accountable: ['person:stella-manzie'],
    joint: ['person:myers', 'person:kenny', 'person:ney'],
    support: ['person:tracey-parkin', 'person:simon-cooper'],
    unreached: [owner(null, 'Deputy Leader')],
  });
});

test('the index knows people and the office', () => {
  const { roster } = readRoster(rosterRows(HEADER, ['person|Jane Doe|||||office']), EMPTY_ROSTER);
  const index = rosterIndex(roster, TODAY);
  expect(index.person('person:jane-doe' as PersonId)?.name).toBe('Jane Doe');
  expect([index.isOffice('person:jane-doe' as PersonId), index.isOffice('person:nobody' as PersonId)]).toEqual([
    true,
    false,
  ]);
});
