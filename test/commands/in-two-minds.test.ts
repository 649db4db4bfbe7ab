import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OLIVE = 'Olive Office';
const CYPS = [anAction({ plan: 'CYPS', ref: '1.1', title: 'Open a family hub', due: '2015-10-30' })];

/** A plan in which a new date is asked for 8.1.1, 8.1.2 is called done and 9.1.1 is closed. */
async function inDispute(): Promise<Talk> {
  const talk = await aTalk({ otherPlan: CYPS });
  await talk.say('Ann Archer', '8.1.1 can I have until 31 January 2016, the supplier is late');
  await talk.say('Ben Baker', '8.1.2 done, the register is signed');
  await talk.say(OLIVE, '/rag close 9.1.1 as withdrawn because the café is shut');
  return talk;
}

async function written(talk: Talk): Promise<number> {
  return (await talk.whole()).ledger.length + (await talk.ledgerOfPlans()).length;
}

/** Everything that the office decides, and words behind it that ask, waver, say no or set a condition. */
const DECISIONS = [
  'approve 8.1.1',
  'decline 8.1.1',
  'reopen 9.1.1',
  'close 8.1.3 as withdrawn',
  'merge 8.1.3 into 8.1.1',
  'assign 8.1.3 to Carol Cole',
  'date 8.1.3 12 March 2017',
  'restrict 8.1.3',
  'checker 8.1.3 Vera Venn',
  '/rag keep 8.1.3',
];
const DOUBTS = [
  '? hmm',
  '? no the date is a misprint',
  '? what do you think',
  ' maybe',
  ', should we?',
  ' or not',
  ', not sure',
  ' if the board agrees',
];

// What went wrong: “reopen B1? no the march date is a misprint” opened what was checked, “approve B2? hmm” agreed the date.
test.each(DECISIONS)('“%s” with words that ask or waver is read back, and decides nothing', async (decision) => {
  const talk = await inDispute();
  const before = await written(talk);
  for (const [at, doubt] of DOUBTS.entries()) {
    const said = `${at % 2 === 0 || decision.startsWith('/') ? '' : '/rag '}${decision}${doubt}`;
    const { text } = await talk.say(OLIVE, said);
    expect([said, await written(talk), text]).toEqual([
      said,
      before,
      expect.stringMatching(/Nothing is|on why|stays as it is/u),
    ]);
  }
});

test('a check that says no and wavers opens nothing', async () => {
  const talk = await inDispute();
  for (const doubt of ['? hmm', '? what do you think', ' maybe', ' or not', ', not sure', ' if the board agrees'])
    await talk.say('Vera Venn', `/rag verify 8.1.2 no${doubt}`);
  expect((await talk.standing('8.1.2')).stage).toBe('delivered');
});

test.each([
  'plans archive CYPS yes? hmm',
  'plans archive CYPS yes, not sure',
  'plans default CYPS? what do you think',
  'forum add HOU Housing board? not sure',
  'settings cycle 30? hmm',
  'settings cycle 30, should we',
  'remind 8.1.1? maybe not',
  'remind 8.1.1, what do you think',
])('“%s” decides nothing either', async (said) => {
  const talk = await inDispute();
  const before = await written(talk);
  await talk.say(OLIVE, `/rag ${said}`);
  expect(await written(talk)).toBe(before);
});

test.each([
  ['/rag approve 8.1.1? hmm', 'date-agreed', '8.1.1'],
  ['/rag assign 8.1.3 Carol Cole, what do you think', 'assigned', '8.1.3'],
])('one tap on what was read back from “%s” decides it, and the doubt is no reason', async (said, kind, ref) => {
  const talk = await inDispute();
  await talk.say(OLIVE, said);
  const { text } = await talk.tap(OLIVE, 'Do it so');
  expect((await talk.ledger(ref)).at(-1)?.event.kind).toBe(kind);
  expect(text).not.toMatch(/hmm|what do you think/u);
});

test.each([
  ['/rag decline 8.1.1 no budget', '8.1.1', 'date-declined'],
  ['/rag decline 8.1.1 because who pays for it is not settled', '8.1.1', 'date-declined'],
  ['/rag reopen 9.1.1 no evidence was found', '9.1.1', 'reopened'],
  ['/rag approve 8.1.1, no objections', '8.1.1', 'date-agreed'],
  ['/rag verify 8.1.2 no, where is the register?', '8.1.2', 'not-verified'],
  ['/rag date 8.1.3 12 March 2017 because nobody was sure of the first one', '8.1.3', 'date-agreed'],
])('“%s” wavers in nothing and decides', async (said, ref, kind) => {
  const talk = await inDispute();
  await talk.say(OLIVE, said);
  expect((await talk.ledger(ref)).map(({ event }) => event.kind)).toContain(kind);
});

// What went wrong: “thats wrong, undo” under “One word on why, please” was the reason, and it was merged.
describe.each([
  '/rag merge 8.1.3 into 8.1.1',
  '/rag decline 8.1.1',
  '/rag reopen 9.1.1',
  '/rag date 8.1.3 12 March 2017',
  '/rag close 8.1.3',
  '/rag verify 8.1.2 no',
  '/rag assign 8.1.3',
  '/rag lead',
  '/rag find',
])('asked by “%s” for what is missing', (said) => {
  test('words that call it off decide nothing, and are no reason, name or search', async () => {
    const talk = await inDispute();
    const before = await written(talk);
    for (const words of [
      'cancel',
      'nvm',
      'dont bother',
      'stop',
      'no leave it',
      'thats wrong, undo',
      'oh don’t, sorry',
    ]) {
      await talk.say(OLIVE, said);
      const { text } = await talk.say(OLIVE, words);
      expect([words, await written(talk), text]).toEqual([words, before, expect.stringMatching(/Nothing is done/u)]);
    }
  });
});
