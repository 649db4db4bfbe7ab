import { describe, expect, test } from 'vitest';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OLIVE = 'Olive Office';

/** A plan in which a new date is asked for 8.1.1, and 8.1.2 is called done. */
async function inDispute(): Promise<Talk> {
  const talk = await aTalk();
  await talk.say('Ann Archer', '8.1.1 can I have until 31 January 2016, the supplier is late');
  await talk.say('Ben Baker', '8.1.2 done, the register is signed');
  return talk;
}

const ASKING = [
  ['/rag decline 8.1.1', 'date-declined', '8.1.1'],
  ['/rag date 8.1.3 12 March 2017', 'date-agreed', '8.1.3'],
  ['/rag verify 8.1.2 no', 'not-verified', '8.1.2'],
  ['/rag close 8.1.3 as withdrawn', 'closed', '8.1.3'],
] as const;

async function kinds(talk: Talk, ref: string): Promise<readonly string[]> {
  return (await talk.ledger(ref)).map(({ event }) => event.kind);
}

// What went wrong: whatever came next was the reason, “wait” too, and the lead was told of it.
describe.each(ASKING)('asked for a reason by “%s”', (said, kind, ref) => {
  test.each([
    'actually approve it',
    'thats wrong, undo',
    'that isnt right, undo it',
    'undo that please',
    'no I mean agree',
    'no, I meant the other one',
    'wait',
    'hang on',
    'sorry pressed the wrong button',
    'sorry, wrong one',
    'oops, not that one',
    'not 8.1.2, 8.1.4',
    'no idea',
    'dunno',
    'don’t know yet',
    'no reason',
    'tbc',
    'actually, agree it',
    'make it 31 March instead',
    'scrap that',
    'let me think',
    'I’ll tell you tomorrow',
    'remind Carol Cole',
    'chase Ben about 8.1.3',
    'what waits for me?',
    'what does Ben have on?',
    'sorry Ben, undo that',
  ])('“%s” is asked about or dropped, and nothing is decided', async (words) => {
    const talk = await inDispute();
    await talk.say(OLIVE, said);
    const { card } = await talk.say(OLIVE, words);
    expect(await kinds(talk, ref)).not.toContain(kind);
    expect(card.heading).not.toContain('not yours');
  });

  test.each([
    'the supplier is late',
    'not enough staff',
    'no budget until April',
    'no minutes',
    'waiting for the board to meet',
    'we agreed this with Ann on Monday',
    'actual figures are not in',
    'nobody has started',
    'the wrong firm was hired',
    'not realistic',
  ])('“%s” is why', async (words) => {
    const talk = await inDispute();
    await talk.say(OLIVE, said);
    await talk.say(OLIVE, words);
    expect(await kinds(talk, ref)).toContain(kind);
  });
});

test('what was asked about is the reason after one tap, and the next line is the reason too', async () => {
  const talk = await inDispute();
  await talk.say(OLIVE, '/rag decline 8.1.1');
  const { card } = await talk.say(OLIVE, 'actually approve it');
  expect(card.buttons.map(({ label }) => label)).toEqual(['Agree the date', 'Yes, that is why', 'Leave it']);
  await talk.say(OLIVE, 'the board meets then');
  expect((await talk.ledger('8.1.1')).at(-1)?.event).toMatchObject({
    kind: 'date-declined',
    reason: 'the board meets then',
  });
});

test('and the other decision is one tap away', async () => {
  const talk = await inDispute();
  await talk.say(OLIVE, '/rag decline 8.1.1');
  await talk.say(OLIVE, 'no I mean agree');
  await talk.tap(OLIVE, 'Agree the date');
  expect((await talk.standing('8.1.1')).agreed).toBe('2016-01-31');
});

test.each(['no', 'forget it', 'never mind'])('“%s” drops it', async (words) => {
  const talk = await inDispute();
  await talk.say(OLIVE, '/rag decline 8.1.1');
  await talk.say(OLIVE, 'wait');
  await talk.say(OLIVE, words);
  expect(await kinds(talk, '8.1.1')).not.toContain('date-declined');
});

describe('a reason in the same message', () => {
  test.each([
    ['/rag decline 8.1.1 because no, actually approve it', '8.1.1', 'date-declined'],
    ['/rag decline 8.1.1 because', '8.1.1', 'date-declined'],
    ['/rag decline 8.1.1 because …', '8.1.1', 'date-declined'],
    ['/rag decline 8.1.1: wait', '8.1.1', 'date-declined'],
    ['/rag date 8.1.3 12 March 2017 because', '8.1.3', 'date-agreed'],
    ['/rag date 8.1.3 12 March 2017 because parts, and 8.1.1 too', '8.1.3', 'date-agreed'],
    ['/rag date 8.1.3 12 March 2017 because parts, 8.1.1 as well', '8.1.3', 'date-agreed'],
    ['/rag date 8.1.3 12 March 2017 because of parts and also 8.1.1', '8.1.3', 'date-agreed'],
    ['/rag date 8.1.3 12 March 2017 because no wait, 31 March', '8.1.3', 'date-agreed'],
    ['/rag close 8.1.3 as withdrawn because', '8.1.3', 'closed'],
    ['/rag close 8.1.3 as withdrawn because cut, and 8.1.1 too', '8.1.3', 'closed'],
    ['/rag close 8.1.3 as withdrawn because sorry, wrong one', '8.1.3', 'closed'],
  ])('“%s” decides nothing yet', async (said, ref, kind) => {
    const talk = await inDispute();
    await talk.say(OLIVE, said);
    expect(await kinds(talk, ref)).not.toContain(kind);
    expect(await kinds(talk, '8.1.1')).not.toContain(kind);
  });

  test.each([
    ['/rag decline 8.1.1 because no budget', '8.1.1', 'date-declined'],
    ['/rag date 8.1.3 12 March 2017 because it waits for 8.1.1', '8.1.3', 'date-agreed'],
    ['/rag date 8.1.3 12 March 2017 because 8.1.1 and 8.1.2 are late', '8.1.3', 'date-agreed'],
    ['/rag date 8.1.3 12 March 2017 because the parts are late too', '8.1.3', 'date-agreed'],
    ['/rag close 8.1.3 as superseded because 8.1.1 covers it too', '8.1.3', 'closed'],
  ])('“%s” decides', async (said, ref, kind) => {
    const talk = await inDispute();
    await talk.say(OLIVE, said);
    expect(await kinds(talk, ref)).toContain(kind);
  });
});
