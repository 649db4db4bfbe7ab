import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const OFFICE = 'Olive Office';

/** What the office writes of a day, and the reason that is kept: its own words in its own order. */
test.each([
  ['31 Ionawr 2016 oherwydd y gyllideb', 'oherwydd y gyllideb'],
  ['symud i 31 Ionawr 2016 oherwydd y gyllideb', 'symud i 31 Ionawr 2016 oherwydd y gyllideb'],
  ['mae’r bwrdd wedi symud i 31 Ionawr 2016', 'mae’r bwrdd wedi symud i'],
  ['the board moved it to 31 Jan 2016 after the audit', 'the board moved it to 31 Jan 2016 after the audit'],
  ['the board moved it to 31 Jan 2016 because of the audit', 'the board moved it to 31 Jan 2016 because of the audit'],
  ['is now 31 Jan 2016 because of the audit', 'the audit'],
  ['31 Jan 2016 after the audit', 'after the audit'],
  ['31 Jan 2016 after the audit because it was late', 'after the audit because it was late'],
  ['31 Jan 2016: the audit', 'the audit'],
])('“%s” keeps “%s”', async (said, reason) => {
  const talk = await aTalk();
  await talk.say(OFFICE, `/rag date 8.1.1 ${said}`);
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({ kind: 'date-agreed', day: '2016-01-31', reason });
});

test('a day that is read back first keeps the words in their order too', async () => {
  const talk = await aTalk();
  await talk.say(OFFICE, '/rag date 8.1.1 symud i 31 Ionawr oherwydd y gyllideb');
  await talk.tap(OFFICE, 'Yes');
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({
    day: '2016-01-31',
    reason: 'symud i 31 Ionawr oherwydd y gyllideb',
  });
});
