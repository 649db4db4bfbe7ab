import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

// A number that no action has was taken for words about the action that was shown last.
const OFFICE = 'Olive Office';
const REFS = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const ACTIONS = REFS.map((ref, position) =>
  anAction({ ref, title: `Do what ${ref} asks`, due: '2016-06-30', position }),
);

async function shown(): Promise<Talk> {
  const talk = await aTalk({ actions: ACTIONS, isGreeted: true });
  await talk.say(OFFICE, '/rag 02');
  return talk;
}

test.each([
  ['/rag restrict 99', '99'],
  ['/rag restrict action 99', '99'],
  ['/rag restrict 01a', '01a'],
  ['/rag date 99 1 May 2026 because typo', '99'],
  ['/rag assign 99 "Ben Baker"', '99'],
  ['/rag split 99 into "Agree it"; "Train them"', '99'],
  ['/rag merge 02 into 99 because typo', '99'],
  ['/rag ask 100 done yet?', '100'],
  ['/rag note 99 typo', '99'],
  ['/rag verify 99', '99'],
  ['/rag remind 99', '99'],
  ['/rag close 99 as withdrawn because typo', '99'],
  ['/rag snooze 99 until Friday', '99'],
  ['/rag not mine 99', '99'],
  ['/rag history 99', '99'],
  ['/rag history 01a', '01a'],
  ['/rag undo 99', '99'],
])('“%s” says that there is no action %s', async (said, ref) => {
  const talk = await shown();
  const before = await talk.ledger('02');
  expect((await talk.say(OFFICE, said)).text).toContain(`There is no action ${ref}`);
  expect(await talk.ledger('02')).toEqual(before);
});

test('a second number that no action has is told beside the first', async () => {
  const talk = await shown();
  expect((await talk.say(OFFICE, '/rag restrict 02 99')).text).toContain('There is no action 99');
});

test('the nearest numbers are offered', async () => {
  const talk = await shown();
  expect((await talk.say(OFFICE, '/rag restrict 13')).text).toContain('Did you mean 1');
});

test('the zeros before a number are forgiven after a command', async () => {
  const talk = await shown();
  await talk.say(OFFICE, '/rag date 3 1 May 2016 because the supplier is late');
  expect((await talk.standing('03')).agreed).toBe('2016-05-01');
  expect((await talk.standing('02')).agreed).toBe('2016-06-30');
});

test.each(['/rag date 31 May 2016 because the supplier is late', '/rag date 02 31 May 2016 because it is late'])(
  'the day in “%s” is no number of an action',
  async (said) => {
    const talk = await shown();
    await talk.say(OFFICE, said);
    expect((await talk.standing('02')).agreed).toBe('2016-05-31');
  },
);

test('whoever is named is reminded, whatever was shown last', async () => {
  const talk = await aTalk({ isGreeted: true });
  await talk.say(OFFICE, '/rag 8.1.1');
  const { notices } = await talk.say(OFFICE, '/rag remind Ben Baker');
  const about = notices.flatMap((notice) => notice.about.map(({ action }) => action.slice(4)));
  expect([...new Set(about)].toSorted()).toEqual(['8.1.2', '8.1.3']);
});

test.each([
  ['/rag remind Office', 'Which “Office”?'],
  ['/rag remind everybody', 'Ask about 4 actions: everything that runs?'],
])('“%s” reminds nobody, whatever was shown last', async (said, heading) => {
  const talk = await aTalk({ isGreeted: true });
  await talk.say(OFFICE, '/rag 8.1.1');
  const { card, notices } = await talk.say(OFFICE, said);
  expect(card.heading).toBe(heading);
  expect(notices).toEqual([]);
});

test.each(['/rag remind', '/rag remind them'])('“%s” is of the action that was shown', async (said) => {
  const talk = await aTalk({ isGreeted: true });
  await talk.say(OFFICE, '/rag 8.1.2');
  expect((await talk.say(OFFICE, said)).card.heading).toBe('8.1.2 · Ben Baker is asked now');
});

test('nobody is put in the place of somebody who does not lead it', async () => {
  const talk = await aTalk();
  const { card } = await talk.say(OFFICE, '/rag assign 8.1.2 "Carol Cole" in place of "Ann Archer"');
  expect(card.heading).toBe('Ann Archer does not lead it');
  expect((await talk.standing('8.1.2')).owners.map(({ name }) => name)).toEqual(['Ben Baker']);
});

async function asked(): Promise<Talk> {
  const talk = await aTalk({ isGreeted: true });
  const { notices } = await talk.say(OFFICE, '/rag ask 8.1.2 is the contract signed?');
  await talk.bring('Ben Baker', notices[0]!.card, ['8.1.2']);
  return talk;
}

test.each([
  ['/rag pause until 31 Nov', /31 Nov|day/u],
  ['/rag pause until the cows come home', /day/u],
  ['/rag undo undo', /\/rag undo/u],
  ['/rag history of it all', /\/rag history/u],
])('“%s” is a command that was not understood, and no answer to the office', async (said, text) => {
  const talk = await asked();
  const before = await talk.ledger('8.1.2');
  expect((await talk.say('Ben Baker', said)).text).toMatch(text);
  expect(await talk.ledger('8.1.2')).toEqual(before);
});

test.each(['8.1.2 not green', 'green 8.1.2, amber 8.1.2', 'the tender is out'])(
  'once the office has its answer, “%s” is heard as always',
  async (said) => {
    const talk = await asked();
    await talk.say('Ben Baker', 'yes');
    expect((await talk.say('Ben Baker', said)).text).not.toContain('your answer');
  },
);

test('a rating said after the answer is recorded', async () => {
  const talk = await asked();
  await talk.say('Ben Baker', 'yes');
  await talk.say('Ben Baker', '8.1.2 amber, waiting on legal');
  expect((await talk.standing('8.1.2')).declared?.rating).toBe('amber');
});
