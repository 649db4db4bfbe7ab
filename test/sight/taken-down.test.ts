import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aPlace } from './a-place.ts';

const ACTIONS = [
  anAction({ ref: '7.7.7', title: 'Close the Rookery unit', due: '2015-10-30' }),
  anAction({ ref: '8.8.8', title: 'Train every councillor', due: '2015-12-04', owners: ['Ben Baker'] }),
];

test('when an action is restricted, what named it where others read is taken down, and nothing else', async () => {
  const place = await aPlace('members', ACTIONS);
  await place.say('Will Wood', '/rag 7.7.7');
  await place.say('Will Wood', '/rag overdue');
  await place.say('Will Wood', '/rag 8.8.8');
  await place.say('Ben Baker', '8.8.8 amber waiting on what 7.7.7 brings');
  await place.say('Ann Archer', '/rag mine');
  await place.tickAt('2015-11-23T08:45:00Z');
  const shown = await place.say('Olive Office', '/rag restrict 7.7.7');
  const taken = shown.filter(({ card }) => card.heading === 'Taken down');
  expect(taken.map(({ where, edits }) => [where, edits])).toEqual([
    ['there', expect.stringMatching(/^digest/u)],
    ['there', 'receipt/test:1'],
    ['there', 'receipt/test:2'],
    ['there', 'receipt/test:4'],
  ]);
  expect(taken[0]!.text).not.toContain('7.7.7');
  const own = shown.filter(({ where }) => where === 'alone');
  expect(own.map(({ text }) => text)).toEqual([expect.stringContaining('7.7.7 · restricted')]);
  expect((await place.say('Olive Office', '/rag unrestrict 7.7.7')).filter(({ edits }) => edits !== null)).toEqual([]);
});

test('what was said privately stays', async () => {
  const place = await aPlace('asker', ACTIONS);
  await place.say('Ann Archer', '/rag 7.7.7');
  const shown = await place.say('Olive Office', '/rag restrict 7.7.7');
  expect(shown.filter(({ edits }) => edits !== null)).toEqual([]);
});
