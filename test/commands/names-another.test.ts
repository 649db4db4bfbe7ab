import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const [ANN, BEN, OLIVE] = ['Ann Archer', 'Ben Baker', 'Olive Office'];

/** An office command behind a look at Ann’s action, with somebody’s name or another word where the number belongs. */
// What went wrong: it was done to the action looked at last, its leads were told, and the name stood as the reason.
test.each([
  '/rag date Ben’s 31 Jan 2016 because the board moved',
  "/rag date Ben's 31 Jan 2016 because the board moved",
  '/rag date Ben Baker 31 Jan 2016 because the board moved',
  '/rag date those in section 9 31 Jan 2016 because the board moved',
  '/rag assign Ben’s to Carol Cole',
  '/rag assign Ben Baker’s to Carol Cole',
  '/rag assign the others to Carol Cole',
  '/rag close Ben’s as withdrawn because the grant has ended',
  '/rag close the previous one as superseded because the board said so',
  '/rag close Ben Baker as withdrawn because the grant has ended',
  '/rag approve Ben’s',
  '/rag approve Ben Baker',
  '/rag restrict all of Ben’s',
])('“%s” does nothing to the action that was looked at', async (said) => {
  const talk = await aTalk();
  await talk.say(ANN, '/rag new date 8.1.1 31 Jan 2016 the board moved');
  await talk.say(OLIVE, '/rag 8.1.1');
  const before = await talk.ledger('8.1.1');
  await talk.say(OLIVE, said);
  expect(await talk.ledger('8.1.1')).toEqual(before);
});

test.each(['/rag snooze Ben’s until Friday', '/rag not mine, the other one', '/rag snooze the others until Friday'])(
  '“%s” does nothing to the action that its lead looked at',
  async (said) => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag 8.1.1');
    const before = await talk.ledger('8.1.1');
    await talk.say(ANN, said);
    expect((await talk.ledger('8.1.1')).filter(({ event }) => event.kind !== 'noted')).toEqual(before);
  },
);

// What is said of the one action of the conversation still is.
test.each([
  ['/rag assign Ben Baker', 'assigned'],
  ['/rag date 31 Jan 2016 because Ben’s board moved', 'date-agreed'],
  ['/rag date 31 Jan 2016 because the others are late', 'date-agreed'],
])('“%s” is about the action that was looked at', async (said, kind) => {
  const talk = await aTalk();
  await talk.say(OLIVE, '/rag 8.1.1');
  await talk.say(OLIVE, said);
  expect((await talk.ledger('8.1.1')).map(({ event }) => event.kind)).toContain(kind);
});

test('what a lead says of their own is heard', async () => {
  const talk = await aTalk();
  await talk.say(BEN, '/rag 8.1.2');
  await talk.say(BEN, '/rag snooze until Friday');
  expect((await talk.ledger('8.1.2')).map(({ event }) => event.kind)).toContain('snoozed');
});
