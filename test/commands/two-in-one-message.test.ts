import { expect, test } from 'vitest';
import { aTalk, ACTIONS } from './a-talk.ts';
import type { Talk } from './a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

const OFFICE = 'Olive Office';
const ALL = [
  ...ACTIONS,
  anAction({ ref: '8.1.4', title: 'Publish the policy', due: '2016-02-28', position: 4 }),
  anAction({ ref: '8.1.5', title: 'Open the hub', due: '2016-03-28', position: 5 }),
];

/** Two new dates are asked for, and two actions are called done. */
async function inDispute(): Promise<Talk> {
  const talk = await aTalk({ actions: ALL });
  await talk.say('Ann Archer', '8.1.1 can I have until 31 January 2016, the supplier is late');
  await talk.say('Ann Archer', '8.1.4 can I have until 31 March 2016, the printer is late');
  await talk.say('Ben Baker', '8.1.2 done, the register is signed');
  await talk.say('Ann Archer', '8.1.5 done, the minutes of March');
  return talk;
}

async function decidedIn(talk: Talk): Promise<readonly string[]> {
  const lines = await Promise.all(
    ALL.map(async ({ ref }) => (await talk.ledger(ref)).map(({ event }) => `${ref} ${event.kind}`)),
  );
  // What a checker wrote without a yes or a no is kept, and decides nothing.
  const before = ['published', 'date-asked', 'updated', 'kept'];
  return lines.flat().filter((line) => !before.includes(line.split(' ')[1]!));
}

// What went wrong: the second half was a note of the first, was approved with it, or was left out in silence.
const ASKED: readonly (readonly [said: string, first: string, second: string])[] = [
  ['approve 8.1.1 and decline 8.1.4', 'Approve 8.1.1', 'Decline 8.1.4'],
  ['/rag approve 8.1.1, decline 8.1.4', 'Approve 8.1.1', 'Decline 8.1.4'],
  ['/rag approve 8.1.1 decline 8.1.4', 'Approve 8.1.1', 'Decline 8.1.4'],
  ['/rag approve 8.1.1. Decline 8.1.4.', 'Approve 8.1.1', 'Decline 8.1.4'],
  ['/rag approve 8.1.1\n/rag decline 8.1.4', 'Approve 8.1.1', 'Decline 8.1.4'],
  ['/rag approve 8.1.1, 8.1.4 no', 'Approve 8.1.1', 'Decline 8.1.4'],
  ['/rag verify 8.1.2, 8.1.5 not yet', 'Verify 8.1.2', 'Verify 8.1.5 not yet'],
  ['/rag verify 8.1.2 yes and 8.1.5 no', 'Verify 8.1.2 yes', 'Verify 8.1.5 no'],
  [
    '/rag assign 8.1.1 to Carol Cole, and close 8.1.4 as withdrawn',
    'Assign 8.1.1 to Carol Cole',
    'Close 8.1.4 as withdrawn',
  ],
  ['/rag close 8.1.4 done and remind 8.1.5', 'Close 8.1.4 done', 'Remind 8.1.5'],
  ['/rag date 8.1.1 31 Jan, 8.1.4 28 Feb', 'Date 8.1.1 31 Jan', 'Date 8.1.4 28 Feb'],
  [
    '/rag date 8.1.1 29 Jan 2016 because late, 8.1.4 28 Feb',
    'Date 8.1.1 29 Jan 2016 because late',
    'Date 8.1.4 28 Feb',
  ],
  ['/rag restrict 8.1.1 and unrestrict 8.1.4', 'Restrict 8.1.1', 'Unrestrict 8.1.4'],
  [
    '/rag date 8.1.1 29 Jan 2016 because late and assign 8.1.1 to Carol Cole',
    'Date 8.1.1 29 Jan 2016 because late',
    'Assign 8.1.1 to Carol Cole',
  ],
];

test.each(ASKED)('“%s” is asked about, each one tap away', async (said, first, second) => {
  const talk = await inDispute();
  const { card, text } = await talk.say(OFFICE, said);
  expect(await decidedIn(talk)).toEqual([]);
  expect(text).toContain('Nothing is done yet');
  expect(card.buttons.map(({ label }) => label)).toEqual([first, second]);
});

const BOTH: readonly (readonly [said: string, lines: readonly string[]])[] = [
  ['/rag assign 8.1.1 to Carol and 8.1.4 to Ben', ['8.1.1 assigned', '8.1.4 assigned']],
  ['/rag assign 8.1.1 Carol Cole, 8.1.4 Ben Baker', ['8.1.1 assigned', '8.1.4 assigned']],
  ['assign 8.1.1 to Carol Cole; 8.1.4 to Ben Baker', ['8.1.1 assigned', '8.1.4 assigned']],
  ['/rag checker 8.1.1 Vera Venn, 8.1.4 Oscar Office', ['8.1.1 checker', '8.1.4 checker']],
  [
    '/rag date 8.1.1 29 Jan 2016 because late, 8.1.4 29 Feb 2016 because later',
    ['8.1.1 date-agreed', '8.1.4 date-agreed'],
  ],
  ['/rag close 8.1.4 as withdrawn because cut and remind 8.1.3', ['8.1.4 closed', '8.1.3 chased']],
  ['/rag approve 8.1.1 then verify 8.1.2', ['8.1.1 date-agreed', '8.1.2 verified']],
  ['/rag verify 8.1.2 yes, seen, 8.1.5 not yet, the link is dead', ['8.1.2 verified', '8.1.5 not-verified']],
];

