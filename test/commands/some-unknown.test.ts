import { expect, test } from 'vitest';
import { ACTIONS, aTalk } from './a-talk.ts';
import type { Action, ActionId, PlanKey } from '#src/plan/action.ts';

const OFFICE = 'Olive Office';
const REFS = ['8.1.1', '8.1.2', '8.1.3', '9.1.1'];
const OF_CYPS: readonly Action[] = ACTIONS.map((one) => ({
  ...one,
  id: `CYPS/${one.ref}` as ActionId,
  plan: 'CYPS' as PlanKey,
}));

async function kinds(talk: Awaited<ReturnType<typeof aTalk>>): Promise<readonly string[]> {
  const ledgers = await Promise.all(REFS.map((ref) => talk.ledger(ref)));
  return ledgers.flatMap((lines) => lines.map(({ event }) => event.kind)).filter((kind) => kind !== 'published');
}

/** Commands that name several actions of which one there is not: what one tap does, and the lines that it writes. */
const SOME: readonly (readonly [
  who: string,
  said: string,
  missing: string,
  label: string,
  kinds: readonly string[],
])[] = [
  [OFFICE, '/rag restrict 8.1.1 99', '99', 'For 8.1.1 alone', ['restricted']],
  [OFFICE, '/rag restrict 99 8.1.1', '99', 'For 8.1.1 alone', ['restricted']],
  [OFFICE, '/rag restrict 8.1.1 and 99.9', '99.9', 'For 8.1.1 alone', ['restricted']],
  [OFFICE, '/rag restrict 8.1.1, 8.1.2, 99.9.9', '99.9.9', 'For 8.1.1 and 8.1.2 alone', ['restricted', 'restricted']],
  [OFFICE, '/rag close 8.1.1 99.9.9 as withdrawn because of cuts', '99.9.9', 'For 8.1.1 alone', ['closed']],
  [OFFICE, '/rag date 8.1.1 99.9.9 31 Jan 2016 because of cuts', '99.9.9', 'For 8.1.1 alone', ['date-agreed']],
  [OFFICE, '/rag assign 8.1.1 99.9.9 "Ben Baker"', '99.9.9', 'For 8.1.1 alone', ['assigned']],
  [OFFICE, '/rag merge 8.1.1 99.9.9 into 8.1.3 because it is one', '99.9.9', 'For 8.1.1 alone', ['closed', 'noted']],
  [OFFICE, '/rag ask 8.1.1 99.9.9 is it done?', '99.9.9', 'For 8.1.1 alone', ['chased']],
  [OFFICE, '/rag remind 8.1.1 99.9.9', '99.9.9', 'For 8.1.1 alone', ['chased']],
  ['Ann Archer', '/rag snooze 8.1.1 99.9.9 until Friday', '99.9.9', 'For 8.1.1 alone', ['snoozed']],
  ['Ann Archer', '/rag not mine 8.1.1 99.9.9', '99.9.9', 'For 8.1.1 alone', ['not-mine']],
];

test.each(SOME)('%s: “%s” does nothing before it is known what of %s', async (who, said, missing, label, expected) => {
  const talk = await aTalk();
  const { card, text } = await talk.say(who, said);
  expect(card.heading).toBe(`There is no action ${missing}`);
  expect(text).toContain('Nothing is done yet.');
  expect(await kinds(talk)).toEqual([]);
  await talk.tap(who, label);
  expect(await kinds(talk)).toEqual(expected);
});

test.each([
  ['Ann Archer', '/rag not mine 8.1.1 and 8.1.3', ['not-mine', 'not-mine']],
  [OFFICE, '/rag restrict 8.1.1 and 8.1.2', ['restricted', 'restricted']],
  [OFFICE, '/rag date 8.1.1 1 Feb 2016 because of 99 people', ['date-agreed']],
])('%s: “%s” names what there is, and is done', async (who, said, expected) => {
  const talk = await aTalk();
  await talk.say(who, said);
  expect(await kinds(talk)).toEqual(expected);
});

test('words that wait go to none of several actions while one of them is not there', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', 'amber because late');
  const { card } = await talk.say('Ann Archer', '/rag about 8.1.1 99.9.9');
  expect(card.heading).toBe('There is no action 99.9.9');
  expect(await kinds(talk)).toEqual([]);
  await talk.tap('Ann Archer', 'For 8.1.1 alone');
  expect((await talk.standing('8.1.1')).declared?.rating).toBe('amber');
});

test.each(['/rag restrict 8.1.1 and the other one', '/rag unrestrict 8.1.1 as well as Finance'])(
  '“%s” says more than is understood, and does nothing',
  async (said) => {
    const talk = await aTalk();
    const { text } = await talk.say(OFFICE, said);
    expect(await kinds(talk)).toEqual([]);
    expect(text).toMatch(/Say it like this|Nothing is done yet/u);
  },
);

/** Merges of which it is not plain what they would do. */
test.each([
  ['/rag merge 8.1.1 8.1.2 into 8.1.3 9.1.1', 'Into which one?', 'Into 9.1.1', ['closed', 'closed', 'noted', 'noted']],
  ['/rag merge 8.1.1 into 8.1.3 and 9.1.1 because it is one', 'Into which one?', 'Into 8.1.3', ['closed', 'noted']],
  [
    '/rag merge 8.1.1 8.1.3 into 8.1.3 because it is one',
    '8.1.3 cannot go into itself',
    'Only 8.1.1',
    ['closed', 'noted'],
  ],
])('“%s” asks: %s', async (said, heading, label, expected) => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, said);
  expect(card.heading).toBe(heading);
  expect(await kinds(talk)).toEqual([]);
  await talk.tap(OFFICE, label);
  if ((await kinds(talk)).length === 0) await talk.say(OFFICE, 'they are one piece of work');
  expect((await kinds(talk)).toSorted()).toEqual(expected);
});

test('an action cannot be merged into itself, and that is what is said', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag merge 8.1.1 into 8.1.1 because it is one');
  expect(card.heading).toBe('8.1.1 cannot go into itself');
  expect(await kinds(talk)).toEqual([]);
});

test.each([
  ['/rag merge 8.1.1 into CYPS 8.1.3 because it is one', null, 'CYPS 8.1.3 is of another plan'],
  ['/rag merge 8.1.1 into 8.1.3 because it is one', '/rag restrict 8.1.3', '8.1.3 is restricted and 8.1.1 is not'],
  ['/rag merge 8.1.1 into 8.1.3 because it is one', '/rag restrict 8.1.1', '8.1.1 is restricted and 8.1.3 is not'],
])('“%s” is asked about first: %s %s', async (said, first, heading) => {
  const talk = await aTalk({ otherPlan: OF_CYPS });
  if (first !== null) await talk.say(OFFICE, first);
  const { card } = await talk.say(OFFICE, said);
  expect(card.heading).toBe(heading);
  expect((await talk.standing('8.1.1')).stage).toBe('open');
  await talk.tap(OFFICE, 'Merge it all the same');
  expect((await talk.standing('8.1.1')).stage).toBe('superseded');
});

test('one part is no split: the title that was written is offered as the new one', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(OFFICE, '/rag split 8.1.1 into "Recruit two managers"');
  expect(text).toContain('That is one part');
  expect(await kinds(talk)).toEqual([]);
  await talk.tap(OFFICE, 'Make it the title');
  expect(await kinds(talk)).toEqual(['edited']);
});
