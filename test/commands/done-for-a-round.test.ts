import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

const MONTHLY = anAction({
  ref: '8.1.1',
  title: 'Report to the committee',

  kind: 'recurring',
  due: null,
  every: 'P1M',
});
const ONCE = anAction({ ref: '8.1.2', title: 'Agree the policy' });
const aTalkOfRounds = () => aTalk({ actions: [MONTHLY, ONCE] });

test.each([
  'done for october',
  '8.1.1 done for November',
  '8.1.1: november is done',
  '8.1.1 done this month',
  '8.1.1 done',
  '8.1.1. Done for November',
])('“%s” is done for this time, read back so, and the action stays open', async (said) => {
  const talk = await aTalkOfRounds();
  await talk.say('Ann Archer', '/rag 8.1.1');
  const { card, text } = await talk.say('Ann Archer', said);
  expect(card.heading).toBe('Recorded: 8.1.1 is done for this time');
  expect(text.replaceAll(/\s+/gu, ' ')).toContain('It comes round again, and the action stays open.');
  expect((await talk.standing('8.1.1')).stage).toBe('delivered');
  await talk.say('Olive Office', '/rag verify 8.1.1 yes, seen in the minutes');
  expect((await talk.standing('8.1.1')).stage).toBe('open');
});

test('of a time that is long past it is asked, and a tap says it', async () => {
  const talk = await aTalkOfRounds();
  const { card } = await talk.say('Ann Archer', '8.1.1 done for january');
  expect(card.heading).toBe('8.1.1 · is that right?');
  expect((await talk.standing('8.1.1')).stage).toBe('open');
  expect((await talk.tap('Ann Archer', 'Done')).card.heading).toBe('Recorded: 8.1.1 is done for this time');
});

test('said again under the question what shows it, it is no evidence', async () => {
  const talk = await aTalkOfRounds();
  await talk.say('Ann Archer', '8.1.1 done');
  await talk.say('Ann Archer', '8.1.1 done this month');
  expect((await talk.standing('8.1.1')).evidence).toBeNull();
});

test('of what is done once it is read as it always was', async () => {
  const talk = await aTalkOfRounds();
  const { card } = await talk.say('Ann Archer', '8.1.2 done for october');
  expect(card.heading).not.toContain('for this time');
});

// What went wrong: whatever stood behind it made the whole of it words that were not understood.
test.each(['8.1.1 November report done, 214 pages', '8.1.1 done for November: 214 pages, https://council.example/n'])(
  '“%s” is done for this time, shown by what is put behind it',
  async (said) => {
    const talk = await aTalkOfRounds();
    const { card, text } = await talk.say('Ann Archer', said);
    expect(card.heading).toBe('Recorded: 8.1.1 is done for this time');
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('Shown by 214 pages');
    expect((await talk.standing('8.1.1')).evidence).toContain('214 pages');
  },
);

// What went wrong: once its round was checked it was “· Not rated” in lists, digest and celebration, as if nobody had said.
test('what nobody rated since its round was checked says that, and not that nobody rated it', async () => {
  const talk = await aTalkOfRounds();
  await talk.say('Ann Archer', '8.1.1 green');
  await talk.say('Ann Archer', '8.1.1 done for november');
  await talk.say('Olive Office', '/rag verify 8.1.1 yes, seen in the minutes');
  for (const list of ['/rag mine', '/rag unrated', '/rag section 8', '/rag digest', '/rag celebrate']) {
    const { text } = await talk.say(list === '/rag mine' ? 'Ann Archer' : 'Olive Office', list);
    expect(text).not.toMatch(/Not rated +8\.1\.1/u);
    expect(text).toMatch(/8\.1\.1 .*round of 20 Nov checked/u);
  }
});
