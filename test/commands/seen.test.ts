import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const BEN = 'Ben Baker';

/** What stands behind a number that is checked by a command: what was seen. */
test.each([
  'minutes seen',
  'letter is in the January papers',
  'photo of the sign, Sharepoint',
  'https://council.example/minutes/3',
  'seen the certificate',
  'report to Cabinet, item 7',
])('“/rag verify 8.1.2 %s” checks it by that', async (words) => {
  const talk = await aTalk();
  await talk.say(BEN, '8.1.2 done');
  await talk.say('Vera Venn', `/rag verify 8.1.2 ${words}`);
  expect((await talk.standing('8.1.2')).stage).toBe('complete');
});

test.each([
  'minutes are missing',
  'link is dead',
  'only half of it',
  'I have not seen it',
  'is it done?',
  'needs a date',
])('“/rag verify 8.1.2 %s” is asked about', async (words) => {
  const talk = await aTalk();
  await talk.say(BEN, '8.1.2 done');
  await talk.say('Vera Venn', `/rag verify 8.1.2 ${words}`);
  expect((await talk.standing('8.1.2')).stage).toBe('delivered');
});

/** Done, and where the paper is that shows it. */
test.each([
  ['done letter is on the board portal under January', 'letter is on the board portal under January'],
  ['done the signed report is filed under March', 'the signed report is filed under March'],
  ['done minutes are in the committee folder', 'minutes are in the committee folder'],
])('“%s” is done, shown by “%s”', async (said, evidence) => {
  for (const before of ['8.1.2 ', '']) {
    const talk = await aTalk();
    await talk.say(BEN, '/rag 8.1.2');
    await talk.say(BEN, `${before}${said}`);
    expect(await talk.standing('8.1.2')).toMatchObject({ stage: 'delivered', evidence });
  }
});

test.each(['done in January', 'done by January', 'done letter still to go', 'done if the letter is in the post'])(
  '“%s” is not done',
  async (said) => {
    const talk = await aTalk();
    await talk.say(BEN, `8.1.2 ${said}`);
    expect((await talk.standing('8.1.2')).stage).toBe('open');
  },
);

/** Signs beside a number. */
test.each([
  ['8.1.2 🔴', 'red'],
  ['🟠 8.1.2', 'amber'],
  ['8.1.2 🟢🟢', 'green'],
])('“%s” rates it %s', async (said, rating) => {
  const talk = await aTalk();
  await talk.say(BEN, said);
  expect((await talk.standing('8.1.2')).declared?.rating).toBe(rating);
});

test.each(['8.1.2 🔴🟢', '8.1.2 🟢 🔴', '/rag 8.1.2 🔴🟢', '8.1.2 ✅🔴', '8.1.2 👎'])(
  '“%s” is kept and asked about, and not only shown',
  async (said) => {
    const talk = await aTalk();
    const { card } = await talk.say(BEN, said);
    expect(card.heading).toBe('How would you rate 8.1.2?');
    expect(await talk.standing('8.1.2')).toMatchObject({ declared: null, stage: 'open' });
    expect((await talk.ledger('8.1.2')).at(-1)?.event.kind).toBe('kept');
  },
);

test.each(['👍 8.1.2', '8.1.2 👍', '8.1.2 👌'])('“%s” is kept, and is yes after one tap', async (said) => {
  const talk = await aTalk();
  const { text } = await talk.say(BEN, said);
  expect(text).toContain('I read this as Green');
  expect(await talk.standing('8.1.2')).toMatchObject({ declared: null, stage: 'open' });
  expect((await talk.ledger('8.1.2')).at(-1)?.event.kind).toBe('kept');
});

test.each(['8.1.2', '8.1.2?', '8.1.2 please', '8.1.2 🙂'])('“%s” shows it and keeps nothing', async (said) => {
  const talk = await aTalk();
  await talk.say(BEN, said);
  expect((await talk.ledger('8.1.2')).map(({ event }) => event.kind)).toEqual(['published']);
});

// What went wrong: a checker had to copy the address out of the words, and of a long one the card showed the beginning.
test('whoever checks, and whoever looks, opens the page that shows it from the card', async () => {
  const talk = await aTalk();
  const address = `https://council.example/minutes?id=3&at=${'x'.repeat(300)}`;
  await talk.say(BEN, `8.1.2 done, minutes at ${address}`);
  for (const words of ['/rag checks', '/rag 8.1.2']) {
    const { card } = await talk.say('Vera Venn', words);
    expect(card.blocks).toContainEqual({ kind: 'link', to: address });
  }
});
