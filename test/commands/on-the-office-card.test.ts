import { describe, expect, test } from 'vitest';
import { readLeads } from '#src/people/leads/read-leads.ts';
import type { Action } from '#src/plan/action.ts';
import { aPerson, anAction, day } from '#test/kit/an-action.ts';
import { aTalk, PEOPLE } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OFFICE = 'Olive Office';
const MARSHES = [aPerson('Tom Marsh'), aPerson('Tina Marsh')];
const ROSTER = { people: [...PEOPLE, ...MARSHES], posts: [], bodies: [] };

/** An action whose lead cell says this, read with the roster of the tests. */
function ledBy(text: string, ref = '1.1', due: string | null = '2016-06-30'): Action {
  return { ...anAction({ ref, due, title: `Do ${ref}` }), leads: readLeads(text, ROSTER) };
}

async function cardOf(talk: Talk): Promise<string> {
  return (await talk.say(OFFICE, '/rag office')).text.replaceAll(/\s+/gu, ' ');
}

describe('an action that nobody is named for is on the office’s card', () => {
  test.each([
    'TBC',
    'tbc',
    'TBD',
    'To be confirmed',
    'To be agreed',
    'Vacant',
    'VACANT POST',
    'Not yet appointed',
    'To be recruited',
    '-',
    '',
    'support: Ann Archer',
  ])('“%s” as the lead', async (words) => {
    const talk = await aTalk({ ...ROSTER, actions: [ledBy(words), ledBy('Ben Baker', '1.2')] });
    const said = await talk.say(OFFICE, '/rag office');
    const text = said.text.replaceAll(/\s+/gu, ' ');
    expect(text).toContain('1 action without a lead');
    expect(text).toContain('1.1 Do 1.1');
    await talk.tap(OFFICE, 'Name somebody');
    await talk.say(OFFICE, 'Ann Archer');
    expect(await cardOf(talk)).not.toContain('without a lead');
  });

  // What must not be taken for an action without a lead.
  test.each(['Ann Archer', 'Ann Archer and Ben Baker', 'Ann Archer (lead), Ben Baker (support)'])(
    '“%s” as the lead is none of these',
    async (words) => {
      const talk = await aTalk({ ...ROSTER, actions: [ledBy(words)] });
      expect(await cardOf(talk)).not.toMatch(/without a lead|in doubt/u);
    },
  );

  test('one that is closed is no longer on it', async () => {
    const talk = await aTalk({ ...ROSTER, actions: [ledBy('TBC')] });
    await talk.say(OFFICE, '/rag close 1.1 withdrawn because the grant has ended');
    expect(await cardOf(talk)).not.toContain('without a lead');
  });
});

describe('a name that fits two people is asked about once', () => {
  test.each([
    ['Marsh', ['Tom Marsh']],
    ['Cllr Marsh', ['Tom Marsh']],
    ['Ben Baker and Marsh', ['Ben Baker', 'Tom Marsh']],
    ['Marsh, Ann Archer', ['Tom Marsh', 'Ann Archer']],
  ])('“%s”', async (words, leads) => {
    const talk = await aTalk({ ...ROSTER, actions: [ledBy(words), ledBy('Ann Archer', '1.2')] });
    const text = await cardOf(talk);
    expect(text).toContain('1 name that fits several people');
    expect(text).toContain('Marsh');
    expect(text).not.toContain('not in the roster');
    const doubts = (await talk.say(OFFICE, '/rag doubts')).text.replaceAll(/\s+/gu, ' ');
    expect(doubts).toContain('fits Tom Marsh and Tina Marsh');
    // To let “Marsh” stand would leave nobody to ask.
    expect(doubts).not.toContain('Read as: Marsh');
    await talk.say(OFFICE, '/rag office');
    await talk.tap(OFFICE, 'Tom Marsh');
    expect((await talk.standing('1.1')).owners.map(({ name }) => name)).toEqual(leads);
    expect((await talk.standing('1.1')).doubts).toEqual([]);
    expect(await cardOf(talk)).not.toMatch(/fits several|Marsh/u);
    expect((await talk.say(OFFICE, '/rag doubts')).text).toContain('no doubts');
  });

  test('the doubt about it is settled on the list of doubts by the same tap', async () => {
    const talk = await aTalk({ ...ROSTER, actions: [ledBy('Marsh')] });
    await talk.say(OFFICE, '/rag doubts');
    await talk.tap(OFFICE, 'Tina Marsh');
    expect((await talk.standing('1.1')).owners.map(({ name }) => name)).toEqual(['Tina Marsh']);
    expect(await cardOf(talk)).not.toContain('Marsh');
  });

  test('where one of the two has left, it is the other, and nothing is asked', async () => {
    const people = [...PEOPLE, aPerson('Tom Marsh'), aPerson('Tina Marsh', { to: '2015-06-30' as never })];
    const talk = await aTalk({ people, actions: [ledBy('Marsh')] });
    expect(await cardOf(talk)).not.toMatch(/fits several|not in the roster/u);
    expect((await talk.say(OFFICE, '/rag doubts')).text).toContain('no doubts');
    expect((await talk.say('Tom Marsh', '/rag mine')).text).toContain('1.1');
  });
});

