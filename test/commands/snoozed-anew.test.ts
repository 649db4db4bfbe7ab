import { expect, test } from 'vitest';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import { sayReminder } from '#src/messages/reminder/reminder.ts';
import { aNaming } from '#test/kit/a-naming.ts';
import { aTracked } from '#test/kit/an-action.ts';
import { aDay, DAYS } from '#test/nudge/a-day.ts';
import { aTalk } from './a-talk.ts';

const ANN = 'Ann Archer';

// What went wrong: the corrected day became a new date of the action and a request to the office, and the reminder stayed.
test.each([
  ['no, Tuesday', '2015-11-24'],
  ['no wait, next Friday', '2015-11-27'],
  ['make it Wednesday', '2015-11-25'],
  ['sorry, I meant 2 December', '2015-12-02'],
  ['actually until 3 Dec please', '2015-12-03'],
])('“%s” under a snooze asks again on that day, and moves no date', async (words, day) => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag snooze 8.1.1 until Monday');
  await talk.say(ANN, words);
  const ledger = await talk.ledger('8.1.1');
  expect(ledger.flatMap(({ event }) => (event.kind === 'snoozed' ? [event.until] : [])).at(-1)).toBe(day);
  expect((await talk.standing('8.1.1')).forecast).toBe(null);
  expect((await talk.standing('8.1.1')).dateAsked).toBe(null);
});

test('what else is said under a snooze is heard as ever', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag snooze 8.1.1 until Monday');
  await talk.say(ANN, '8.1.1 amber, now 31 January');
  expect((await talk.standing('8.1.1')).forecast).toBe('2016-01-31');
});

/** A late action about which Ann is asked, and a reminder of that day before her. */
async function aReminder() {
  const talk = await aTalk({ today: '2015-10-26' });
  const input = aDay('2015-10-26', { tracked: [aTracked({ ref: '8.1.1', due: '2015-10-30', owners: [ANN] })] });
  const [nudge] = chooseNudges(input).nudges;
  const context = { today: input.today, days: DAYS, index: input.index, naming: aNaming() };
  await talk.bring(ANN, sayReminder(nudge!, context), ['8.1.1']);
  return talk;
}

// What went wrong: a tap three weeks late left the action in peace for a year.
test('“Ask me on Mon 2 Nov” tapped when that day has passed arranges nothing, and says so', async () => {
  const talk = await aReminder();
  talk.setDay('2015-11-16');
  const { text } = await talk.tap(ANN, 'Ask me on Mon 2 Nov');
  expect(text).toContain('Mon 2 Nov 2015 has passed. Until which later day?');
  expect((await talk.ledger('8.1.1')).some(({ event }) => event.kind === 'snoozed')).toBe(false);
});

test('“Ask me on …” tapped before that day asks again on it', async () => {
  const talk = await aReminder();
  talk.setDay('2015-10-30');
  const { text } = await talk.tap(ANN, 'Ask me on Mon 2 Nov');
  expect(text).toContain('I ask again about 8.1.1 on Mon 2 Nov');
});
