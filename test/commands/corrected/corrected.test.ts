import { describe, expect, test } from 'vitest';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';
import {
  DONE_BUT,
  HARDLY_SHOWS,
  INSTEAD,
  MEANT_ANOTHER,
  PROMISES,
  REASONS,
  SAID_OF_ANOTHER,
  SAYS_NOTHING,
  SHOWS,
  TAKES_BACK,
  TAKES_DONE_BACK,
} from './corrections.ts';

const ANN = 'Ann Archer';

async function after(first: string, next: string): Promise<Talk & { readonly labels: readonly string[] }> {
  const talk = await aTalk();
  await talk.say(ANN, first);
  const { card } = await talk.say(ANN, next);
  return { ...talk, labels: card.buttons.map(({ label }) => label) };
}

describe('under what shows that it is done', () => {
  test.each(SHOWS)('“%s” shows it', async (said) => {
    const talk = await after('8.1.1 done', said);
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'delivered', evidence: said });
  });

  test.each([
    ['shown by the letter of 26 Oct', 'the letter of 26 Oct'],
    ['it is evidenced by the minutes of 3 November', 'the minutes of 3 November'],
    ['evidence: the minutes of 3 November', 'the minutes of 3 November'],
  ])('“%s” shows it, and so a week later by its number', async (said, evidence) => {
    const talk = await after('8.1.1 done', said);
    expect((await talk.standing('8.1.1')).evidence).toBe(evidence);
    const later = await after('8.1.1 done', '8.1.3 green');
    later.setDay('2015-11-27');
    await later.say(ANN, `8.1.1 ${said}`);
    expect(await later.standing('8.1.1')).toMatchObject({ stage: 'delivered', evidence });
  });

  test.each(TAKES_DONE_BACK)('“%s” shows nothing, and one tap takes the done back', async (said) => {
    const talk = await after('8.1.1 done', said);
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'delivered', evidence: null });
    const undo = talk.labels.find((label) => label.includes('ake it back'));
    await talk.tap(ANN, undo ?? 'none');
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'open', unsettled: null });
  });

  test.each(DONE_BUT)('“%s” asks whether it is done after all', async (said) => {
    const talk = await after('8.1.1 done', said);
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'delivered', evidence: null });
    expect(talk.labels).toEqual(['Not yet: take it back', 'Yes, it is done']);
    await talk.tap(ANN, 'Yes, it is done');
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'delivered', narrative: { text: said } });
  });

  test.each(PROMISES)('“%s” is a note, and what shows it is asked still', async (said) => {
    const talk = await after('8.1.1 done', said);
    expect(await talk.standing('8.1.1')).toMatchObject({ evidence: null, forecast: null, narrative: { text: said } });
    await talk.say(ANN, 'minutes of 3 November');
    expect((await talk.standing('8.1.1')).evidence).toBe('minutes of 3 November');
  });

  test.each(SAYS_NOTHING)('“%s” shows nothing', async (said) => {
    const talk = await after('8.1.1 done', said);
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'delivered', evidence: null });
  });

  test.each(HARDLY_SHOWS)('“%s” shows it only if its writer says so', async (said) => {
    const talk = await after('8.1.1 done', said);
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'delivered', evidence: null });
    await talk.tap(ANN, 'Yes, that shows it');
    expect((await talk.standing('8.1.1')).evidence).toBe(said);
  });
});

describe('right after an answer', () => {
  test.each(TAKES_BACK)('“$next” after “$first” is asked about, and one tap takes it back', async ({ first, next }) => {
    const talk = await after(first, next);
    expect((await talk.standing('8.1.1')).narrative?.text).not.toBe(next);
    await talk.tap(ANN, 'Take it back');
    expect(await talk.standing('8.1.1')).toMatchObject({ declared: null, forecast: null, unsettled: null });
  });

  test.each(SAID_OF_ANOTHER)(
    '“$next” after “$first” is heard of 8.1.3, and one tap takes the first back',
    async ({ first, next, rating }) => {
      const talk = await after(first, next);
      const meant = await talk.standing('8.1.3');
      expect(meant.declared?.rating).toBe(rating);
      expect(JSON.stringify(await talk.ledger('8.1.3'))).toContain(next.slice(next.indexOf('8.1.3') + 6));
      await talk.tap(ANN, talk.labels.find((label) => label.includes('ake it back')) ?? 'none');
      expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'open', declared: null, unsettled: null });
      expect((await talk.standing('8.1.3')).declared?.rating).toBe(rating);
    },
  );

  test.each(MEANT_ANOTHER)('“$next” after “$first” is moved by one tap', async ({ first, next }) => {
    const talk = await after(first, next);
    await talk.tap(ANN, 'It was 8.1.3');
    const meant = await talk.standing('8.1.3');
    expect(await talk.standing('8.1.1')).toMatchObject({ stage: 'open', declared: null, unsettled: null });
    expect(meant.stage === 'delivered' ? 'done' : meant.declared?.rating).toBe(first.slice('8.1.1 '.length));
  });

  test.each(INSTEAD)('“$next” after “$first” takes its place', async ({ first, next, rating, forecast }) => {
    const talk = await after(first, next);
    const { declared, forecast: day } = await talk.standing('8.1.1');
    expect({ rating: declared?.rating, day }).toEqual({ rating: rating ?? 'amber', day: forecast ?? null });
  });

  test.each(REASONS)('“$next” after “$first” is what it was', async ({ first, next }) => {
    const talk = await after(first, next);
    const { narrative, waitingOn, unsettled } = await talk.standing('8.1.1');
    expect(unsettled).toBe(null);
    expect([narrative?.text, `waiting on ${waitingOn}`]).toContain(next);
  });
});
