import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk, ACTIONS } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const ANN = 'Ann Archer';
// 8.1.1 and 8.1.3 are hers, and so is 17.9.1.
const PLAN = [
  ...ACTIONS,
  anAction({ ref: '17.9.1', title: 'Open the hub', due: '2016-03-31', owners: [ANN], position: 9 }),
];
const REFS = PLAN.map(({ ref }) => ref);

async function snoozedIn(talk: Talk): Promise<Readonly<Record<string, string>>> {
  const lines = await Promise.all(
    REFS.map(async (ref) => (await talk.ledger(ref)).map(({ event }) => [ref, event] as const)),
  );
  return Object.fromEntries(
    lines.flat().flatMap(([ref, event]) => (event.kind === 'snoozed' ? [[ref, event.until]] : [])),
  );
}

async function after(words: string) {
  const talk = await aTalk({ actions: PLAN });
  const told = await talk.say(ANN, words);
  const labels = told.card.buttons.map(({ label }) => label);
  return {
    talk,
    labels,
    heading: told.card.heading,
    snoozed: await snoozedIn(talk),
    paused: await talk.arrangements(),
  };
}

describe('a snooze with words left over', () => {
  // What went wrong: 8.1.1 was snoozed until Monday, and 8.1.3 not at all.
  test.each([
    '/rag snooze 8.1.1 until Friday and 8.1.3 until Monday',
    'snooze 8.1.1 until Friday and 8.1.3 until Monday',
    'snooze 8.1.1 until Friday, 8.1.3 until Monday',
    '/rag snooze 8.1.1 Friday, 8.1.3 Monday',
    'snooze 8.1.1 till Friday; snooze 8.1.3 till Monday',
    '/rag snooze 8.1.1 to Friday and snooze 8.1.3 to Monday',
    'please snooze 8.1.1 until Friday and 8.1.3 until Monday',
  ])('“%s” asks about each on its own day', async (words) => {
    expect((await after(words)).snoozed).toEqual({ '8.1.1': '2015-11-27', '8.1.3': '2015-11-23' });
  });

  test.each([
    ['/rag snooze 8.1.1 and 8.1.3 until Friday', ['8.1.1', '8.1.3']],
    ['snooze 8.1.1 and 8.1.3 until Friday', ['8.1.1', '8.1.3']],
    ['/rag snooze 8.1.1 until Friday', ['8.1.1']],
    ['/rag snooze 8.1.1 until Friday please', ['8.1.1']],
    ['/rag snooze 8.1.1 until Friday, waiting on HR', ['8.1.1']],
    ['/rag snooze 8.1.1 until Friday because HR is away', ['8.1.1']],
    ['/rag snooze 8.1.1 until Friday - no news before then', ['8.1.1']],
    ['/rag snooze 8.1.1 until Friday when I am back', ['8.1.1']],
    ['snooze 8.1.1 until Friday', ['8.1.1']],
  ])('“%s” is wholly said, and done', async (words, refs) => {
    expect((await after(words)).snoozed).toEqual(Object.fromEntries(refs.map((ref) => [ref, '2015-11-27'])));
  });

  test.each([
    '/rag snooze 8.1.1 until Friday amber',
    '/rag snooze 8.1.1 until Friday unless HR answer',
    '/rag snooze 8.1.1 until Friday or Monday',
    '/rag snooze 8.1.1 until Friday but not 8.1.3',
    '/rag snooze 8.1.1 until Friday, if HR agree',
    '/rag snooze 8.1.1 until Friday only if HR are away',
    'snooze 8.1.1 until Friday amber',
    'snooze 8.1.1 until Friday unless HR answer',
    'snooze 8.1.1 until Friday or Monday',
  ])('“%s” is asked about, with the day one tap away', async (words) => {
    const { snoozed, talk } = await after(words);
    expect(snoozed).toEqual({});
    await talk.tap(ANN, 'Ask again Fri 27 Nov');
    expect(await snoozedIn(talk)).toEqual({ '8.1.1': '2015-11-27' });
  });

  test.each([
    '/rag snooze 8.1.1 unless HR answer',
    'snooze 8.1.1 unless HR answer',
    '/rag snooze 8.1.1 if HR are away',
  ])('“%s” is asked about', async (words) => {
    const { snoozed, labels } = await after(words);
    expect(snoozed).toEqual({});
    expect(labels).toContain('Ask again next working day');
  });

  test.each([
    '/rag snooze all except 8.1.3',
    '/rag snooze unless HR answer',
    '/rag snooze everything until Friday except 8.1.3',
  ])('“%s” snoozes nothing before it is asked', async (words) => {
    expect((await after(words)).snoozed).toEqual({});
  });
});

