import { expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';

// Ben Baker leads two actions of the plan, Carol Cole one, Olive Office none; nobody has been asked anything yet.
const CAROL = 'Carol Cole';

async function aTalkOfOne() {
  const talk = await aTalk();
  await talk.say('Olive Office', '/rag assign 9.1.1 Carol Cole');
  return talk;
}

// What went wrong: “Which action is this about?” with the only one there was, and the words waited for that tap.
test.each([
  ['amber, waiting on HR', { declared: { rating: 'amber' }, waitingOn: 'HR' }],
  ['on track', { declared: { rating: 'green' } }],
  ['done', { stage: 'delivered' }],
  ['will be ready by 14 March', { forecast: '2016-03-14' }],
])('“%s” of whoever leads one action is about that', async (said, standing) => {
  const talk = await aTalkOfOne();
  const { text } = await talk.say(CAROL, said);
  expect(text).not.toContain('Which action');
  expect(await talk.standing('9.1.1')).toMatchObject(standing);
});

test('“not me” of whoever leads one action is told to the office', async () => {
  const talk = await aTalkOfOne();
  await talk.say(CAROL, 'not me');
  expect((await talk.ledger('9.1.1')).at(-1)?.event.kind).toBe('not-mine');
});

test('what is not certain is asked about that action', async () => {
  const talk = await aTalkOfOne();
  expect((await talk.say(CAROL, '75% there')).card.heading).toBe('How would you rate 9.1.1?');
});

test.each([['Ben Baker'], ['Vera Venn']])('“amber” of %s, who leads two or none, is asked about', async (who) => {
  const talk = await aTalk();
  expect((await talk.say(who, 'amber')).card.heading).toBe('Which action is this about?');
});