describe('what could be read in two ways is on the office’s card until it is settled', () => {
  test('a lead that is still to be confirmed', async () => {
    const talk = await aTalk({ ...ROSTER, actions: [ledBy('Ann Archer (TBC)')] });
    expect(await cardOf(talk)).toContain('1 lead or date in doubt');
    await talk.tap(OFFICE, 'As read');
    expect(await cardOf(talk)).not.toContain('in doubt');
  });

  test('a date that was read with a doubt', async () => {
    const action = anAction({ ref: '1.1', due: '2016-06-30', doubt: '“Summer 2016” was read as its last day.' });
    const talk = await aTalk({ ...ROSTER, actions: [action] });
    expect(await cardOf(talk)).toContain('1 lead or date in doubt');
    await talk.tap(OFFICE, 'As read');
    expect(await cardOf(talk)).not.toContain('in doubt');
  });

  test('a name that the roster learnt since is none any more, and the action is its lead’s', async () => {
    const read = { ...anAction({ ref: '1.1', due: '2016-06-30' }), leads: readLeads('Zed Zebra', ROSTER) };
    const talk = await aTalk({ people: [...PEOPLE, aPerson('Zed Zebra')], actions: [read] });
    expect(await cardOf(talk)).not.toMatch(/Zebra|in doubt/u);
    expect((await talk.say(OFFICE, '/rag doubts')).text).toContain('no doubts');
  });
});

describe('the office’s own question that nobody answers', () => {
  test('is on its card from the second working day on, and a tap asks again or lets it go', async () => {
    const talk = await aTalk({ isGreeted: true });
    talk.setDay('2015-11-23');
    await talk.say(OFFICE, '/rag ask 8.1.1 is the contract signed?');
    talk.setDay('2015-11-24');
    expect(await cardOf(talk)).not.toContain('contract');
    talk.setDay('2015-11-25');
    const text = await cardOf(talk);
    expect(text).toContain('1 thing waits for you');
    expect(text).toContain('1 question of yours without an answer');
    expect(text).toContain('“is the contract signed?”');
    expect(text).toContain('Ann Archer');
    await talk.tap(OFFICE, 'Let it go');
    expect(await cardOf(talk)).not.toContain('contract');
    talk.setDay('2015-11-26');
    expect(await cardOf(talk)).not.toContain('contract');
  });

  test('is off it once it is answered, in whatever words', async () => {
    const talk = await aTalk({ isGreeted: true });
    await talk.say(OFFICE, '/rag ask 8.1.1 is the contract signed?');
    talk.setDay('2015-11-27');
    await talk.say('Ann Archer', '/rag 8.1.1');
    await talk.say('Ann Archer', 'not yet, the lawyers have it');
    talk.setDay('2015-12-01');
    expect(await cardOf(talk)).not.toContain('contract');
  });

  test('is off it when the action is closed, or the question was taken back', async () => {
    const talk = await aTalk({ isGreeted: true });
    await talk.say(OFFICE, '/rag ask 8.1.1 is the contract signed?');
    await talk.tap(OFFICE, 'Undo');
    await talk.say(OFFICE, '/rag ask 8.1.2 is the room booked?');
    await talk.say(OFFICE, '/rag close 8.1.2 withdrawn because the grant has ended');
    talk.setDay('2015-12-01');
    expect(await cardOf(talk)).not.toMatch(/contract|room/u);
  });

  test('a plain reminder is no question of the office’s', async () => {
    const talk = await aTalk({ isGreeted: true });
    await talk.say(OFFICE, '/rag remind 8.1.1');
    talk.setDay('2015-12-01');
    expect(await cardOf(talk)).not.toContain('without an answer');
  });
});

