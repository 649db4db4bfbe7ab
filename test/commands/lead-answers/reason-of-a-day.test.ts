import { expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

const ANN = 'Ann Archer';
const aTalkOn = (today: string) =>
  aTalk({ today, actions: [anAction({ ref: '8.1.1', title: 'Mend the van', due: '2026-09-30' })] });

test.each([
  [
    'Unions want another meeting on 6 October. Can we have until 16 October?',
    'Unions want another meeting on 6 October',
  ],
  ['the unions are stalling. Could we have until 16 October please?', 'the unions are stalling'],
  ['the unions are stalling, can I have until 16 October 2026?', 'the unions are stalling'],
  ['Can we have until 16 October? The unions are stalling.', 'The unions are stalling'],
  ['can we have until 16 October please, the unions are stalling', 'the unions are stalling'],
  ['Hi, the unions are stalling. Can we have until 16 October please? Thanks', 'the unions are stalling'],
  ['We would like 16 October. The unions are stalling', 'The unions are stalling'],
  ['amber. The unions are stalling. Can we have until 16 October?', 'The unions are stalling'],
  ['amber, can we have until 16 October? The unions are stalling', 'The unions are stalling'],
  ['the unions are stalling so we want 16 October please', 'the unions are stalling'],
  ['HR is short of people. May I have an extension to 16 October', 'HR is short of people'],
  ['The unions are stalling. Please extend to 16 October', 'The unions are stalling'],
])('of “%s” the reason stands beside the request', async (words, reason) => {
  const talk = await aTalkOn('2026-09-15');
  await talk.say(ANN, `8.1.1 ${words}`);
  const { dateAsked } = await talk.standing('8.1.1');
  expect(dateAsked?.day).toBe('2026-10-16');
  expect(dateAsked?.reason).toContain(reason);
  const { text } = await talk.say('Olive Office', '/rag requests');
  expect(text).toContain(reason);
});

test.each([
  'can we have until 16 October please?',
  'Hi, can we have until 16 October please? Thanks',
  'please can I have until 16 October, thank you',
])('“%s” gives no reason', async (words) => {
  const talk = await aTalkOn('2026-09-15');
  await talk.say(ANN, `8.1.1 ${words}`);
  expect((await talk.standing('8.1.1')).dateAsked).toMatchObject({ day: '2026-10-16', reason: '' });
});

test.each([
  'meeting on 6 October, can we have until the 16th?',
  'we meet on 6 October. Can we have until the 16th?',
  'can we have until the 16th?',
  'could I have until the 16th please',
  'amber, can we have until the 16th?',
  'the unions meet on the 6th, can we have until the 16th?',
  'please extend to the 16th',
  'we would like the 16th please',
  'amber, meeting on 6 October, now the 16th',
  'we meet on 6 October and need until the 16th',
])('“%s” means the 16th after the day that is named and the date that is agreed', async (words) => {
  const talk = await aTalkOn('2026-09-15');
  const { text } = await talk.say(ANN, `8.1.1 ${words}`);
  expect((await talk.standing('8.1.1')).dateAsked?.day).toBe('2026-10-16');
  expect(text).toContain('16 Oct');
});

test.each([
  ['now the 16th', '2026-09-16'],
  ['amber, now the 20th', '2026-09-20'],
  ['they came on 3 September and we’ll have it fixed by the 25th', '2026-09-25'],
])('“%s” alone is the next such day', async (words, day) => {
  const talk = await aTalkOn('2026-09-15');
  await talk.say(ANN, `8.1.1 ${words}`);
  expect((await talk.standing('8.1.1')).forecast).toBe(day);
});
