import { describe, expect, test } from 'vitest';
import { maySayThatIs } from '#src/people/same-person.ts';
import { aPerson } from '#test/kit/an-action.ts';

/** What the roster calls somebody, and what a directory calls the account with their address: certainly the same person. */
const SAME: readonly (readonly [roster: string, directory: string])[] = [
  ['Karl Battersby', 'Karl Battersby'],
  ['Karl Battersby', 'KARL BATTERSBY'],
  ['Karl Battersby', 'Battersby, Karl'],
  ['Karl Battersby', 'BATTERSBY Karl'],
  ['Karl Battersby', 'Karl Battersby (Regeneration)'],
  ['Karl Battersby', 'Battersby, Karl - Strategic Director'],
  ['Karl Battersby', 'Karl Battersby | Example Council'],
  ['Karl Battersby', 'Mr Karl Battersby'],
  ['Karl Battersby', 'Karl James Battersby'],
  ['Karl Battersby', 'Karl J. Battersby'],
  ['Karl Battersby', 'K Battersby'],
  ['K. Battersby', 'Karl Battersby'],
  ['Cllr Chris Read', 'Christopher Read'],
  ['Christopher Read', 'Chris Read'],
  ['Commissioner Ney', 'Mary Ney'],
  ['Kenny', 'Julie Kenny CBE'],
  ['Siân O’Brien', 'Sian OBrien'],
  ['Jo Smith-Jones', 'Jo Smith Jones'],
  ['Jane Smith', 'Jane Smith (Assistant Director)'],
  ['Anne-Marie Lubanski', 'Anne Marie Lubanski'],
];

/** The same address and somebody else, or something else, by its name: nobody knows until the office says. */
const OTHER: readonly (readonly [roster: string, directory: string])[] = [
  ['Karl Battersby', 'PA to Karl Battersby'],
  ['Karl Battersby', 'Karl Battersby PA'],
  ['Karl Battersby', 'Karl Battersby (PA)'],
  ['Karl Battersby', 'Karl Battersby’s office'],
  ['Karl Battersby', 'Office of Karl Battersby'],
  ['Karl Battersby', 'Executive Assistant to Karl Battersby'],
  ['Karl Battersby', 'Karl Battersby (shared mailbox)'],
  ['Karl Battersby', 'Karl Battersby - Secretary'],
  ['Karl Battersby', 'Regeneration Support'],
  ['Karl Battersby', 'Strategic Director'],
  ['Karl Battersby', 'Mandy Price'],
  ['Karl Battersby', 'Mandy Price on behalf of Karl Battersby'],
  ['Jane Smith', 'John Smith'],
  ['J Smith', 'Kate Smith'],
  ['Jane Smith', 'Jane Brown'],
  ['Jo Smith', 'John Smith'],
  ['Commissioner Ney', 'Mary Kenny'],
  ['Karl Battersby', 'Karl'],
  ['Karl Battersby', 'kbattersby2'],
  ['Karl Battersby', '07700 900123'],
];

describe('an account that has somebody’s address', () => {
  test.each(SAME)('of the roster’s “%s”, called “%s”, is theirs', (roster, directory) => {
    expect(maySayThatIs(aPerson(roster), directory)).toBe(true);
  });

  test.each(OTHER)('of the roster’s “%s”, called “%s”, is not taken for theirs', (roster, directory) => {
    expect(maySayThatIs(aPerson(roster), directory)).toBe(false);
  });

  test.each([null, '', '  '])('called %j says nothing against it', (directory) => {
    expect(maySayThatIs(aPerson('Karl Battersby'), directory)).toBe(true);
  });

  test('called by a name that the roster has for them besides is theirs', () => {
    expect(maySayThatIs(aPerson('Robert Dyson', { aliases: ['Bob Dyson'] }), 'Bob Dyson')).toBe(true);
  });

  test('that the settings name as the office’s is the office’s, whatever it is called', () => {
    const office = { ...aPerson('Programme office'), id: 'person:programme-office' as never };
    expect(maySayThatIs(office, 'Sam Okafor')).toBe(true);
  });
});
