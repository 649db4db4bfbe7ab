import { expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';

const ANN = 'Ann Archer';
const OLIVE = 'Olive Office';

// What went wrong: whoever handed over or asked for time was asked which action, though its number stood there, or to rate it.
test.each([
  [ANN, 'can someone else do 8.1.1', '8.1.1 · asked for another lead'],
  [ANN, 'could somebody else take 8.1.1 on', '8.1.1 · asked for another lead'],
  [ANN, '8.1.1 i can’t take this on with 8.1.3', '8.1.1 · asked for another lead'],
  [ANN, '8.1.1 is for democratic services', '8.1.1 · noted that it is not yours'],
  [ANN, '8.1.1 not me any more i retire in march', '8.1.1 · noted that it is not yours'],
  [ANN, 'could we have two more weeks on 8.1.1, data late', '8.1.1 · until which day?'],
  [ANN, 'can i have until end of march for 8.1.1 the supplier is late', '8.1.1 · asked for Thu 31 Mar 2016'],
  [ANN, 'hi, how do i start', 'About these questions'],
  [ANN, 'who can see what i say', 'About these questions'],
  [ANN, 'is anyone there', 'About these questions'],
  [ANN, 'hello?', 'Hello. 3 actions wait for your word.'],
  [ANN, 'cancel', 'Nothing is done'],
  [OLIVE, 'cancel', 'Nothing is done'],
  [OLIVE, 'hi, how do i start', 'About these questions'],
  [OLIVE, 'chase everyone who hasn’t answered', 'Ask about 4 actions: everything that runs?'],
  [OLIVE, '8.1.1 to carol when she starts', 'Nothing is done'],
  [OLIVE, '/rag show 8.1.1', '8.1.1 Recruit a licensing manager'],
  [OLIVE, '/rag list overdue', 'Overdue · 1 action'],
  [OLIVE, '/rag list ann', 'Led by Ann Archer · 3 actions'],
])('%s: “%s” is answered with “%s”', async (who, said, heading) => {
  const talk = await aTalk();
  expect((await talk.say(who, said)).card.heading).toBe(heading);
});

test('what another action waits for is not the one that more time is asked for', async () => {
  const talk = await aTalk();
  await talk.say(ANN, 'because of 8.1.3 can we have until May');
  expect((await talk.ledger('8.1.3')).map(({ event }) => event.kind)).not.toContain('date-requested');
});

test.each(['who’s covering for me', 'who covers for me while i’m off', 'whos my deputy', '/rag away'])(
  '“%s” of arranged leave says who answers, and until when',
  async (said) => {
    const talk = await aTalk();
    await talk.say(ANN, '/rag away 19 Nov to 27 Nov deputy Carol Cole');
    expect((await talk.say(ANN, said)).text).toContain('19–27 Nov · Carol Cole answers meanwhile');
  },
);
