import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const ACTIONS = [
  anAction({ ref: '1.1', title: 'Hire two judges', due: '2015-12-11' }),
  anAction({ ref: '1.2', title: 'Mend the roof', due: '2015-10-30', position: 1 }),
];

// What went wrong: whoever said that nothing had begun was offered Done, and not the one thing that it leaves open.
test.each(['not started', 'grey', 'hasn’t begun yet', 'grey until January'])(
  '“%s” is kept, and asks whether it will be done in time',
  async (said) => {
    const talk = await aTalk({ actions: ACTIONS });
    const { text, card } = await talk.say('Ann Archer', `1.1 ${said}`);
    expect(text).toContain('1.1 has not started: will it be done in time?');
    expect(text).toContain('It is due Fri 11 Dec.');
    expect(card.buttons.map(({ label }) => label)).toEqual(['Amber', 'Red', 'Green', 'New date', 'Just a note']);
    expect(await talk.standing('1.1')).toMatchObject({ declared: null, forecast: null, unsettled: { words: said } });
  },
);

test('of what is late already it asks by when', async () => {
  const talk = await aTalk({ actions: ACTIONS });
  const { text } = await talk.say('Ann Archer', '1.2 not started');
  expect(text).toContain('1.2 has not started: by when will it be done?');
  await talk.tap('Ann Archer', 'Red');
  expect(await talk.standing('1.2')).toMatchObject({ declared: { rating: 'red' }, unsettled: null });
});
