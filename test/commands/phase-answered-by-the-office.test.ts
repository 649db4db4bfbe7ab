import { expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const ACTION = anAction({
  ref: '8.1.3',
  due: '2016-03-27',
  steps: [
    ['Phase 1: data moved', '2016-01-30'],
    ['Phase 2: staff trained', '2016-03-27'],
  ],
});

// What went wrong: beside the name of the phase another day was not read, and the day asked for stood first.
test.each([
  [
    'phase 1 yes but only to 13 feb because the board meets 16 feb',
    'Agree Sat 13 Feb 2016',
    '> the board meets 16 feb',
  ],
  ['phase 1 ok but 13 feb at the latest', 'Agree Sat 13 Feb 2016', '> ok but 13 feb at the latest'],
  ['phase 1 no, the supplier had long enough', 'Say no', '> the supplier had long enough'],
])('“%s” of the office has %s first, and why is on record', async (said, first, why) => {
  const { say, tap } = await aTalk({ actions: [ACTION] });
  await say('Ann Archer', '8.1.3 phase 1 can I have until 20 february 2016, the supplier let us down');
  const { card } = await say('Olive Office', `8.1.3 ${said}`);
  expect(card.buttons[0]?.label).toBe(first);
  await tap('Olive Office', first);
  expect((await say('Olive Office', '/rag history 8.1.3')).text).toContain(why);
});
