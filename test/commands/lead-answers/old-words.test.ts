import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';

const ANN = 'Ann Archer';
const OLD = 'Fri 20 Nov';

async function noteOf(talk: Talk): Promise<string | null> {
  const { event } = (await talk.ledger('8.1.1')).findLast((line) => line.event.kind === 'updated')!;
  return event.kind === 'updated' ? (event.change.narrative ?? null) : null;
}

// What went wrong: “8.1.1 not done actually” waited for a rating; three weeks later “done, ledger v2” was recorded with those words as its note.
describe(`words of ${OLD} that nobody settled`, () => {
  test.each([
    ['8.1.1 not done actually', '8.1.1 done, ledger v2 S:/fin/ledger2'],
    ['8.1.1 not done actually', '8.1.1 green'],
    ['8.1.1 g except cafe', '8.1.1 done'],
    ['8.1.1 green unless the members pull it', '8.1.1 green'],
    ['8.1.1 it has been quite a week', '8.1.1 amber, waiting on HR'],
    ['8.1.1 done by 20 December?', '8.1.1 red, the supplier folded'],
  ])('“%s” are no note of “%s”, said weeks later', async (before, now) => {
    const talk = await aTalk();
    const kept = before.replace('8.1.1 ', '');
    await talk.say(ANN, before);
    talk.setDay('2015-12-11');
    const { text } = await talk.say(ANN, now);
    expect(text).toMatch(/^Recorded: 8\.1\.1/u);
    expect(text).not.toContain(kept);
    expect((await noteOf(talk)) ?? '').not.toContain(kept);
    expect((await talk.standing('8.1.1')).unsettled).toBeNull();
    // They are in the history, under their own day.
    const { text: history } = await talk.say(ANN, '/rag history 8.1.1');
    expect(history).toContain(kept);
    expect(history).toContain('20 Nov');
  });

  test('are no note of a tap on another card, weeks later', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.1 g except cafe');
    talk.setDay('2015-12-11');
    await talk.say(ANN, '/rag 8.1.3');
    await talk.say(ANN, '8.1.1 amber');
    expect(await noteOf(talk)).toBeNull();
  });

  test('leave out no date that only they spoke of', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.1 amber perhaps, maybe end of January');
    talk.setDay('2015-12-11');
    await talk.say(ANN, '8.1.1 amber');
    expect((await talk.standing('8.1.1')).forecast).toBeNull();
  });
});

describe('words that are settled at the card that asked about them', () => {
  test.each(['Amber', 'Green', 'Just a note'])(
    'are the note of a tap on “%s”, the same day or later',
    async (label) => {
      for (const day of ['2015-11-20', '2015-11-27']) {
        const talk = await aTalk();
        await talk.say(ANN, '8.1.1 it has been quite a week');
        talk.setDay(day, '15:00');
        await talk.tap(ANN, label);
        expect(await noteOf(talk), day).toBe('it has been quite a week');
      }
    },
  );

  test('are the note of a word typed under it, the same day or later', async () => {
    for (const day of ['2015-11-20', '2015-11-23']) {
      const talk = await aTalk();
      await talk.say(ANN, '8.1.1 it has been quite a week');
      talk.setDay(day, '15:00');
      await talk.say(ANN, 'amber');
      expect(await noteOf(talk), day).toBe('it has been quite a week');
    }
  });

  test('are the note of the next word about the action on the same day', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.1 it has been quite a week');
    await talk.say(ANN, '/rag mine');
    await talk.say(ANN, '8.1.1 amber');
    expect(await noteOf(talk)).toBe('it has been quite a week');
  });

  test.each([
    ['8.1.1 not done actually', '8.1.1 done, ledger v2 S:/fin/ledger2'],
    ['8.1.1 not finished after all', 'done'],
    ["8.1.1 isn't complete really", '8.1.1 done'],
  ])('“%s” are no note of “%s”, which says the opposite, on the same day', async (before, now) => {
    const talk = await aTalk();
    await talk.say(ANN, before);
    await talk.say(ANN, now);
    expect((await noteOf(talk)) ?? '').not.toContain(before.replace('8.1.1 ', ''));
  });

  test('are still the note of “not done, so amber”', async () => {
    const talk = await aTalk();
    await talk.say(ANN, '8.1.1 not done actually');
    await talk.say(ANN, 'amber');
    expect(await noteOf(talk)).toBe('not done actually');
  });
});
