import { describe, expect, test } from 'vitest';
import { PHASED } from '#test/kit/a-phased-action.ts';
import { actionId } from '#src/plan/action.ts';
import type { Ref } from '#src/plan/action.ts';
import { aTalk } from './a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';

const ANN = 'Ann Archer';
const PEAT = { ...PHASED, title: 'Restore forty hectares of peat' };
const GRAZING = anAction({
  ref: '8.1.9',
  title: 'Agree a grazing protocol with the commoners',
  due: '2015-11-27',
  owners: ['Ann Archer'],
  position: 8,
});
const aTalkOfTwo = () => aTalk({ actions: [PEAT, GRAZING] });

// What went wrong: a phase was taken for one of the action talked of last, which has none.
describe('a phase that the action of the conversation has not, and another of the speaker’s has,', () => {
  test.each([
    'phase 2 delayed until 31 May because of nesting birds',
    'phase 2 amber, nesting birds',
    'second phase is late, nesting birds',
    'Phase 1 done',
    'phase two now end of May',
  ])('“%s” is of that one, and can be given to another in a tap', async (words) => {
    const talk = await aTalkOfTwo();
    await talk.say(ANN, '8.1.9 amber, protocol with the lawyers');
    const before = await talk.ledger('8.1.9');
    const { card, text } = await talk.say(ANN, words);
    expect(text).toMatch(/8\.1\.3 “Phase [12]”/u);
    expect(card.buttons.map(({ label }) => label)).toContain('Another action');
    expect(await talk.ledger('8.1.9')).toEqual(before);
  });

  test('is asked about where two others have one', async () => {
    const more = {
      ...PEAT,
      id: actionId(PEAT.plan, '8.1.4' as Ref),
      ref: '8.1.4' as Ref,
      title: 'Drain the moor',
      position: 9,
    };
    const talk = await aTalk({ actions: [PEAT, GRAZING, more] });
    await talk.say(ANN, '8.1.9 amber, protocol with the lawyers');
    expect((await talk.say(ANN, 'phase 2 amber, nesting birds')).text).toContain('Which action is this about?');
  });

  test.each(['amber, part of the fence is down', 'the last one is signed', 'green, phase 3 of the tender next'])(
    '“%s” stays with it',
    async (words) => {
      const talk = await aTalkOfTwo();
      await talk.say(ANN, '8.1.9 amber, protocol with the lawyers');
      expect((await talk.say(ANN, words)).text).not.toContain('Which action is this about?');
    },
  );
});

// What went wrong: of a long answer about two actions, tapped to one, the Green was said of the other, and the slip was lost.
describe('a long answer about two actions, tapped to one of them,', () => {
  const LONG =
    'Hi Nora, sorry for the slow reply. The preferred bidder wants another fortnight so phase 1 will more likely be mid February; the grazing protocol is fine, the commoners meet on the 20th.';

  test('is taken apart: each is asked about with its own words', async () => {
    const talk = await aTalkOfTwo();
    await talk.say(ANN, '/rag mine');
    const { card } = await talk.say(ANN, LONG);
    const { text } = await talk.tap(ANN, card.buttons.find(({ label }) => label.includes('8.1.3'))!.label);
    const said = text.replaceAll(/\s+/gu, ' ');
    expect(said).not.toMatch(/“Phase 1”: Green/u);
    expect(said).toContain('15 Feb');
    expect(said).toMatch(/8\.1\.9.*the grazing protocol is fine/u);
    expect((await talk.standing('8.1.3')).declared).toBeNull();
    expect((await talk.standing('8.1.9')).declared).toBeNull();
  });
});

describe('what is said of each of several phases', () => {
  // What went wrong: “everything else” went to no action, and the phase that was done was lost with it.
  test('the rest are those of which nothing else was said', async () => {
    const talk = await aTalk({ actions: [PEAT] });
    await talk.say(ANN, '/rag 8.1.3');
    const { text } = await talk.say(ANN, 'phase 1 done, everything else amber, nesting birds');
    expect(text).toMatch(/“Phase 1” is\s+done/u);
    const { steps } = await talk.standing('8.1.3');
    expect(steps.map(({ doneOn, rating }) => [doneOn !== null, rating])).toEqual([
      [true, null],
      [false, 'amber'],
    ]);
  });

  // What went wrong: one of two that was not certain took the other with it, and the question named neither.
  test('each counts by itself, and what is not certain of one is asked about by its name', async () => {
    const talk = await aTalk({ actions: [PEAT] });
    await talk.say(ANN, '/rag 8.1.3');
    const { text } = await talk.say(ANN, 'phase 1 amber, phase 2 unaffected');
    expect(text).toContain('8.1.3 “Phase 1” is Amber');
    expect(text).toContain('How would you rate 8.1.3 “Phase 2”?');
  });
});
