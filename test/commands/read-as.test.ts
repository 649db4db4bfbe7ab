import { expect, test } from 'vitest';
import { anAction, personId } from '#test/kit/an-action.ts';
import { aTalk, toldTo } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

// What went wrong: a date that was in doubt and that the office settled showed as “moved 3 months earlier” from a day nobody had published.

const OFFICE = 'Olive Office';
const IN_DOUBT = anAction({
  ref: '7.2.1',
  title: 'Borrow from known frameworks',
  due: '2016-06-30',
  doubt: '“Summer” may be June or August.',
});
const PLAIN = anAction({ ref: '7.2.2', due: '2016-06-30', position: 1 });

const aDoubt = (): Promise<Talk> => aTalk({ actions: [IN_DOUBT, PLAIN] });

test.each([
  ['/rag date 7.2.1 31 Mar 2016', '2016-03-31'],
  ['/rag date 7.2.1 31 Aug 2016', '2016-08-31'],
  ['/rag date 7.2.1 31 Mar 2016 because the minutes say spring', '2016-03-31'],
])('“%s” reads the words that were in doubt as %s, and moves nothing', async (words, to) => {
  const talk = await aDoubt();
  const { text } = await talk.say(OFFICE, words);
  expect(text).toContain('read as due');
  expect(text).toContain('I had taken Thu 30 Jun 2016.');
  expect(await talk.standing('7.2.1')).toMatchObject({ original: to, agreed: to, moves: [], doubts: [] });
  const history = await talk.say('Ann Archer', '/rag history 7.2.1');
  expect(history.text).toMatch(/Olive Office · read as due/u);
  expect(history.text).not.toMatch(/moved|earlier|later/u);
});

test('its leads are told of the reading, not of a move', async () => {
  const talk = await aDoubt();
  const { notices } = await talk.say(OFFICE, '/rag date 7.2.1 31 Mar 2016');
  expect(toldTo(notices)).toEqual([[personId('Ann Archer'), '7.2.1 · read as due Thu 31 Mar 2016']]);
});

test('slip is counted from the day that it was read as', async () => {
  const talk = await aDoubt();
  await talk.say(OFFICE, '/rag date 7.2.1 31 Mar 2016');
  await talk.say(OFFICE, '/rag date 7.2.1 30 Apr 2016 because the board meets then');
  const { original, agreed, moves } = await talk.standing('7.2.1');
  expect({ original, agreed }).toEqual({ original: '2016-03-31', agreed: '2016-04-30' });
  expect(moves).toMatchObject([{ which: 'agreed', from: '2016-03-31', to: '2016-04-30' }]);
});

test('a reading that is taken back is in doubt again, as it was taken before', async () => {
  const talk = await aDoubt();
  await talk.say(OFFICE, '/rag date 7.2.1 31 Mar 2016');
  await talk.say(OFFICE, '/rag undo');
  expect(await talk.standing('7.2.1')).toMatchObject({
    original: '2016-06-30',
    agreed: '2016-06-30',
    doubts: ['timescale'],
  });
});

// Traps: these are moves.
test.each([
  ['a date that was plain', '7.2.2', []],
  ['a reading that was left as it is', '7.2.1', ['/rag settle 7.2.1 timescale']],
] as const)('%s is moved by another, from the day that was published', async (_, ref, before) => {
  const talk = await aDoubt();
  for (const words of before) await talk.say(OFFICE, words);
  await talk.say(OFFICE, `/rag date ${ref} 31 Aug 2016 because the supplier is late`);
  expect(await talk.standing(ref)).toMatchObject({ original: '2016-06-30', agreed: '2016-08-31' });
  expect((await talk.standing(ref)).moves).toHaveLength(1);
});

test('a later date that a lead asked for is a move, whatever the words were', async () => {
  const talk = await aDoubt();
  await talk.say('Ann Archer', '/rag 7.2.1 amber waiting on HR, now 30 Sep 2016');
  await talk.say(OFFICE, '/rag approve 7.2.1');
  expect(await talk.standing('7.2.1')).toMatchObject({ original: '2016-06-30', agreed: '2016-09-30' });
});
