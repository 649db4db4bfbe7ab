import { describe, expect, test } from 'vitest';
import type { Action } from '#src/plan/action.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';

const OLIVE = 'Olive Office';

const CYPS: readonly Action[] = [
  anAction({ plan: 'CYPS', ref: '1.1', title: 'Open a family hub', due: '2015-10-30' }),
  anAction({
    plan: 'CYPS',
    ref: '1.2',
    title: 'Publish the help offer',
    due: '2016-06-30',
    owners: ['Ben Baker'],
    position: 1,
  }),
];

const aTalkOnTwo = () => aTalk({ otherPlan: CYPS });

type Talk = Awaited<ReturnType<typeof aTalk>>;

async function standing(talk: Talk): Promise<readonly (readonly [string, string, boolean, boolean])[]> {
  const plans = await talk.plans();
  return plans.map(({ key, name, isDefault, isArchived = false }) => [key, name, isDefault, isArchived] as const);
}

// What went wrong: one word archived a plan, nobody was told how many people stopped being asked, and nothing took it back.
describe('archiving', () => {
  test('says before what it stops and how many are asked, and one tap does it', async () => {
    const talk = await aTalkOnTwo();
    const { text } = await talk.say(OLIVE, '/rag plans archive CYPS');
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('2 people are asked about its 2 open actions.');
    expect(text.replaceAll(/\s+/gu, ' ')).toContain('no reminder goes');
    expect((await standing(talk))[1]?.[3]).toBe(false);
    expect((await talk.tap(OLIVE, 'Archive it')).card.heading).toBe('Children’s plan is archived');
    expect((await standing(talk))[1]?.[3]).toBe(true);
  });

  test('“yes” typed under it does it too, and “no” leaves it', async () => {
    const talk = await aTalkOnTwo();
    await talk.say(OLIVE, '/rag plans archive CYPS');
    await talk.say(OLIVE, 'no');
    expect((await standing(talk))[1]?.[3]).toBe(false);
    await talk.say(OLIVE, '/rag plans archive CYPS');
    await talk.say(OLIVE, 'yes');
    expect((await standing(talk))[1]?.[3]).toBe(true);
  });

  test('the last plan that runs is said to be the last', async () => {
    const talk = await aTalk();
    const { text } = await talk.say(OLIVE, '/rag plans archive RIP');
    expect(text).toContain('no digest is posted');
  });
});

const DECIDED: readonly (readonly [said: string, undone: string])[] = [
  ['/rag plans archive CYPS yes', 'Taken back: Children’s plan runs again'],
  ['/rag plans default CYPS', 'Taken back: Improvement plan is the default plan again'],
  ['/rag plans rename CYPS Children first', 'Taken back: Children first is called Children’s plan again'],
];

describe('what was decided of a plan is taken back for a day', () => {
  test.each(DECIDED)('%s, by a tap', async (said, undone) => {
    const talk = await aTalkOnTwo();
    const before = await standing(talk);
    await talk.say(OLIVE, said);
    expect(await standing(talk)).not.toEqual(before);
    expect((await talk.tap(OLIVE, 'Undo')).card.heading).toBe(undone);
    expect(await standing(talk)).toEqual(before);
  });

  test.each(DECIDED)('%s, by “undo” and by “plans undo”', async (said) => {
    for (const how of ['/rag undo', '/rag plans undo', 'undo']) {
      const talk = await aTalkOnTwo();
      const before = await standing(talk);
      await talk.say(OLIVE, said);
      await talk.say(OLIVE, how);
      expect([how, await standing(talk)]).toEqual([how, before]);
    }
  });

  test('bringing back is taken back too', async () => {
    const talk = await aTalkOnTwo();
    await talk.say(OLIVE, '/rag plans archive CYPS yes');
    await talk.say(OLIVE, '/rag plans unarchive CYPS');
    const { card } = await talk.tap(OLIVE, 'Undo');
    expect(card.heading).toBe('Taken back: Children’s plan is archived again');
  });

  test('after a day it stays, and so does what was decided on again since', async () => {
    const talk = await aTalkOnTwo();
    await talk.say(OLIVE, '/rag plans rename CYPS Children first');
    talk.setDay('2015-11-24');
    const late = await talk.say(OLIVE, '/rag plans undo');
    expect(late.text).toContain('older than a day');
    expect((await standing(talk))[1]?.[1]).toBe('Children first');
  });

  test('the same Undo tapped again takes back nothing more', async () => {
    const talk = await aTalkOnTwo();
    await talk.say(OLIVE, '/rag plans archive CYPS yes');
    await talk.say(OLIVE, '/rag plans undo');
    const again = await talk.say(OLIVE, '/rag plans undo');
    expect(again.card.heading).toBe('There is nothing to take back');
    expect((await standing(talk))[1]?.[3]).toBe(false);
  });

  test('“undo” said twice takes back one decision', async () => {
    const talk = await aTalkOnTwo();
    await talk.say(OLIVE, '/rag plans rename CYPS Children first');
    await talk.say(OLIVE, '/rag plans archive CYPS yes');
    await talk.say(OLIVE, 'undo');
    const again = await talk.say(OLIVE, 'undo');
    expect(again.text).toContain('taken back already');
    expect((await standing(talk))[1]?.slice(1)).toEqual(['Children first', false, false]);
  });

  test('“undo” takes back what was said after it first', async () => {
    const talk = await aTalkOnTwo();
    await talk.say(OLIVE, '/rag plans rename CYPS Children first');
    await talk.say(OLIVE, '/rag date 8.1.3 31 Jan 2016 because the supplier is late');
    await talk.say(OLIVE, '/rag undo');
    expect((await standing(talk))[1]?.[1]).toBe('Children first');
    expect((await talk.standing('8.1.3')).agreed).toBe('2016-06-30');
  });

  test('is the office’s alone, and a sentence is no undo', async () => {
    const talk = await aTalkOnTwo();
    await talk.say(OLIVE, '/rag plans archive CYPS yes');
    await talk.say('Ann Archer', '/rag plans undo');
    await talk.say('Ann Archer', 'plans undo the good work of last year');
    expect((await standing(talk))[1]?.[3]).toBe(true);
  });
});
