import { expect, test } from 'vitest';
import { aTalk, PEOPLE } from './a-talk.ts';
import { aPerson, personId } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const READS = [aPerson('Chris Read'), aPerson('Dana Read')];

test.each([
  ['/rag assign 8.1.1 "Read"', 'Dana Read'],
  ['/rag assign 8.1.1 Read', 'Dana Read'],
  ['/rag assign 8.1.1 "Carol Cole" and "Read"', 'Dana Read'],
  ['/rag assign 8.1.1 "Dana Read" in place of Archr', 'Ann Archer'],
  ['/rag assign 8.1.1 Carol Coel', 'Carol Cole'],
])('“%s” asks who is meant, and one tap assigns it', async (said, tapped) => {
  const talk = await aTalk({ people: [...PEOPLE, ...READS] });
  const before = await talk.standing('8.1.1');
  const asked = await talk.say(OFFICE, said);
  expect(asked.card.buttons.map(({ label }) => label)).toContain(tapped);
  expect((await talk.standing('8.1.1')).owners).toEqual(before.owners);
  expect((await talk.tap(OFFICE, tapped)).card.heading).toMatch(/^8\.1\.1 · led by/u);
});

test('the name typed under the question is taken for the one that was asked for', async () => {
  const talk = await aTalk({ people: [...PEOPLE, ...READS] });
  await talk.say(OFFICE, '/rag assign 8.1.1 "Carol Cole" and "Read"');
  await talk.say(OFFICE, 'Dana Read');
  expect((await talk.standing('8.1.1')).owners.map(({ name }) => name)).toEqual(['Carol Cole', 'Dana Read']);
});

test('the other words of a leave are kept while its person or deputy is asked about', async () => {
  const talk = await aTalk({ people: [...PEOPLE, ...READS] });
  await talk.say(OFFICE, '/rag away "Read" 4–15 Jan 2016 deputy "Ben Baker"');
  await talk.tap(OFFICE, 'Chris Read');
  await talk.say(OFFICE, '/rag away "Ann Archer" 4–15 Jan 2016 deputy Read');
  await talk.tap(OFFICE, 'Dana Read');
  const leaves = (await talk.arrangements()) as readonly { person: string; event: { from: string; deputy: string } }[];
  expect(leaves.map(({ person, event }) => [person, event.from, event.deputy])).toEqual([
    [personId('Chris Read'), '2016-01-04', personId('Ben Baker')],
    [personId('Ann Archer'), '2016-01-04', personId('Dana Read')],
  ]);
});

test.each([
  ['/rag link "Read" slack:T1/U7', 'Which “Read”?'],
  ['/rag link "Chris Reed" slack:T1/U7', 'I cannot find “Chris Reed”'],
])('“%s” links nobody before it is said who is meant', async (said, heading) => {
  const talk = await aTalk({ people: [...PEOPLE, ...READS] });
  expect((await talk.say(OFFICE, said)).card.heading).toBe(heading);
  expect(await talk.arrangements()).toEqual([]);
  expect((await talk.tap(OFFICE, 'Chris Read')).card.heading).toBe('Chris Read is linked');
});

test('two of one name are told apart by what else is known of them', async () => {
  const twins = [
    { ...aPerson('Jo Smith', { title: 'Head of Housing', email: 'jo.smith@example.gov.uk' }) },
    {
      ...aPerson('Jo Smith', { title: 'Head of Roads', email: 'jo.smith2@example.gov.uk' }),
      id: personId('Jo Smith 2'),
    },
  ];
  const talk = await aTalk({ people: [...PEOPLE, ...twins] });
  const { card } = await talk.say(OFFICE, '/rag away "Jo Smith" 4–15 Jan 2016');
  expect(card.buttons.map(({ label }) => label)).toEqual(['Jo Smith (Head of Housing)', 'Jo Smith (Head of Roads)']);
  await talk.tap(OFFICE, 'Jo Smith (Head of Roads)');
  expect((await talk.arrangements()) as readonly { person: string }[]).toMatchObject([
    { person: personId('Jo Smith 2') },
  ]);
});

test('“undo” takes back what somebody arranged for themselves today, and their deputy is told', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag away 4–15 Jan 2016 deputy "Ben Baker"');
  const { text, notices } = await talk.say('Ann Archer', '/rag undo');
  expect(text).toContain('no longer counts');
  expect(notices.map(({ to }) => ('person' in to ? to.person : null))).toEqual([personId('Ben Baker')]);
});

test.each(['/rag remind Read', '/rag remind "Read"', '/rag remind lead Read', '/rag assign lead Read to "Ann Archer"'])(
  '“%s” asks which of two is meant, and one tap says it',
  async (said) => {
    const talk = await aTalk({ people: [...PEOPLE, ...READS] });
    const { card } = await talk.say(OFFICE, said);
    expect(card.heading).toBe('Which “Read”?');
    expect(card.buttons.map(({ label }) => label)).toEqual(['Chris Read', 'Dana Read']);
    expect((await talk.tap(OFFICE, 'Dana Read')).card.heading).not.toContain('Which');
  },
);

test('an account with somebody’s address and another name stays nobody’s when the office says so', async () => {
  const talk = await aTalk({ people: PEOPLE });
  const { card } = await talk.say(OFFICE, '/rag link "Ben Baker" not teams:t1/o2');
  expect(card.heading).toBe('That account is not Ben Baker’s');
  expect(card.buttons.map(({ label }) => label)).toEqual(['Link Ben Baker']);
});
