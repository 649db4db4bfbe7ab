import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Standing } from '#src/plan/standing.ts';
import { ACTIONS, aTalk, PEOPLE, toldTo } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';
import { personId } from '#test/kit/an-action.ts';

/** Where a request for a later date of 8.1.3 stands; `agreed` and `declined` leave none that waits. */
const STATES = ['none', 'asked', 'returned'] as const;
type State = (typeof STATES)[number];

/** What is done with it, in the words of who does it. */
const ACTS = {
  ask: ['Ann Archer', '/rag 8.1.3 amber supplier late, now 31 July 2016'],
  'ask again': ['Ann Archer', '/rag 8.1.3 amber supplier late, now 31 August 2016'],
  approve: ['Olive Office', '/rag approve 8.1.3'],
  decline: ['Olive Office', '/rag decline 8.1.3 because the school opens then'],
  realistic: ['Olive Office', '/rag realistic 8.1.3 because the tender takes longer'],
  undo: ['Olive Office', '/rag undo'],
} as const;
type Act = keyof typeof ACTS;

const JUNE = '2016-06-30';
const JULY = '2016-07-31';
const AUGUST = '2016-08-31';

/** What comes of each act in each state: the state after it, the day asked for, and the agreed date. */
const TABLE: Readonly<Record<State, Readonly<Record<Act, readonly [State, string | null, string]>>>> = {
  none: {
    ask: ['asked', JULY, JUNE],
    'ask again': ['asked', AUGUST, JUNE],
    approve: ['none', null, JUNE],
    decline: ['none', null, JUNE],
    realistic: ['none', null, JUNE],
    undo: ['none', null, JUNE],
  },
  asked: {
    ask: ['asked', JULY, JUNE],
    'ask again': ['asked', AUGUST, JUNE],
    approve: ['none', null, JULY],
    decline: ['none', null, JUNE],
    realistic: ['returned', JULY, JUNE],
    undo: ['asked', JULY, JUNE],
  },
  returned: {
    // Whoever is sure of the same day says so, and it waits anew.
    ask: ['asked', JULY, JUNE],
    'ask again': ['asked', AUGUST, JUNE],
    approve: ['none', null, JULY],
    decline: ['none', null, JUNE],
    realistic: ['returned', JULY, JUNE],
    undo: ['asked', JULY, JUNE],
  },
};

const INTO: Readonly<Record<State, readonly Act[]>> = { none: [], asked: ['ask'], returned: ['ask', 'realistic'] };

function stateOf({ dateAsked }: Standing): State {
  if (dateAsked === null) return 'none';
  return dateAsked.returned === undefined ? 'asked' : 'returned';
}

const perform = (talk: Talk, act: Act) => talk.say(ACTS[act][0], ACTS[act][1]);

describe('a request for a later date', () => {
  test.each(STATES.flatMap((state) => (Object.keys(ACTS) as Act[]).map((act) => ({ state, act }))))(
    'that is $state, after “$act”, stands as the table says',
    async ({ state, act }) => {
      const talk = await aTalk();
      for (const before of INTO[state]) await perform(talk, before);
      await perform(talk, act);
      const standing = await talk.standing('8.1.3');
      const { agreed, dateAsked, original } = standing;
      expect([stateOf(standing), dateAsked?.day ?? null, agreed]).toEqual(TABLE[state][act]);
      expect(original).toBe(JUNE);
    },
  );

  test('that is sent back stays before the office, and its lead is asked for a day they are sure of', async () => {
    const talk = await aTalk();
    await perform(talk, 'ask');
    const back = await perform(talk, 'realistic');
    expect(toldTo(back.notices)).toEqual([[personId('Ann Archer'), '8.1.3 · which date can you promise?']]);
    expect((await talk.say('Olive Office', '/rag office')).text).toContain('was asked for a realistic date today');
    const card = (await talk.say('Olive Office', '/rag requests 8.1.3')).text;
    expect(card).toContain('Ann Archer was asked for a realistic date on Fri 20 Nov 2015.');
    expect((await perform(talk, 'realistic')).text).toContain('The request waits.');
    expect((await talk.say('Olive Office', '/rag history 8.1.3')).text).toContain('asked for a day that is sure');
  });

  test('is shown with what was agreed before and three answers', async () => {
    const talk = await aTalk();
    await perform(talk, 'ask');
    await perform(talk, 'approve');
    await perform(talk, 'ask again');
    const { text, card } = await talk.say('Olive Office', '/rag requests 8.1.3');
    expect(text).toContain('The date stays Sun 31 Jul 2016 until you decide. It was published for Thu 30 Jun 2016.');
    expect(text).toContain('Until now moved once, +31 days, 1 reason: one one-month extension, not yet due.');
    expect(card.buttons.map(({ label }) => label).slice(0, 3)).toEqual([
      'Approve Wed 31 Aug 2016',
      'Decline: Sun 31 Jul 2016 stays',
      'Ask for a realistic date',
    ]);
  });
});