test.each(BOTH)('“%s” does both, reads both back, and one Undo takes both back', async (said, lines) => {
  const talk = await inDispute();
  const { text, card } = await talk.say(OFFICE, said);
  expect((await decidedIn(talk)).toSorted()).toEqual(lines.toSorted());
  for (const line of lines) expect(text).toContain(line.split(' ')[0]);
  expect(card.buttons.filter(({ label }) => label.startsWith('Undo'))).toHaveLength(1);
  await talk.tap(OFFICE, card.buttons.find(({ label }) => label.startsWith('Undo'))!.label);
  expect((await decidedIn(talk)).filter((line) => line.endsWith(' undone'))).toHaveLength(2);
});

test('a tap does the one that it says, and the other stays undecided', async () => {
  const talk = await inDispute();
  await talk.say(OFFICE, '/rag approve 8.1.1 and decline 8.1.4');
  await talk.tap(OFFICE, 'Decline 8.1.4');
  expect((await decidedIn(talk)).filter((line) => line.startsWith('8.1.1'))).toEqual([]);
});

test('one of two that is in doubt has no tap and is to be written by itself', async () => {
  const talk = await inDispute();
  const { card, text } = await talk.say(OFFICE, '/rag approve 8.1.1 if HR agree and verify 8.1.2');
  expect(card.buttons.map(({ label }) => label)).toEqual(['Verify 8.1.2']);
  expect(text).toContain('Please write by itself: “Approve 8.1.1 if HR agree”');
});

test.each([
  ['/rag approve 8.1.1, 8.1.4', ['8.1.1 date-agreed', '8.1.4 date-agreed']],
  ['/rag approve 8.1.1 and 8.1.4', ['8.1.1 date-agreed', '8.1.4 date-agreed']],
  ['/rag close 8.1.3 as superseded: 8.1.4 covers it', ['8.1.3 closed']],
  ['/rag date 8.1.3 12 March 2017 because 8.1.2 is late', ['8.1.3 date-agreed']],
  ['/rag merge 8.1.3 into 8.1.4 because they are one', ['8.1.3 closed', '8.1.4 noted']],
] as const)('“%s” is one decision', async (said, lines) => {
  const talk = await inDispute();
  await talk.say(OFFICE, said);
  expect(await decidedIn(talk)).toEqual(lines);
});

const CHECKED: readonly (readonly [said: string, lines: readonly string[]])[] = [
  ['8.1.2 yes saw the minutes, 8.1.5 not yet, no evidence', ['8.1.2 verified', '8.1.5 not-verified']],
  ['8.1.2 confirmed and 8.1.5 confirmed', ['8.1.2 verified', '8.1.5 verified']],
  ['8.1.2 ok, 8.1.5 ok', ['8.1.2 verified', '8.1.5 verified']],
  ['8.1.2 yes 8.1.5 yes', ['8.1.2 verified', '8.1.5 verified']],
  ['8.1.2 not yet, the link is dead; 8.1.5 yes', ['8.1.2 not-verified', '8.1.5 verified']],
  ['8.1.2 its complete', ['8.1.2 verified']],
  ['8.1.2 it’s complete', ['8.1.2 verified']],
  ['8.1.2 it is complete', ['8.1.2 verified']],
];

test.each(CHECKED)('under two to check, “%s” says of each what it says', async (said, lines) => {
  const talk = await inDispute();
  await talk.say('Vera Venn', '/rag checks');
  await talk.say('Vera Venn', said);
  expect((await decidedIn(talk)).toSorted()).toEqual(lines.toSorted());
});

test.each(['8.1.2 yes. 8.1.5 minutes are thin', '8.1.2 yes, 8.1.5 no', '8.1.2 yes, the other no'])(
  'under two to check, “%s” is asked about',
  async (said) => {
    const talk = await inDispute();
    await talk.say('Vera Venn', '/rag checks');
    await talk.say('Vera Venn', said);
    expect(await decidedIn(talk)).toEqual([]);
  },
);

test.each([
  ['its complete', ['8.1.2 verified']],
  ['it’s complete', ['8.1.2 verified']],
  ['its all complete', ['8.1.2 verified']],
  ['yes its complete', ['8.1.2 verified']],
  ['yes to both', []],
  ['its nearly complete', []],
  ['its not complete', []],
] as const)('under one to check, “%s” leads to %j', async (said, lines) => {
  const talk = await aTalk({ actions: ALL });
  await talk.say('Ben Baker', '8.1.2 done, the register is signed');
  await talk.say('Vera Venn', '/rag checks');
  await talk.say('Vera Venn', said);
  expect(await decidedIn(talk)).toEqual(lines);
});