describe('a pause with words left over', () => {
  // What went wrong: all reminders were paused until Friday, and neither the number nor the rating was heard.
  test.each([
    ['/rag pause 8.1.1 until Friday', ['Only 8.1.1', 'Everything until Fri 27 Nov']],
    ['/rag pause 8.1.1 until Friday amber', ['Only 8.1.1', 'Everything until Fri 27 Nov']],
    ['/rag pause 8.1.1 and 8.1.3 until Friday', ['Only 8.1.1 and 8.1.3', 'Everything until Fri 27 Nov']],
    ['/rag pause reminders for 8.1.1 until Friday', ['Only 8.1.1', 'Everything until Fri 27 Nov']],
    ['/rag pause until Friday for 8.1.1', ['Only 8.1.1', 'Everything until Fri 27 Nov']],
    ['/rag pause all except 17.9.1 until Friday', ['All but 17.9.1', 'Everything until Fri 27 Nov']],
    ['/rag pause all until Friday except 17.9.1', ['All but 17.9.1', 'Everything until Fri 27 Nov']],
    ['/rag pause everything but 17.9.1 until Friday', ['All but 17.9.1', 'Everything until Fri 27 Nov']],
    ['/rag pause until Friday unless HR answer', ['Everything until Fri 27 Nov']],
    ['/rag pause until Friday or Monday', ['Everything until Fri 27 Nov']],
    ['/rag pause until Friday only for the hub', ['Everything until Fri 27 Nov']],
    ['/rag pause until Friday amber', ['Everything until Fri 27 Nov']],
    ['/rag pause until Friday if Ben is in', ['Everything until Fri 27 Nov']],
    // Whoever paused everybody had paused themselves alone.
    ['/rag pause everybody until Friday', ['Everything until Fri 27 Nov']],
    ['/rag pause all leads until Friday', ['Everything until Fri 27 Nov']],
    ['/rag pause reminders for everyone until Friday', ['Everything until Fri 27 Nov']],
    ['/rag pause the whole plan until Friday', ['Everything until Fri 27 Nov']],
    ['/rag pause the team until Friday', ['Everything until Fri 27 Nov']],
  ])('“%s” is asked about, with %j', async (words, expected) => {
    const { paused, snoozed, labels } = await after(words);
    expect(paused).toEqual([]);
    expect(snoozed).toEqual({});
    expect(labels).toEqual(expected);
  });

  test('one tap pauses only the one that was named', async () => {
    const { talk } = await after('/rag pause 8.1.1 until Friday amber');
    await talk.tap(ANN, 'Only 8.1.1');
    expect(await snoozedIn(talk)).toEqual({ '8.1.1': '2015-11-27' });
    expect(await talk.arrangements()).toEqual([]);
  });

  test('one tap leaves out the one that was left out', async () => {
    const { talk } = await after('/rag pause all until Friday except 17.9.1');
    await talk.tap(ANN, 'All but 17.9.1');
    expect(await snoozedIn(talk)).toEqual({ '8.1.1': '2015-11-27', '8.1.3': '2015-11-27', '9.1.1': '2015-11-27' });
  });

  test('one tap pauses everything', async () => {
    const { talk } = await after('/rag pause until Friday unless HR answer');
    await talk.tap(ANN, 'Everything until Fri 27 Nov');
    expect(await talk.arrangements()).toMatchObject([{ event: { kind: 'paused', until: '2015-11-27' } }]);
  });

  test.each(['/rag pause all except 17.9.1', '/rag pause 8.1.1', '/rag pause unless HR answer'])(
    '“%s” names no day, and asks for it with what was understood',
    async (words) => {
      const { paused, snoozed, heading } = await after(words);
      expect(paused).toEqual([]);
      expect(snoozed).toEqual({});
      expect(heading).toBe('Until when?');
    },
  );

  test.each([
    '/rag pause until Friday',
    '/rag pause reminders until Friday please',
    '/rag pause all until Friday',
    '/rag pause at a conference until Friday',
    '/rag pause until Friday, I am at a conference',
    '/rag pause until Friday because of the inspection',
    '/rag pause until Friday, the whole team is away',
    '/rag pause until Friday - annual leave',
  ])('“%s” is wholly said, and done', async (words) => {
    expect((await after(words)).paused).toMatchObject([{ event: { kind: 'paused', until: '2015-11-27' } }]);
  });
});

describe('a leave with words left over', () => {
  test.each([
    '/rag away until Friday amber',
    '/rag away 23–27 Nov, 8.1.1 amber',
    '/rag away until Friday unless HR answer',
    '/rag away 23–27 Nov and 4–15 Jan',
    '/rag away until Friday except for 8.1.1',
    '/rag away until Friday, 8.1.1 is done',
  ])('“%s” arranges nothing before it is asked', async (words) => {
    expect((await after(words)).paused).toEqual([]);
  });
});
