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

/** Ann before a reminder of that day, of one action or more. */
async function aReminder(refs: readonly string[] = ['8.1.1']) {
  const talk = await aTalk({ today: '2015-10-26' });
  const tracked = refs.map((ref) => aTracked({ ref, due: '2015-10-30', owners: [ANN] }));
  const input = aDay('2015-10-26', { tracked });
  const [nudge] = chooseNudges(input).nudges;
  const context = { today: input.today, days: DAYS, index: input.index, naming: aNaming() };
  await talk.bring(ANN, sayReminder(nudge!, context), refs);
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

// What went wrong: three weeks later the next of its list still was “due in 4 working days”.
test('what is still asked on a card that is tapped weeks later says from which day its days are counted', async () => {
  const talk = await aReminder(['8.1.1', '8.1.3']);
  talk.setDay('2015-11-16');
  const { text } = await talk.tap(ANN, 'At risk: Amber');
  expect(text).toContain('1 of 2 left');
  expect(text).toContain('Asked on 26 Oct: what is said of days here is as it was then.');
});

test('a day on which nothing goes to them is said to be one, and why it is another', async () => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag pause until 1 February');
  const { card, text } = await talk.say(ANN, '/rag snooze 8.1.1 until Friday 4 December');
  expect(card.heading).toBe('I ask again about 8.1.1 on Mon 1 Feb 2016');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('Nothing goes to you on Fri 4 Dec;');
});
