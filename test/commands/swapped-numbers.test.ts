import { describe, expect, test } from 'vitest';
import type { Action, ActionId, Ref } from '#src/plan/action.ts';
import { aCard } from '#test/kit/a-card.ts';
import { anAction, day } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

// What went wrong: whoever had decided or said something before two numbers were swapped was not asked which one they meant.
const BEFORE = [
  anAction({ ref: '8.1.3', title: 'Agree the framework', due: '2016-06-30', position: 0 }),
  anAction({ ref: '8.1.4', title: 'Publish the café review', due: '2016-06-30', position: 1 }),
];

function renumbered(ref: string, title: string, was: string, position: number): Action {
  const formerRefs = [{ ref: was as Ref, until: day('2015-11-20') }];
  return { ...anAction({ ref, title, due: '2016-06-30', position }), id: `RIP/${was}` as ActionId, formerRefs };
}

const SWAPPED = [
  renumbered('8.1.4', 'Agree the framework', '8.1.3', 1),
  renumbered('8.1.3', 'Publish the café review', '8.1.4', 0),
];

async function swappedAfter(who: string, said: readonly string[]): Promise<Talk> {
  const talk = await aTalk({ actions: BEFORE });
  for (const one of said) await talk.say(who, one);
  await talk.revise(SWAPPED);
  return talk;
}

const OFFICE_BEFORE = [
  [],
  ['/rag 8.1.3'],
  ['/rag date 8.1.3 31 Jan 2017 because it is late'],
  ['/rag assign 8.1.3 "Carol Cole"'],
  ['/rag remind 8.1.4'],
  ['/rag history 8.1.3'],
  ['/rag ask 8.1.3 is the contract signed?'],
];
const DECISIONS = [
  '/rag close 8.1.3 as withdrawn because it is over',
  '/rag date 8.1.3 28 Feb 2017 because the board meets then',
  '/rag restrict 8.1.3',
];

describe('after two numbers were swapped', () => {
  test.each(OFFICE_BEFORE.flatMap((said) => DECISIONS.map((decided) => [decided, said] as const)))(
    '“%s” is asked about whatever was said before (%j), and a tap on either decides of that one',
    async (decided, said) => {
      for (const [label, meant, other] of [
        ['8.1.4 Agree the framework', '8.1.3', '8.1.4'],
        ['8.1.3 Publish the café review', '8.1.4', '8.1.3'],
      ] as const) {
        const talk = await swappedAfter('Olive Office', said);
        const before = [await talk.ledger(meant), await talk.ledger(other)];
        const { card } = await talk.say('Olive Office', decided);
        expect(card.heading).toBe('8.1.3 is another action now: which do you mean?');
        expect([await talk.ledger(meant), await talk.ledger(other)]).toEqual(before);
        await talk.tap('Olive Office', label);
        expect((await talk.ledger(meant)).length).toBeGreaterThan(before[0]!.length);
        expect(await talk.ledger(other)).toEqual(before[1]);
      }
    },
  );

  test.each([
    [['8.1.3 amber waiting on HR']],
    [['/rag 8.1.3']],
    [['8.1.3 green', '8.1.4 green']],
    [['/rag note 8.1.3 all well']],
  ])('a lead who said %j before is asked too, and the words wait', async (said) => {
    const talk = await swappedAfter('Ann Archer', said);
    const { text, card } = await talk.say('Ann Archer', '8.1.3 red the money is gone');
    expect(text).toContain('8.1.3 is another action now: which do you mean?');
    expect(card.buttons.map(({ label }) => label)).toEqual([
      '8.1.3 Publish the café review',
      '8.1.4 Agree the framework',
    ]);
    await talk.tap('Ann Archer', '8.1.3 Publish the café review');
    expect((await talk.standing('8.1.4')).declared?.rating).toBe('red');
    expect((await talk.standing('8.1.3')).declared?.rating).not.toBe('red');
  });

  test('a list with one of them decides nothing before it is known which', async () => {
    const talk = await swappedAfter('Olive Office', ['/rag 8.1.3']);
    await talk.say('Olive Office', '/rag close 8.1.3 8.1.4 as withdrawn because they are over');
    for (const ref of ['8.1.3', '8.1.4']) expect((await talk.standing(ref)).stage).toBe('open');
  });

  // Traps: what is plain is not asked about.
  test('a tap on a card of before is of the action that the card shows', async () => {
    const talk = await swappedAfter('Olive Office', ['/rag date 8.1.3 31 Jan 2017 because it is late']);
    const { text } = await talk.tap('Olive Office', 'History');
    expect(text).toContain('Agree the framework');
    expect(text).not.toContain('which do you mean');
  });

  test('words without a number under a card of before are of what it shows', async () => {
    const talk = await swappedAfter('Ann Archer', ['8.1.3 amber waiting on HR']);
    await talk.say('Ann Archer', 'red, the money is gone');
    expect((await talk.standing('8.1.3')).declared?.rating).toBe('red');
  });

  test('an answer to a question that was put with the old number is of what was asked', async () => {
    const talk = await aTalk({ actions: BEFORE });
    await talk.revise(SWAPPED);
    const old = BEFORE[0]!;
    await talk.bring('Ann Archer', aCard({ heading: 'Agree the framework' }), ['8.1.3']);
    await talk.say('Ann Archer', 'green');
    expect((await talk.standing(old.ref)).declared?.rating).toBe('green');
  });

  test('whoever saw the new numbers since, or says them with a “!”, is not asked', async () => {
    const talk = await swappedAfter('Olive Office', ['/rag 8.1.3']);
    await talk.say('Olive Office', '/rag 8.1.3!');
    await talk.say('Olive Office', '/rag restrict 8.1.3');
    expect((await talk.standing('8.1.4')).restricted).toBe(true);
    await talk.say('Olive Office', '/rag close 8.1.4! as withdrawn because it is over');
    expect((await talk.standing('8.1.3')).stage).toBe('withdrawn');
  });
});