/** The Joint Board decides section 8, and Carol and Ann sit on it; Cabinet decides nothing here, and Vera sits on that. */
async function withBoards(): Promise<Talk> {
  const talk = await aTalk();
  for (const said of [
    'add Joint Board (JB) meets 10 and 20 November 2015, 12 January 2016',
    'add Cabinet meets 9 November 2015',
    'JB decides section 8',
    'JB members "Carol Cole", "Ann Archer"',
    'Cabinet members "Vera Venn"',
  ])
    await talk.say('Olive Office', `/rag forum ${said}`);
  return talk;
}

const REFUSED = 'office';
const OWN = 'own';
const ASKS = 'asks';
const DONE = 'done';
type Outcome = typeof REFUSED | typeof OWN | typeof ASKS | typeof DONE;

/** Who may do what with a date: a role, whose action it is, and what is said of a forum. 8.1.1 is Ann's, 9.1.1's section no board's. */
const MAY: readonly (readonly [who: string, ref: '8.1.1' | '8.1.2', words: string, outcome: Outcome])[] = [
  ['Olive Office', '8.1.2', '', ASKS],
  ['Olive Office', '8.1.2', 'JB 20 November, minute 12', DONE],
  // A board meets: on which day it did is asked, and a minute alone says nothing of it.
  ['Olive Office', '8.1.2', 'JB', ASKS],
  ['Olive Office', '8.1.2', 'JB minute 12', ASKS],
  ['Olive Office', '8.1.2', 'JB between meetings', DONE],
  // Another board does not decide it.
  ['Olive Office', '8.1.2', 'Cabinet 9 November', ASKS],
  ['Olive Office', '8.1.2', 'office', DONE],
  ['Carol Cole', '8.1.2', '', ASKS],
  ['Carol Cole', '8.1.2', 'JB 20 November, minute 12', DONE],
  // A member speaks for no other board, nor for the office: their words are the reason, and which meeting it was is asked.
  ['Carol Cole', '8.1.2', 'Cabinet', ASKS],
  ['Carol Cole', '8.1.2', 'office', ASKS],
  // A member who leads it enters nothing about it.
  ['Ann Archer', '8.1.1', 'JB 20 November, minute 12', OWN],
  ['Ann Archer', '8.1.2', 'JB 20 November, minute 12', DONE],
  // A lead, another board's member, a viewer.
  ['Ben Baker', '8.1.2', 'JB 20 November', REFUSED],
  ['Vera Venn', '8.1.2', 'Cabinet 9 November', REFUSED],
  ['Will Wood', '8.1.2', '', REFUSED],
];

const OUTCOMES: readonly Outcome[] = [ASKS, OWN, REFUSED];
const HEADINGS = [
  'did Joint Board decide that?',
  'Somebody else enters that decision on 8.1.1',
  'That is for the programme office',
];
const VERBS = ['approve', 'decline', 'realistic'] as const;

