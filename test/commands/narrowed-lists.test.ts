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
