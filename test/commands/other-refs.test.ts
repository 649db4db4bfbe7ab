import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

const ACTIONS = ['R1.2', 'SR25-26-01', '21BCFU07', 'A1', '3', '12'].map((ref, position) =>
  anAction({ ref, title: `Do what ${ref} asks`, due: '2016-06-30', position }),
);
const talked = () => aTalk({ actions: ACTIONS });

test.each([
  ['/rag R1.2', 'R1.2'],
  ['/rag r1.2', 'R1.2'],
  ['R 1.2', 'R1.2'],
  ['/rag SR (25/26) 01', 'SR25-26-01'],
  ['/rag sr25-26-01', 'SR25-26-01'],
  ['/rag 21 BCFU 07', '21BCFU07'],
  ['/rag A1', 'A1'],
  ['/rag 3', '3'],
  ['/rag 12.', '12'],
])('“%s” shows action %s', async (said, ref) => {
  const talk = await talked();
  expect((await talk.say('Ann Archer', said)).card.heading).toContain(`${ref} Do what ${ref} asks`);
});

test.each([
  ['/rag R1.2 amber waiting on HR', ['R1.2'], 'amber'],
  ['SR (25/26) 01 green', ['SR25-26-01'], 'green'],
  ['21 BCFU 07: red, no money', ['21BCFU07'], 'red'],
  ['/rag 3 amber supplier late', ['3'], 'amber'],
  ['r1.2 green; 21bcfu07 green', ['R1.2', '21BCFU07'], 'green'],
  ['R1.2 and A1 green', ['R1.2', 'A1'], 'green'],
])('“%s” rates %j', async (said, refs, rating) => {
  const talk = await talked();
  await talk.say('Ann Archer', said);
  for (const ref of refs) expect((await talk.standing(ref)).declared?.rating, ref).toBe(rating);
});

test('a number in a sentence is no ref, though the plan has that ref', async () => {
  const talk = await talked();
  await talk.say('Ann Archer', '/rag R1.2');
  await talk.say('Ann Archer', 'amber, 3 people left and 12 are still to start');
  expect((await talk.standing('R1.2')).declared?.rating).toBe('amber');
  expect((await talk.standing('3')).declared).toBeNull();
  expect((await talk.standing('12')).declared).toBeNull();
});

test('the office dates, assigns and reads the history of such an action', async () => {
  const talk = await talked();
  expect((await talk.say('Olive Office', '/rag date R1.2 30 Sep 2016')).text).toContain('30 Sep 2016');
  expect((await talk.say('Olive Office', '/rag assign SR (25/26) 01 "Ben Baker"')).text).toContain('Ben Baker');
  expect((await talk.say('Olive Office', '/rag history 21 BCFU 07')).card.heading).toContain(
    '21BCFU07 Do what 21BCFU07 asks · history',
  );
  expect((await talk.say('Ann Archer', '/rag snooze 3 until Friday')).text).toContain('3');
});

test('a ref that is not there offers the nearest', async () => {
  const talk = await talked();
  expect((await talk.say('Ann Archer', '/rag history R1.3')).text).toContain('R1.2');
  expect((await talk.say('Ann Archer', '/rag R1.3 amber')).text).toContain('R1.2');
  expect((await talk.standing('R1.2')).declared).toBeNull();
});

const LETTERED = ['R1.3', 'R4.2', 'R4.3', 'R5.1', 'S5.1', 'PV4'].map((ref, position) =>
  anAction({
    ref,
    title: `Do what ${ref} asks`,
    due: '2016-06-30',
    position,
    owners: [ref === 'S5.1' ? 'Ben Baker' : 'Ann Archer'],
  }),
);
const lettered = () => aTalk({ actions: LETTERED });

test.each([
  ['4.3 green', ['R4.3'], 'green'],
  ['4.3 grn', ['R4.3'], 'green'],
  ['4.3: amber, supplier late', ['R4.3'], 'amber'],
  ['4.3 - amber waiting on the supplier', ['R4.3'], 'amber'],
  ['action 4.3 is amber', ['R4.3'], 'amber'],
  ['#4.3 red', ['R4.3'], 'red'],
  ['/rag 4.3 amber waiting on HR', ['R4.3'], 'amber'],
  ['4.2 amber supplier', ['R4.2'], 'amber'],
  ['4.2 and 4.3 green', ['R4.2', 'R4.3'], 'green'],
  ['4.2 green, 4.3 green', ['R4.2', 'R4.3'], 'green'],
  ['4.2 green\n4.3 green', ['R4.2', 'R4.3'], 'green'],
  ['amber for 4.3', ['R4.3'], 'amber'],
  ['/rag 4 amber supplier', ['PV4'], 'amber'],
  ['5.1 green', ['R5.1'], 'green'],
])('without its letters “%s” rates %j, the one that it can mean', async (said, refs, rating) => {
  const talk = await lettered();
  await talk.say('Ann Archer', said);
  for (const ref of refs) expect((await talk.standing(ref)).declared?.rating, ref).toBe(rating);
  const others = LETTERED.filter(({ ref }) => !refs.includes(ref));
  for (const { ref } of others) expect((await talk.standing(ref)).declared, ref).toBeNull();
});

