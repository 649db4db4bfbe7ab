import { describe, expect, test } from 'vitest';
import { anAction } from '#test/kit/an-action.ts';
import { aTalk } from './a-talk.ts';
import type { Talk } from './a-talk.ts';

const OLIVE = 'Olive Office';
const ANN = 'Ann Archer';
const DAYS = { '8.1': '31 Jan 2016', '8.2': '28 Feb 2016', '8.3': '31 Mar 2016', E8: '30 Apr 2016' } as const;
type WaitingRef = keyof typeof DAYS;
const WAITING = Object.keys(DAYS) as readonly WaitingRef[];

/** Four dates wait, and of a fifth action nobody asks for one. */
async function withDatesWaiting(): Promise<Talk> {
  const owners = (ref: string) => (ref === 'E8' ? { owners: ['Carol Cole'] } : {});
  const actions = [...WAITING, '9.1'].map((ref, position) => {
    return anAction({ ref, title: `Work on ${ref}`, due: '2015-10-30', position, ...owners(ref) });
  });
  const talk = await aTalk({ actions });
  for (const ref of WAITING) {
    await talk.say(ref === 'E8' ? 'Carol Cole' : ANN, `/rag ${ref} amber, now ${DAYS[ref]}, supplier late`);
  }
  return talk;
}

async function decided(talk: Talk, kind: string): Promise<readonly string[]> {
  const lines = await Promise.all([...WAITING, '9.1'].map(async (ref) => ({ ref, of: await talk.ledger(ref) })));
  return lines.filter(({ of }) => of.some(({ event }) => event.kind === kind)).map(({ ref }) => ref);
}

// What went wrong: “approve everything except 8.2” offered to go on with all of them.
describe('“approve” of all that waits but some', () => {
  test.each<readonly [string, readonly WaitingRef[]]>([
    ['/rag approve everything except 8.2', ['8.1', '8.3', 'E8']],
    ['/rag approve all but 8.2', ['8.1', '8.3', 'E8']],
    ['/rag approve all, but not 8.2', ['8.1', '8.3', 'E8']],
    ['/rag approve all apart from 8.1 and 8.2', ['8.3', 'E8']],
    ['/rag approve all of them bar E8', ['8.1', '8.2', '8.3']],
    ['/rag approve them all except for 8.1, 8.2', ['8.3', 'E8']],
    ['/rag approve every date other than 8.3', ['8.1', '8.2', 'E8']],
    ['/rag approve the lot with the exception of E8', ['8.1', '8.2', '8.3']],
    ['/rag approve all the dates excluding 8.1', ['8.2', '8.3', 'E8']],
    ['/rag approve everything except Carol’s', ['8.1', '8.2', '8.3']],
    ['/rag approve everything except 8.1 and Carol’s', ['8.2', '8.3']],
    ['/rag approve all except the ones from Carol Cole', ['8.1', '8.2', '8.3']],
    ['approve all except 8.2', ['8.1', '8.3', 'E8']],
    ['@Ragtime approve all but 8.2 please', ['8.1', '8.3', 'E8']],
  ])('“%s” is shown first, and one tap does it for the others', async (words, others) => {
    const talk = await withDatesWaiting();
    const shown = await talk.say(OLIVE, words);
    expect(shown.card.heading).toContain(`${others.length} of ${others.length} actions`);
    expect(await decided(talk, 'date-agreed')).toEqual([]);
    await talk.tap(OLIVE, `Do it for all ${others.length}`);
    expect(await decided(talk, 'date-agreed')).toEqual(others);
  });

  test('one undo takes all of it back', async () => {
    const talk = await withDatesWaiting();
    await talk.say(OLIVE, '/rag approve all but 8.2');
    await talk.say(OLIVE, 'yes');
    expect((await talk.standing('8.3')).agreed).toBe('2016-03-31');
    await talk.tap(OLIVE, 'Undo');
    for (const ref of ['8.1', '8.3', 'E8']) expect((await talk.standing(ref)).agreed).toBe('2015-10-30');
  });

  test.each([
    '/rag approve all except Zork',
    '/rag approve all but 99.9',
    '/rag approve everything but the difficult ones',
    '/rag approve all except 8.2 and Zork',
    '/rag approve all except 8.2 unless Carol objects',
  ])('“%s” is asked about and decides nothing', async (words) => {
    const talk = await withDatesWaiting();
    const { card } = await talk.say(OLIVE, words);
    expect(card.heading).toBe('Do I read you right?');
    expect(await decided(talk, 'date-agreed')).toEqual([]);
  });

  test.each(['/rag approve all but Zork', '/rag approve all but 99.9'])(
    '“%s” has no tap that takes those in',
    async (words) => {
      const talk = await withDatesWaiting();
      const { card } = await talk.say(OLIVE, words);
      expect(card.buttons).toEqual([]);
      await talk.say(OLIVE, 'yes');
      expect(await decided(talk, 'date-agreed')).toEqual([]);
    },
  );

  test('“/rag approve” alone shows what waits', async () => {
    const talk = await withDatesWaiting();
    expect((await talk.say(OLIVE, '/rag approve')).card.heading).toBe('4 dates to decide');
  });

  // What it would go on with is not what was said.
  test.each(['/rag approve all of Zork', '/rag approve all if Carol agrees', '/rag approve everything next week'])(
    '“%s” decides nothing in one tap',
    async (words) => {
      const talk = await withDatesWaiting();
      const { card } = await talk.say(OLIVE, words);
      expect(card.buttons.map(({ label }) => label)).not.toContain('Do it for all 4');
      expect(await decided(talk, 'date-agreed')).toEqual([]);
    },
  );

  test('is the programme office’s alone', async () => {
    const talk = await withDatesWaiting();
    const { text } = await talk.say('Will Wood', '/rag approve all except 8.2');
    expect(text).toContain('Only the programme office');
  });
});

