import { expect, test } from 'vitest';
import { unheardIn } from '#src/office/unheard.ts';
import { openDesk } from '#src/nudge/desk.ts';
import { aDay } from '#test/nudge/a-day.ts';
import { aPlan, aRoster, aPerson, anOwner, aTracked, day, personId } from '#test/kit/an-action.ts';
import { USUAL_SETTINGS } from '#src/plan/governance/settings.ts';

const PEOPLE = ['Ann Archer', 'Ben Baker', 'Carol Cole', 'Dan Dale'].map((name) => aPerson(name));
const BOARD = { name: 'The Board', aliases: [], members: ['Carol Cole', 'Dan Dale'] };

type Said = Parameters<typeof aTracked>[0];
type Words = readonly (readonly [string, string])[];

const ANN_AND_BEN: Said = { owners: ['Ann Archer', 'Ben Baker'] };
const said = (...words: Words) => words.map(([name, on]) => ({ by: personId(name), on: day(on) }));

/** What is there, on which day, with how many months, and who is told of. */
const CASES: readonly (readonly [what: string, said: Said, today: string, months: number, who: readonly string[]])[] = [
  [
    'Ben, who has said nothing while Ann answered',
    { ...ANN_AND_BEN, standing: { lastWords: said(['Ann Archer', '2015-11-10']) } },
    '2015-12-01',
    2,
    ['Ben Baker'],
  ],
  [
    'nobody before the second month is over',
    { ...ANN_AND_BEN, standing: { lastWords: said(['Ann Archer', '2015-11-10'], ['Ben Baker', '2015-10-02']) } },
    '2015-12-01',
    2,
    [],
  ],
  [
    'Ben, whose last word is of the day before them',
    { ...ANN_AND_BEN, standing: { lastWords: said(['Ann Archer', '2015-11-10'], ['Ben Baker', '2015-09-30']) } },
    '2015-12-01',
    2,
    ['Ben Baker'],
  ],
  [
    'nobody where one month more is given',
    { ...ANN_AND_BEN, standing: { lastWords: said(['Ann Archer', '2015-11-10'], ['Ben Baker', '2015-09-30']) } },
    '2015-12-01',
    3,
    [],
  ],
  [
    'the accountable lead too',
    { ...ANN_AND_BEN, standing: { lastWords: said(['Ben Baker', '2015-11-10']) } },
    '2015-12-01',
    2,
    ['Ann Archer'],
  ],
  ['nobody where none answers, who are asked otherwise', ANN_AND_BEN, '2015-12-01', 2, []],
  [
    'nobody of an action with one lead',
    { owners: ['Ann Archer'], standing: { lastWords: said(['Ben Baker', '2015-11-10']) } },
    '2015-12-01',
    2,
    [],
  ],
  [
    'nobody who only supports',
    {
      owners: ['Ann Archer', anOwner({ name: 'Ben Baker', support: true })],
      standing: { lastWords: said(['Ann Archer', '2015-11-10']) },
    },
    '2015-12-01',
    2,
    [],
  ],
  [
    'nobody to whom it was given since',
    {
      ...ANN_AND_BEN,
      standing: {
        lastWords: said(['Ann Archer', '2015-11-10']),
        given: { by: null, on: day('2015-10-15'), at: '2015-10-15T10:00:00Z' as never },
      },
    },
    '2015-12-01',
    2,
    [],
  ],
  [
    'nobody who has said that it is not theirs',
    { ...ANN_AND_BEN, standing: { lastWords: said(['Ann Archer', '2015-11-10']), notMine: [personId('Ben Baker')] } },
    '2015-12-01',
    2,
    [],
  ],
  [
    'a body of which nobody has said a word',
    {
      owners: ['Ann Archer', anOwner({ post: 'The Board', group: true })],
      standing: { lastWords: said(['Ann Archer', '2015-11-10']) },
    },
    '2015-12-01',
    2,
    ['The Board'],
  ],
  [
    'no body of which one has',
    {
      owners: ['Ann Archer', anOwner({ post: 'The Board', group: true })],
      standing: { lastWords: said(['Ann Archer', '2015-11-10'], ['Dan Dale', '2015-11-11']) },
    },
    '2015-12-01',
    2,
    [],
  ],
];

test.each(CASES)('%s', (_, one, today, silentMonths, who) => {
  const roster = aRoster({ people: PEOPLE, bodies: [BOARD] });
  const settings = new Map([[aPlan().key, { ...USUAL_SETTINGS, silentMonths }]]);
  const desk = openDesk(aDay(today, { roster, settings }), []);
  const found = unheardIn([aTracked(one)], desk);
  expect(found.map(({ name }) => name)).toEqual(who);
});

test('it is told once a month', () => {
  const tracked = [aTracked({ ...ANN_AND_BEN, standing: { lastWords: said(['Ann Archer', '2015-12-10']) } })];
  const ids = ['2015-12-11', '2015-12-31', '2016-01-04'].map(
    (today) => unheardIn(tracked, openDesk(aDay(today), []))[0]?.id,
  );
  expect(ids[0]).toBe(ids[1]);
  expect(ids[2]).not.toBe(ids[1]);
  expect(ids[2]).toBeDefined();
});

test('nobody is silent before a plan has asked for so long, or while they are away', () => {
  const tracked = [aTracked({ ...ANN_AND_BEN, standing: { lastWords: said(['Ann Archer', '2015-11-10']) } })];
  const begun = [aPlan({ begun: '2015-10-20T09:00:00Z' as never })];
  expect(unheardIn(tracked, openDesk(aDay('2015-12-01', { plans: begun }), []))).toEqual([]);
  const leave = [{ person: personId('Ben Baker'), from: day('2015-11-30'), to: day('2015-12-04'), deputy: null }];
  expect(unheardIn(tracked, openDesk(aDay('2015-12-01', { absences: leave }), []))).toEqual([]);
});
