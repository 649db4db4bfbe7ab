import { describe, expect, test } from 'vitest';
import { anAction, personId } from '#test/kit/an-action.ts';
import { aTalk, refsOn } from './a-talk.ts';
import type { ATalkSaid, Talk } from './a-talk.ts';

const [OLIVE, ANN, BEN, CAROL] = ['Olive Office', 'Ann Archer', 'Ben Baker', 'Carol Cole'];
const THEMES = ['Prevention', 'Protection', 'Response'];
const OF = { PV: 'Prevention', PT: 'Protection', RS: 'Response' };

function row(ref: string, owners: readonly string[], due: string, position: number) {
  const theme = OF[ref.slice(0, 2) as keyof typeof OF];
  return { ...anAction({ ref, title: `Do ${ref}`, owners: [...owners], due, position }), theme };
}

// It is Friday 20 November 2015.
const PLAN: ATalkSaid = {
  headings: THEMES.map((ref) => ({ level: 'theme', ref, title: ref })),
  actions: [
    row('PV1', [BEN], '2015-10-30', 0),
    row('PV2', [BEN], '2015-12-04', 1),
    row('PT1', [ANN], '2015-10-01', 2),
    row('PT2', [ANN, BEN], '2016-06-30', 3),
    row('RS1', [CAROL], '2015-11-27', 4),
    {
      ...anAction({ ref: 'RS2', title: 'Do RS2', owners: [], due: null, kind: 'unknown', position: 5 }),
      theme: 'Response',
    },
  ],
  posts: [{ name: 'Head of Roads', aliases: [], holders: [{ person: personId(BEN), from: null, to: null }] }],
};

async function rated(): Promise<Talk> {
  const talk = await aTalk(PLAN);
  await talk.say(BEN, 'PV1 red, the supplier failed');
  await talk.say(ANN, 'PT1 amber, waiting on HR');
  return talk;
}