test.each([
  ['Ann Archer', '/rag 4.3', 'R4.3'],
  ['Ann Archer', '4.3?', 'R4.3'],
  ['Olive Office', '/rag history 4.3', 'R4.3'],
  ['Olive Office', '/rag date 4.3 30 Sep 2016 because of the works', 'R4.3'],
  ['Ben Baker', '/rag 5.1', 'S5.1'],
])('%s: “%s” is of %s', async (who, said, ref) => {
  const talk = await lettered();
  expect((await talk.say(who, said)).card.heading).toContain(ref);
});

test('without its letters a ref that two have is asked about with those two, unless one was just asked about', async () => {
  const talk = await lettered();
  const { card } = await talk.say('Olive Office', '/rag date 5.1 30 Sep 2016 because of the works');
  expect(card.buttons.map(({ label }) => label.slice(0, 4))).toEqual(['R5.1', 'S5.1']);
  await talk.say('Olive Office', '/rag S5.1');
  expect((await talk.say('Olive Office', '/rag date 5.1 30 Sep 2016 because of the works')).card.heading).toContain(
    'S5.1',
  );
});

test.each([
  ['amber, we spent 4.3 million on it'],
  ['amber, up 4.3 percent since May'],
  ['amber, the average is 4.3'],
  ['amber, 4 of 5 are done'],
  ['amber; the transaction 4.3 is done'],
  ['amber. 4.3 million spent so far'],
  ['amber, 4.3 FTE left'],
  ['amber: 4.2 to 4.3 percent since May'],
  ['amber; 4.3 weeks late on the tender'],
  ['amber - 4.3 out of 5 in the survey'],
])('a figure in a sentence is no ref without its letters: “%s”', async (said) => {
  const talk = await lettered();
  await talk.say('Ann Archer', '/rag R1.3');
  await talk.say('Ann Archer', said);
  expect((await talk.standing('R1.3')).declared?.rating).toBe('amber');
  expect((await talk.standing('R4.3')).declared).toBeNull();
  expect((await talk.standing('PV4')).declared).toBeNull();
});

// Ann leads R4.3 and was asked about it last; a figure in front of its sentence is of the action that it can mean.
test.each([
  ['also 4.2 two withdrew, amber now', { 'R4.2': 'amber' }],
  ['and 4.2 amber, two withdrew', { 'R4.2': 'amber' }],
  ['re 4.2, amber, waiting on HR', { 'R4.2': 'amber' }],
  ['on 4.2: amber', { 'R4.2': 'amber' }],
  ['Green here. 4.2 two withdrew, so amber', { 'R4.3': 'green', 'R4.2': 'amber' }],
  ['4.2 survey out; 4.3 amber', { 'R4.3': 'amber' }],
  ['for Steve: 4.2 pilot held, 3 fitted. 4.3 amber', { 'R4.3': 'amber' }],
])('what stands behind “%s” is of %j', async (said, rated) => {
  const talk = await lettered();
  await talk.say('Ann Archer', '/rag R4.3');
  await talk.say('Ann Archer', said);
  for (const { ref } of LETTERED) {
    const { declared } = await talk.standing(ref);
    expect(declared?.rating, ref).toBe((rated as Record<string, string>)[ref]);
  }
});

test.each([
  '4.2 next exercise 20 April, nothing due',
  '4.2 is with Carol, I only sign it',
  'also 4.2 two withdrew',
  'sorry 4.2 was amber not green, I was looking at last month',
  '4.2 two exercises held',
  '4.2 84% amber still',
  'the slip on 4.2 is not my doing',
  '4.2 why is this still on my list, it was finished in DECEMBER',
])('what is said by figures in front is asked about for that action alone: “%s”', async (said) => {
  const talk = await lettered();
  await talk.say('Ann Archer', '/rag R4.3');
  const { card } = await talk.say('Ann Archer', said);
  expect(card.heading).toContain('R4.2');
});