test('leads who disagree are on the card until one of their ratings is settled', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '/rag 8.1.3 green');
  await talk.say('Ben Baker', '/rag 8.1.3 red no money');
  const text = await cardOf(talk);
  expect(text).toContain('1 on which leads disagree');
  expect(text).toContain('Ann Archer says Green');
  expect(text).toContain('Ben Baker says Red');
  await talk.tap(OFFICE, 'It is Red');
  expect(await cardOf(talk)).not.toContain('disagree');
});

describe('what somebody said and could not be worked', () => {
  test('is on the card with its words, and a tap works it once more', async () => {
    const talk = await aTalk();
    await talk.failsOn('Ann Archer', '8.1.1 amber no money');
    const text = await cardOf(talk);
    expect(text).toContain('1 message that I could not work');
    expect(text).toContain('Ann Archer wrote “8.1.1 amber no money” today');
    await talk.tap(OFFICE, 'Try again');
    expect((await talk.standing('8.1.1')).declared?.rating).toBe('amber');
    expect(await cardOf(talk)).not.toContain('could not');
  });

  test('words that begin with “try again” are an answer of a lead', async () => {
    const talk = await aTalk();
    await talk.say('Ann Archer', '/rag 8.1.1');
    await talk.say('Ann Archer', 'try again with another supplier');
    expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ words: 'try again with another supplier' });
  });
});

describe('a lead who is not here is told as that, and not as unknown', () => {
  test.each([
    ['who left', { to: day('2015-11-06') }],
    ['who is still to come', { from: day('2015-12-01') }],
  ])('%s', async (_who, stretch) => {
    const people = [...PEOPLE, aPerson('Len Leaver', stretch)];
    const talk = await aTalk({
      people,
      actions: [anAction({ ref: '1.1', due: '2016-06-30', owners: ['Len Leaver'] })],
    });
    const text = await cardOf(talk);
    expect(text).toContain('1 lead who is not here');
    expect(text).toContain('Len Leaver');
    expect(text).not.toContain('not in the roster');
  });

  test('somebody who came back leads as before', async () => {
    const people = [...PEOPLE, aPerson('Len Leaver', { from: day('2015-11-16') })];
    const talk = await aTalk({
      people,
      actions: [anAction({ ref: '1.1', due: '2016-06-30', owners: ['Len Leaver'] })],
    });
    expect(await cardOf(talk)).not.toContain('Len Leaver');
    expect((await talk.say('Len Leaver', '/rag mine')).text).toContain('1.1');
  });
});

// What went wrong: the same words stood twice on the card, with what is to be checked and as an answer not understood.
test('words on what is to be checked stand there once, and are settled there', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '8.1.3 done, minutes of 3 November');
  await talk.say('Ben Baker', '8.1.3 the second half is with the printers');
  talk.setDay('2015-11-23');
  const text = await cardOf(talk);
  expect(text.split('the second half is with the printers')).toHaveLength(2);
  expect(text).not.toContain('did not understand');
  expect(text).toContain('But Ben Baker wrote');
  await talk.tap(OFFICE, 'Only a note');
  expect(await cardOf(talk)).not.toContain('the second half');
  expect(await talk.standing('8.1.3')).toMatchObject({ stage: 'delivered', unsettled: null });
});

// What went wrong: what was said done two weeks ago was “said done today” to an office that had not had its card yet.
test('what is to be checked says when it was said done, whoever had a card since', async () => {
  const talk = await aTalk();
  await talk.say('Ann Archer', '8.1.3 done, minutes of 3 November');
  talk.setDay('2015-12-04');
  expect(await cardOf(talk)).toContain('Ann Archer said done 2 weeks ago.');
});