describe('“decline” of all that waits but some', () => {
  test.each(['decline all except 8.2', 'refuse all except 8.2', 'refuse everything but 8.2'])(
    '“%s” asks for the reason, and then shows the others',
    async (words) => {
      const talk = await withDatesWaiting();
      expect((await talk.say(OLIVE, `/rag ${words}`)).card.heading).toBe('One word on why, please');
      await talk.say(OLIVE, 'the board meets then');
      await talk.tap(OLIVE, 'Do it for all 3');
      expect(await decided(talk, 'date-declined')).toEqual(['8.1', '8.3', 'E8']);
    },
  );

  test('with its reason is shown at once', async () => {
    const talk = await withDatesWaiting();
    await talk.say(OLIVE, '/rag decline all but 8.1 and 8.3 because the board meets then');
    await talk.tap(OLIVE, 'Do it for all 2');
    expect(await decided(talk, 'date-declined')).toEqual(['8.2', 'E8']);
  });
});

// What went wrong: “approve all” showed a list with a button for each and none for all, and “decline all” how it is said.
describe('a decision of all that waits is shown first, taken by one tap and taken back by one Undo', () => {
  test.each([
    ['approve all', 'date-agreed'],
    ['approve both', 'date-agreed'],
    ['approve all of them', 'date-agreed'],
    ['approve everything', 'date-agreed'],
    ['approve all the new dates', 'date-agreed'],
    ['approve all that wait', 'date-agreed'],
    ['approve them all because the partners agree', 'date-agreed'],
    ['decline all because the board meets then', 'date-declined'],
    ['decline everything: the board meets then', 'date-declined'],
    ['realistic all because the tender takes longer', 'date-returned'],
  ])('“/rag %s”', async (words, kind) => {
    const talk = await withDatesWaiting();
    const shown = await talk.say(OLIVE, `/rag ${words}`);
    expect(shown.card.heading).toBe('4 of 4 actions in what waits for a new date would change');
    expect(await decided(talk, kind)).toEqual([]);
    await talk.tap(OLIVE, 'Do it for all 4');
    expect(await decided(talk, kind)).toEqual(WAITING);
    await talk.tap(OLIVE, 'Undo');
    expect((await talk.standing('8.1')).dateAsked).toMatchObject({ day: '2016-01-31' });
    expect((await talk.standing('E8')).agreed).toBe('2015-10-30');
  });
});

describe('words that only look like it', () => {
  test.each([
    ['/rag approve 8.1 but not before March', ['8.2', '8.3', 'E8']],
    ['/rag approve 8.1', ['8.2', '8.3', 'E8']],
  ])('“%s” is of 8.1 alone', async (words, others) => {
    const talk = await withDatesWaiting();
    await talk.say(OLIVE, words);
    const agreed = await decided(talk, 'date-agreed');
    expect(others.filter((ref) => agreed.includes(ref))).toEqual([]);
  });
});
