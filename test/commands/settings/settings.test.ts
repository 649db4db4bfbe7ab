import { expect, test } from 'vitest';
import { cycle } from '#src/commands/office/settings/cycle.ts';
import { sayKeyShort } from '#src/messages/governance/say-bands.ts';
import { ONE_MONTH, THREE_MONTH, USUAL_RULES } from '#src/rating/rating-rules.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from '#test/commands/a-talk.ts';

const OLIVE = 'Olive Office';
const CYPS = [anAction({ plan: 'CYPS', ref: '1.1', title: 'Open a family hub', due: '2015-10-30' })];

test.each([
  ['monthly', 35],
  ['a month', 35],
  ['usual', 35],
  ['quarterly', 96],
  ['three months', 96],
  ['60 days', 60],
  ['60', 60],
  ['every 6 weeks', 42],
  ['fortnightly', 14],
  ['6 days', null],
  ['400 days', null],
  ['whenever', null],
  ['60 days or so', null],
])('a cycle of “%s” counts %s days', (said, days) => {
  const read = cycle.read(said);
  expect('set' in read ? read.set.cycleDays : null).toBe(days);
});

test('a table of the body’s own counts once it was read back, and is taken back by a tap', async () => {
  const talk = await aTalk();
  const asked = await talk.say(OLIVE, '/rag settings bands amber up to 14 days, red beyond');
  expect(asked.text).toContain('Amber ▲: up to 14 days late.');
  expect(asked.text).toContain('Nothing is changed yet.');
  expect((await talk.say('Ann Archer', '/rag key')).text).toContain('one-month bands');
  expect((await talk.tap(OLIVE, 'Yes, set it')).card.heading).toBe('Set for Improvement plan: bands');
  expect((await talk.say('Ann Archer', '/rag key')).text).toContain('Amber ▲: up to 14 days late');
  expect((await talk.tap(OLIVE, 'Undo')).text.replaceAll(/\s+/gu, ' ')).toContain(
    'Taken back: in Improvement plan ratings go by the one-month bands again',
  );
  expect((await talk.say('Ann Archer', '/rag key')).text).toContain('one-month bands');
});

test('typed “yes” under it sets it, “no” leaves it as it was', async () => {
  const talk = await aTalk();
  await talk.say(OLIVE, '/rag settings bands green up to 7 days, amber up to 30 days, red later');
  await talk.say(OLIVE, 'no');
  expect((await talk.say('Ann Archer', '/rag key')).text).toContain('one-month bands');
  await talk.say(OLIVE, '/rag settings bands green up to 7 days, amber up to 30 days, red later');
  await talk.say(OLIVE, 'yes');
  expect((await talk.say('Ann Archer', '/rag key')).text).toContain('up to 7 days late, or in time');
});

test('what does not cover every case changes nothing and says what is missing', async () => {
  const talk = await aTalk();
  const { text } = await talk.say(OLIVE, '/rag settings bands amber up to 14 days');
  expect(text).toContain('nothing has changed');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('Say what is Red too');
  expect((await talk.say(OLIVE, '/rag settings cycle whenever')).text).toContain('no cycle that I know');
  expect((await talk.say(OLIVE, '/rag settings bands one-month')).text).toContain('It is so already');
});

test('each plan has rules of its own', async () => {
  const talk = await aTalk({ otherPlan: CYPS });
  expect((await talk.say(OLIVE, '/rag settings CYPS bands three-month')).card.heading).toBe(
    'Set for Children’s plan: bands',
  );
  expect((await talk.say(OLIVE, '/rag key CYPS')).text).toContain('three-month bands');
  expect((await talk.say(OLIVE, '/rag key')).text).toContain('one-month bands');
});

test.each([
  [
    USUAL_RULES,
    'By dates: Amber ▲ expected up to 31 days late, Red ■ past its date or later. Green counts for 35 days.',
  ],
  [
    { bands: THREE_MONTH, cycleDays: 60 },
    'By dates: Amber ▲ less than 3 months late against the original date, Red ■ later. Green counts for 60 days.',
  ],
  [
    { bands: { ...ONE_MONTH, kind: 'own' as const, amber: null, isRedOncePast: false }, cycleDays: 35 },
    'By dates: Red ■ late. Green counts for 35 days.',
  ],
])('the key stands in one line', (rules, line) => {
  expect(sayKeyShort(rules)).toBe(line);
});
