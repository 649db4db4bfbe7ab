import { expect, test } from 'vitest';
import { aTalk, PEOPLE } from './a-talk.ts';
import type { Talk } from './a-talk.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import { toldApart } from '#src/people/told-apart.ts';
import { leadersOn } from '#src/people/who-leads.ts';
import { aPerson, day, personId } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const HOUSING = aPerson('Jo Smith', { title: 'Head of Housing', email: 'jo.smith@example.gov.uk' });
const ROADS = {
  ...aPerson('Jo Smith', { title: 'Head of Roads', email: 'jo.smith2@example.gov.uk' }),
  id: personId('Jo Smith 2'),
};
const BOTH = ['Jo Smith (Head of Housing)', 'Jo Smith (Head of Roads)'] as const;

const aTalkOfTwo = () => aTalk({ people: [...PEOPLE, HOUSING, ROADS] });
const todays = rosterIndex(
  toldApart({ people: [...PEOPLE, HOUSING, ROADS], posts: [], bodies: [] }),
  day('2015-11-20'),
);
const leadersOf = async (talk: Talk, ref: string) => leadersOn((await talk.standing(ref)).owners, todays);

test.each([
  '/rag assign 8.1.1 Jo Smith',
  '/rag assign 8.1.1 "Ann Archer" and "Jo Smith"',
  '/rag assign lead "Ann Archer" to "Jo Smith"',
  '/rag assign lead "Jo Smith" to "Ann Archer"',
  '/rag away Jo Smith 4–15 Jan 2016',
  '/rag away "Ann Archer" 4–15 Jan 2016 deputy Jo Smith',
  '/rag pause "Jo Smith" until 31 Jan 2016',
  '/rag resume "Jo Smith"',
  '/rag remind Jo Smith',
  '/rag lead Jo Smith',
  '/rag ask Jo Smith is 8.1.1 signed?',
  '/rag ask 8.1.1 Jo Smith is it signed?',
  '/rag close lead "Jo Smith" as superseded because gone',
  '/rag date lead "Jo Smith" 31 Jan 2016 because the supplier is late',
  '/rag checker 8.1.1 Jo Smith',
  '/rag link "Jo Smith" slack:T1/U7',
  '/rag unlink "Jo Smith"',
  '/rag add 9.1 "Do it" lead "Jo Smith" by 31 March 2016',
  '/rag edit 8.1.1 lead "Jo Smith"',
  '/rag split 8.1.1 into "Agree it" lead "Jo Smith"; "Train them" lead "Ann Archer"',
])('“%s” says which two have the name, and a tap on either is that one', async (said) => {
  for (const name of BOTH) {
    const talk = await aTalkOfTwo();
    const { card, text } = await talk.say(OFFICE, said);
    expect(card.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining([...BOTH]));
    expect(text.replaceAll(/\s+/gu, ' ')).toContain(`${BOTH[0]} or ${BOTH[1]}`);
    const after = await talk.tap(OFFICE, name);
    expect(after.text).not.toMatch(/Which “|could be|I cannot find/u);
  }
});

test('whoever was tapped leads it, and is called so that nobody takes them for the other', async () => {
  const talk = await aTalkOfTwo();
  await talk.say(OFFICE, '/rag assign 8.1.1 Jo Smith');
  const { card } = await talk.tap(OFFICE, BOTH[1]);
  expect(card.heading).toBe('8.1.1 · led by Jo Smith (Head of Roads)');
  expect(await leadersOf(talk, '8.1.1')).toEqual([ROADS.id]);
  expect((await talk.say(OFFICE, '/rag 8.1.1')).text).toContain('Lead: Jo Smith (Head of Roads).');
  await talk.say(OFFICE, '/rag add 9.1 "Do it" lead "Jo Smith (Head of Housing)" by 31 March 2016');
  expect(await leadersOf(talk, '9.1')).toEqual([HOUSING.id]);
});

test('two of one name and one post are told apart by the address, and nobody is made up where nothing tells them', () => {
  const [one, other] = [
    aPerson('Jo Smith', { email: 'a@x.example' }),
    { ...aPerson('Jo Smith', { email: 'b@x.example' }), id: personId('b') },
  ];
  const apart = (people: (typeof one)[]) =>
    toldApart({ people, posts: [], bodies: [] }).people.map((person) => person.apart);
  expect(apart([one, other])).toEqual(['a@x.example', 'b@x.example']);
  expect(apart([one, { ...other, email: 'A@x.example' }])).toEqual([undefined, undefined]);
  expect(apart([one, aPerson('Ann Archer')])).toEqual([undefined, undefined]);
});

test('where nothing tells two of one name apart, the office hears what to do in the roster', async () => {
  const talk = await aTalk({
    people: [
      ...PEOPLE,
      aPerson('Jo Smith', { email: null }),
      { ...aPerson('Jo Smith', { email: null }), id: personId('b') },
    ],
  });
  const { text, card } = await talk.say(OFFICE, '/rag assign 8.1.1 Jo Smith');
  expect(text).toContain('give each a post or an e-mail address of their own');
  expect(card.buttons).toEqual([]);
});

test('of the same address an action is led by the one who was tapped', async () => {
  const twins = [
    { ...HOUSING, title: null },
    { ...ROADS, title: null },
  ];
  const talk = await aTalk({ people: [...PEOPLE, ...twins] });
  await talk.say(OFFICE, '/rag assign 8.1.1 Jo Smith');
  await talk.tap(OFFICE, 'Jo Smith (jo.smith2@example.gov.uk)');
  const roster = toldApart({ people: [...PEOPLE, ...twins], posts: [], bodies: [] });
  expect(leadersOn((await talk.standing('8.1.1')).owners, rosterIndex(roster, day('2015-11-20')))).toEqual([ROADS.id]);
});
