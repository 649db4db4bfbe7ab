import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLead, findPerson } from '#src/people/find-person.ts';
import { EMPTY_ROSTER } from '#src/people/person.ts';
import { readRoster } from '#src/people/roster/read-roster.ts';
import { aRoster, HEADER, rosterRows } from './a-roster.ts';

const ROSTER = aRoster();

test.each([
  ['Karl Battersby', 'Karl Battersby'],
  ['karl battersby', 'Karl Battersby'],
  ['K Battersby', 'Karl Battersby'],
  ['K. Battersby', 'Karl Battersby'],
  ['Battersby', 'Karl Battersby'],
  ['Battersby Karl', 'Karl Battersby'],
  ['Battersby, Karl', 'Karl Battersby'],
  ['Read, C', 'Chris Read'],
  ['Cllr C. Read', 'Chris Read'],
  ['Councillor Chris Read', 'Chris Read'],
  ['Mr Booth', 'Stuart Booth'],
  ['Commissioner Manzie', 'Stella Manzie'],
  ['commissioner managing director', 'Stella Manzie'],
  ['@Karl Battersby', 'Karl Battersby'],
  ['KARL@example.gov.uk', 'Karl Battersby'],
  ['Tracy Parkin', 'Tracey Parkin'],
  ['Tracey Parkyn', 'Tracey Parkin'],
  ['Graéme Betts', 'Graeme Betts'],
  ['Batersby', 'Karl Battersby'],
  ['Karl', 'Karl Battersby'],
  ['Kenny', 'Kenny'],
])('“%s” is %s', (said, name) => {
  expect(findPerson(said, ROSTER)).toMatchObject({ kind: 'one', person: { name } });
});

test('two who fit equally are both offered, and a title chooses between them', () => {
  const rows = rosterRows(HEADER, ['person|Ann Read|Commissioner', 'person|Chris Read|Leader']);
  const { roster } = readRoster(rows, EMPTY_ROSTER);
  expect(findPerson('Read', roster)).toMatchObject({
    kind: 'several',
    people: [{ name: 'Ann Read' }, { name: 'Chris Read' }],
  });
  expect(findPerson('Commissioner Read', roster)).toMatchObject({ kind: 'one', person: { name: 'Ann Read' } });
});

test('a name further off is nobody, and the nearest are offered', () => {
  expect(findPerson('Kan Dattersby', ROSTER)).toMatchObject({ kind: 'none', nearest: [{ name: 'Karl Battersby' }] });
  expect(findPerson('', ROSTER)).toEqual({ kind: 'none', nearest: [] });
});

test.each([
  ['leader of the council', 'post', { post: { name: 'Leader' } }],
  [
    'Chair of Overview & Scrutiny Management Board',
    'post',
    { post: { name: 'Chair, Overview and Scrutiny Management Board' } },
  ],
  ['slt', 'body', { body: { name: 'Senior Leadership Team' } }],
  ['Ian Thomas', 'one', { person: { name: 'Ian Thomas' } }],
])('the lead “%s” is a %s', (said, kind, found) => {
  expect(findLead(said, ROSTER)).toMatchObject({ kind, ...found });
});

test('anything typed is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (said) => {
      expect(findLead(said, ROSTER).kind).toBeTypeOf('string');
    }),
  );
});