describe('a list is narrowed by what stands behind its name', () => {
  test.each([
    ['late PV', ['PV1']],
    ['overdue pv', ['PV1']],
    ['late in Prevention', ['PV1']],
    ['late theme Protection', ['PT1']],
    ['late Prevention and Protection', ['PT1', 'PV1']],
    ['late PV, PT', ['PT1', 'PV1']],
    ['late ones of Ben', ['PV1']],
    ['overdue for Ann Archer', ['PT1']],
    ['late Head of Roads', ['PV1']],
    ['late "Ben Baker"', ['PV1']],
    ['late Protection Ann', ['PT1']],
    ['red Prevention', ['PV1']],
    ['red theme Prevention', ['PV1']],
    ['red for Ben', ['PV1']],
    ['red Ben Baker', ['PV1']],
    ['red late', ['PV1']],
    ['amber Ann', ['PT1']],
    ['amber PT', ['PT1']],
    ['due next week', ['RS1']],
    ['due in December', ['PV2']],
    ['due by 30 November', ['RS1']],
    ['due Ben', ['PV2']],
    ['due Ben in June 2016', ['PT2']],
    ['due Response next week', ['RS1']],
    ['stale Carol', ['RS1']],
    ['lead Ben late', ['PV1']],
    ['lead Ben in Protection', ['PT2']],
    ['section PV', ['PV1', 'PV2']],
    ['section Prevention', ['PV1', 'PV2']],
    ['unrated', ['RS1', 'PV2', 'PT2', 'RS2']],
    ['unrated Response', ['RS1', 'RS2']],
    ['not rated in Protection', ['PT2']],
    ['never rated Ben in Prevention', ['PV2']],
    ['no lead', ['RS2']],
    ['no lead in Response', ['RS2']],
    ['without a lead Prevention', []],
    ['no date', ['RS2']],
    ['without a date theme Response', ['RS2']],
    ['no due date PV', []],
  ])('“/rag %s” of the office', async (said, refs) => {
    const talk = await rated();
    const { card } = await talk.say(OLIVE, `/rag ${said}`);
    expect(refsOn(card)).toEqual(refs);
  });

  test.each(['mine late', 'my late ones', 'late mine', 'mine overdue please'])('“/rag %s” of a lead', async (said) => {
    const talk = await aTalk(PLAN);
    expect(refsOn((await talk.say(ANN, `/rag ${said}`)).card)).toEqual(['PT1']);
  });

  test.each([
    [OLIVE, 'late PV', ['PV1']],
    [OLIVE, 'red Prevention', ['PV1']],
    [OLIVE, 'which are late in Protection?', ['PT1']],
    [OLIVE, 'what is red in Prevention', ['PV1']],
  ])('%s: “%s” without /rag, where nothing is asked', async (who, said, refs) => {
    const talk = await rated();
    expect(refsOn((await talk.say(who, said)).card)).toEqual(refs);
  });

  // What went wrong: “Which action is this about?”, or the lead’s question went to the office as one about an action.
  test.each([
    [OLIVE, 'what is late and whose is it?', 'Overdue'],
    [OLIVE, "what's late and who has it", 'Overdue'],
    [OLIVE, "who hasn't answered?", 'No fresh rating'],
    [OLIVE, 'who has not said anything this month', 'No fresh rating'],
    [OLIVE, 'which leads haven’t replied yet', 'No fresh rating'],
    [OLIVE, 'anyone gone quiet?', 'No fresh rating'],
    [OLIVE, 'who still owes me an update', 'No fresh rating'],
    [OLIVE, "what's new since Monday", ' · Fri 20 Nov 2015'],
    [OLIVE, 'what has changed this week?', ' · Fri 20 Nov 2015'],
    [OLIVE, 'anything waiting?', ' wait'],
    [OLIVE, 'what have I got?', ' wait'],
    [OLIVE, 'has anyone asked for more time?', '1 date to decide'],
    [OLIVE, 'any extensions waiting?', '1 date to decide'],
    [OLIVE, 'is there an extension on PV1', 'PV1 Do PV1'],
    [OLIVE, 'has PT1 been extended?', 'PT1 Do PT1'],
    [OLIVE, 'which have no lead?', 'Nobody leads it, or nobody holds the post · 1 action'],
    [OLIVE, 'what has no date', 'No date yet · 1 action'],
    [OLIVE, 'which are not rated?', 'Not rated · 4 actions'],
    [OLIVE, 'has Carol answered?', 'Led by Carol Cole'],
    [OLIVE, 'when did we last hear from Ben Baker', 'Led by Ben Baker'],
    [BEN, 'what have I got?', 'Your actions'],
    [BEN, 'what’s on my plate', 'Your actions'],
    [BEN, 'what am I down for', 'Your actions'],
    [BEN, 'anything for me?', 'Your actions'],
    [BEN, 'what do I still have to do?', 'Your actions'],
    [BEN, 'which of mine are late?', 'Your actions'],
    [BEN, 'is there an extension on PV1?', 'PV1 Do PV1'],
  ])('%s, under a question or not: “%s” is answered by “%s”', async (who, said, heading) => {
    const talk = await rated();
    await talk.say(BEN, 'PV1 needs until 29 January 2016, the supplier failed');
    await talk.say(who, '/rag PT1');
    expect((await talk.say(who, said)).card.heading).toContain(heading);
  });

  test.each([
    [OLIVE, "Carol's doing PV1 now", 'Give PV1 to Carol'],
    [OLIVE, 'Carol Cole has taken over PV1', 'Give PV1 to Carol Cole'],
    [OLIVE, 'PV1 is Carol’s now', 'Give PV1 to Carol'],
  ])('%s: “%s” is one tap from done', async (who, said, label) => {
    const talk = await rated();
    await talk.say(who, said);
    expect((await talk.ledger('PV1')).map(({ event }) => event.kind)).not.toContain('assigned');
    await talk.tap(who, label);
    expect((await talk.ledger('PV1')).at(-1)?.event).toMatchObject({ kind: 'assigned' });
  });

  test.each(["Carol's doing PV1 now", 'I’m handing PV1 over to Carol from next month'])(
    '“%s” of its lead is asked of the programme office',
    async (said) => {
      const talk = await rated();
      await talk.say(BEN, said);
      expect((await talk.ledger('PV1')).at(-1)?.event).toMatchObject({ kind: 'noted', text: 'asked for another lead' });
    },
  );

  test('“mine late” of a lead without /rag, where nothing is asked', async () => {
    const talk = await aTalk(PLAN);
    expect(refsOn((await talk.say(ANN, 'mine late')).card)).toEqual(['PT1']);
  });

  test('what falls due in a month is not headed by the next four weeks', async () => {
    const { card } = await (await rated()).say(OLIVE, '/rag due in December');
    expect(card.heading).toBe('Due in December · 1 action');
  });

  test('an empty one says of what, and shows the whole by a tap', async () => {
    const talk = await rated();
    const { card, text } = await talk.say(OLIVE, '/rag late Response');
    expect(card.heading).toBe('Overdue: theme Response');
    expect(text).toContain('Nothing of that is here.');
    expect(refsOn((await talk.tap(OLIVE, 'All of: Overdue')).card)).toEqual(['PT1', 'PV1']);
  });
});

describe('what does not narrow a list is asked about', () => {
  test.each([
    ['late finance team', 'finance team'],
    ['late xyz', 'xyz'],
    ['due R9 next week', 'R9'],
    ['red theme 3', '3'],
    ['late section 44', '44'],
    ['red and amber', 'amber'],
    ['late since August', 'since August'],
    ['amber Zork', 'Zork'],
    ['mine urgent', 'urgent'],
    ['theme 3', '3'],
    ['section 44', '44'],
  ])('“/rag %s” says that “%s” is not known, and what is there one tap away', async (said, unread) => {
    const talk = await rated();
    const { card, text } = await talk.say(OLIVE, `/rag ${said}`);
    expect(refsOn(card)).toEqual([]);
    expect(text.toLowerCase()).toContain(unread.toLowerCase());
    const lists = card.buttons.filter(({ say }) => say !== '/rag help' && say !== '/rag mine');
    expect(lists.length).toBeGreaterThan(0);
    const [first] = lists;
    expect((await talk.tap(OLIVE, first!.label)).card.failed).not.toBe(true);
  });

  test.each(['doubts PV', 'requests Ben', 'checks PT', 'status Prevention', 'office tomorrow'])(
    '“/rag %s” has the whole one tap away',
    async (said) => {
      const { card } = await (await rated()).say(OLIVE, `/rag ${said}`);
      expect(card.buttons.map(({ say }) => say)).toContain(`/rag ${said.split(' ', 1)[0]}`);
    },
  );

  test('two of a name are asked about', async () => {
    const talk = await aTalk(PLAN);
    const { card } = await talk.say(OLIVE, '/rag late Office');
    expect(card.buttons.map(({ label }) => label)).toEqual(expect.arrayContaining(['Olive Office', 'Oscar Office']));
  });
});