describe('who decides a date', () => {
  test.each(VERBS.flatMap((verb) => MAY.map(([who, ref, words, outcome]) => ({ verb, who, ref, words, outcome }))))(
    '$who: “$verb $ref $words” is $outcome',
    async ({ verb, who, ref, words, outcome }) => {
      const talk = await withBoards();
      const lead = ref === '8.1.1' ? 'Ann Archer' : 'Ben Baker';
      await talk.say(lead, `/rag ${ref} amber supplier late, now 31 July 2016`);
      const before = (await talk.ledger(ref)).length;
      const reason = verb === 'decline' ? ' because the school opens then' : '';
      const { card } = await talk.say(who, `/rag ${verb} ${ref} ${words}${reason}`);
      // The office may want a surer day by itself: that decides nothing that a board has to.
      const isOwnWish = verb === 'realistic' && who === 'Olive Office' && outcome === ASKS && words === '';
      const written = (await talk.ledger(ref)).length - before;
      const isDone = outcome === DONE || isOwnWish;
      expect([written, HEADINGS.find((one) => card.heading.endsWith(one)) ?? null]).toEqual([
        isDone ? 1 : 0,
        isDone ? null : HEADINGS[OUTCOMES.indexOf(outcome)],
      ]);
    },
  );

  test('what a board decided is told with its minute: to the lead, in the history, in the digest’s line', async () => {
    const talk = await withBoards();
    await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 31 July 2016');
    const asked = await talk.say('Olive Office', '/rag approve 8.1.2');
    expect(asked.text).toContain('It meets next on Tue 12 Jan 2016; until then the request waits.');
    const { text, notices } = await talk.tap('Olive Office', 'Yes, on Fri 20 Nov');
    expect(text).toContain('Decided by Joint Board on Fri 20 Nov.');
    expect(toldTo(notices).map(([who]) => who)).toContain(personId('Ben Baker'));
    expect((await talk.say('Ben Baker', '/rag history 8.1.2')).text).toContain('by Joint Board on Fri 20 Nov');
    expect((await talk.standing('8.1.2')).moves.at(-1)?.minuted).toEqual({
      forum: 'JB',
      name: 'Joint Board',
      on: '2015-11-20',
    });
    const wrong = await talk.say('Olive Office', '/rag decline 8.1.2 JB 12 January because of it');
    expect(wrong.card.heading).not.toContain('declined');
  });

  test('a day on which the board is not known to meet is asked about, and where it did both office and lead read so', async () => {
    const talk = await withBoards();
    await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 31 July 2016');
    talk.setDay('2015-12-10');
    const asked = await talk.say('Olive Office', '/rag approve 8.1.2 JB 1 December, minute 3');
    expect(asked.text).toContain('No meeting of Joint Board is known on Tue 1 Dec.');
    expect(asked.card.buttons.map(({ label }) => label)).toEqual(['Yes, on Fri 20 Nov', 'It was on Tue 1 Dec 2015']);
    for (const said of ['JB 12 January minute 3', 'JB 10 November minute 3', 'Cabinet 9 November'])
      expect((await talk.say('Olive Office', `/rag approve 8.1.2 ${said}`)).card.heading).toMatch(/\?$/u);
    await talk.say('Olive Office', '/rag approve 8.1.2 JB 1 December, minute 3');
    const told = await talk.tap('Olive Office', 'It was on Tue 1 Dec 2015');
    expect(told.text).toContain(
      'Decided by Joint Board on Tue 1 Dec, minute 3. No meeting of it is known on that day.',
    );
    expect(JSON.stringify(told.notices)).toContain('No meeting of it is known on that day.');
    // The same minute moves no second date unasked, and a board without a request is told so plainly.
    await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 31 August 2016');
    await talk.say('Olive Office', '/rag forum JB meets 10 December 2015');
    await talk.say('Olive Office', '/rag approve 8.1.2 JB 10 December, minute 1');
    await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 30 September 2016');
    const twice = await talk.say('Olive Office', '/rag approve 8.1.2 JB 10 December, minute 1');
    expect(twice.text).toContain('That minute of Thu 10 Dec moved it to another date already.');
    const none = await talk.say('Olive Office', '/rag approve 8.1.1 Cabinet 9 November minute 2');
    expect(none.card.heading).toBe('No new date is waiting for 8.1.1');
  });

  test('what is typed where the meeting is asked for is that meeting', async () => {
    const talk = await withBoards();
    await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 31 July 2016');
    await talk.say('Olive Office', '/rag approve 8.1.2');
    const { text } = await talk.say('Olive Office', 'JB 20 November, minute 2');
    expect(text).toContain('Decided by Joint Board on Fri 20 Nov, minute 2.');
  });

  test('a board that the plan does not have decided nothing; a tap on one that it has says the rest again', async () => {
    const talk = await withBoards();
    await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 31 July 2016');
    const asked = await talk.say('Olive Office', '/rag approve 8.1.2 Joint Bord 20 November, item 4(b)');
    expect(asked.text).toContain('The plan has no board “Joint Bord”. Nothing is recorded yet.');
    expect((await talk.standing('8.1.2')).agreed).toBe('2015-12-04');
    const { text } = await talk.tap('Olive Office', 'Joint Board');
    expect(text).toContain('Decided by Joint Board on Fri 20 Nov, item 4(b).');
    expect((await talk.standing('8.1.2')).moves.at(-1)?.minuted).toMatchObject({
      on: '2015-11-20',
      minute: 'item 4(b)',
    });
  });

  test('whoever asked for a date decides nothing of it, who gave the action away since or stood in for its lead', async () => {
    const talk = await withBoards();
    await talk.say('Ann Archer', '/rag 8.1.1 amber supplier late, now 31 July 2016');
    await talk.say('Olive Office', '/rag assign 8.1.1 to "Ben Baker"');
    await talk.say('Ben Baker', '/rag away 20 Nov to 4 Dec deputy "Carol Cole"');
    await talk.say('Carol Cole', '/rag 8.1.2 amber supplier late, now 31 July 2016');
    talk.setDay('2015-12-10');
    for (const [who, ref] of [
      ['Ann Archer', '8.1.1'],
      ['Carol Cole', '8.1.2'],
    ] as const)
      for (const verb of VERBS) {
        const { text } = await talk.say(who, `/rag ${verb} ${ref} JB 20 November because it cannot be sooner`);
        expect(text).toContain('You asked for that date');
        expect((await talk.standing(ref)).dateAsked).not.toBeNull();
      }
    expect((await talk.say('Ann Archer', '/rag approve')).text).not.toContain('8.1.1  ');
    await talk.say('Carol Cole', '/rag approve 8.1.1 JB 20 November');
    expect((await talk.standing('8.1.1')).agreed).toBe('2016-07-31');
  });

  test('minutes come late: the minute is added to the decision that stands, and the date counts as moved once', async () => {
    const talk = await withBoards();
    await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 31 July 2016');
    await talk.say('Carol Cole', '/rag approve 8.1.2 JB 20 November');
    const { text } = await talk.say('Carol Cole', '/rag approve 8.1.2 JB 20 November, minute 12');
    expect(text).toContain('Decided by Joint Board on Fri 20 Nov, minute 12.');
    const { agreed, original, ...standing } = await talk.standing('8.1.2');
    const moves = standing.moves.filter(({ which }) => which === 'agreed');
    expect([moves.length, moves[0]?.minuted?.minute, moves[0]?.asked?.text]).toEqual([1, '12', 'supplier late']);
    expect([agreed, original]).toEqual(['2016-07-31', '2015-12-04']);
    await talk.say('Carol Cole', '/rag undo');
    expect((await talk.standing('8.1.2')).moves.at(-1)?.minuted).toEqual({ ...moves[0]?.minuted, minute: undefined });
    expect((await talk.standing('8.1.2')).agreed).toBe('2016-07-31');
  });

  test.each([
    ['no decision stands', null, 'Olive Office', 'JB 20 November, minute 12'],
    ['a member speaks of what the office decided', 'office', 'Carol Cole', 'JB 20 November, minute 12'],
    ['no minute is said', 'JB 20 November', 'Olive Office', 'JB 20 November'],
  ])('no minute is added where %s', async (_, decided, who, words) => {
    const talk = await withBoards();
    await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 31 July 2016');
    if (decided === null) await talk.say('Olive Office', '/rag decline 8.1.2 office because it cannot be');
    else await talk.say('Olive Office', `/rag approve 8.1.2 ${decided}`);
    const before = await talk.ledger('8.1.2');
    await talk.say(who, `/rag approve 8.1.2 ${words}`);
    expect(await talk.ledger('8.1.2')).toEqual(before);
  });

  test('a list leaves out what a board decides, and says so', async () => {
    const talk = await withBoards();
    await talk.say('Ben Baker', '/rag 8.1.2 amber supplier late, now 31 July 2016');
    await talk.say('Ann Archer', '/rag 8.1.1 amber supplier late, now 31 July 2016');
    const { text } = await talk.say('Olive Office', '/rag approve section 8');
    expect(text).toContain('Joint Board decides it');
    expect((await talk.standing('8.1.2')).agreed).toBe('2015-12-04');
  });
});

test('no sequence of acts alters an original date, loses a request, or moves a date without a decision', async () => {
  const acts = fc.constantFrom(...(Object.keys(ACTS) as Act[]));
  const original = ACTIONS.find(({ ref }) => ref === '8.1.3')?.timescale.due;
  const property = fc.asyncProperty(fc.array(acts, { minLength: 4, maxLength: 10 }), async (said) => {
    const talk = await aTalk();
    for (const act of said) {
      const before = await talk.standing('8.1.3');
      await perform(talk, act);
      const after = await talk.standing('8.1.3');
      expect(after.original).toBe(original);
      // A request ends by a yes or a no alone; taken back, its decision gives it again.
      const isLost = before.dateAsked !== null && after.dateAsked === null;
      expect(isLost && act !== 'approve' && act !== 'decline').toBe(false);
      expect(before.agreed !== after.agreed && act !== 'approve' && act !== 'undo').toBe(false);
    }
  });
  await fc.assert(property, { numRuns: 12 });
  expect(PEOPLE.length).toBeGreaterThan(3);
});
