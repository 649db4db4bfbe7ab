import { describe, expect, test } from 'vitest';
import type { Standing } from '#src/plan/standing.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';
import { ACTS, CLOSING, STATES } from './closing-table.ts';
import type { Act, State } from './closing-table.ts';

const [ANN, VERA, OLIVE] = ['Ann Archer', 'Vera Venn', 'Olive Office'];
const LATER = '2015-12-21';

type Said = (ref: string) => readonly [who: string, says: string];

const SAYS: Readonly<Record<Act, Said>> = {
  'a lead says done': (ref) => [ANN, `/rag ${ref} done https://files.example/${ref}`],
  'a lead rates it amber': (ref) => [ANN, `/rag ${ref} amber the supplier is late`],
  'a lead shows more': (ref) => [ANN, `/rag evidence ${ref} https://files.example/more`],
  'a verifier says yes': (ref) => [VERA, `/rag verify ${ref} yes, seen in the minutes`],
  'a verifier says what is missing': (ref) => [VERA, `/rag verify ${ref} no, two pages are missing`],
  'the office closes it as withdrawn': (ref) => [OLIVE, `/rag close ${ref} as withdrawn because the grant has ended`],
  'the office opens it again': (ref) => [OLIVE, `/rag reopen ${ref} because more is to do`],
  'a lead says that it holds': (ref) => [ANN, `/rag holds ${ref}`],
  'a lead says that it holds no more': (ref) => [ANN, `/rag holds ${ref} no, the team was disbanded`],
};

/** How an action comes to each state: what is said on the first day, and what a month later. */
const WAYS: Readonly<Record<State, readonly [first: readonly (Act | Said)[], later: readonly Act[]]>> = {
  open: [[], []],
  delivered: [['a lead says done'], []],
  complete: [['a lead says done', 'a verifier says yes'], []],
  due: [['a lead says done', 'a verifier says yes'], []],
  'said to hold': [['a lead says done', 'a verifier says yes'], ['a lead says that it holds']],
  embedded: [
    ['a lead says done', 'a verifier says yes'],
    ['a lead says that it holds', 'a verifier says yes'],
  ],
  'business-as-usual': [[(ref) => [OLIVE, `/rag close ${ref} as business as usual because it is done monthly`]], []],
  superseded: [[(ref) => [OLIVE, `/rag close ${ref} as superseded because another covers it`]], []],
  withdrawn: [['the office closes it as withdrawn'], []],
};
const IS_LATER: ReadonlySet<State> = new Set(['due', 'said to hold', 'embedded']);

/** What a standing is called in the table; what is complete is due by the day alone. */
function stateOf({ stage, embedding }: Standing, state: State): State {
  if (embedding === 'said') return 'said to hold';
  if (embedding === 'embedded') return 'embedded';
  return stage === 'complete' && state === 'due' ? 'due' : stage;
}

const REFS = ACTS.map((_, at) => `1.${at + 1}`);

async function allIn(state: State): Promise<Talk> {
  const actions = REFS.map((ref, position) => anAction({ ref, title: `Do ${ref}`, due: '2015-12-04', position }));
  const talk = await aTalk({ actions });
  await talk.hasSettings({ embeddedDays: 30 });
  const [first, later] = WAYS[state];
  const say = async (what: Act | Said): Promise<void> => {
    for (const ref of REFS) await talk.say(...(typeof what === 'string' ? SAYS[what] : what)(ref));
  };
  for (const what of first) await say(what);
  if (IS_LATER.has(state)) talk.setDay(LATER);
  for (const what of later) await say(what);
  return talk;
}

describe.each(STATES)('what is %s', (state) => {
  test('goes where the table says by each act, loses no evidence, and is told why where it stays', async () => {
    const talk = await allIn(state);
    for (const [at, act] of ACTS.entries()) {
      const ref = REFS[at]!;
      const before = await talk.standing(ref);
      expect(stateOf(before, state), act).toBe(state);
      const told = await talk.say(...SAYS[act](ref));
      const after = await talk.standing(ref);
      const to = CLOSING[state][act];
      expect(stateOf(after, state), act).toBe(to === '-' ? state : to);
      const stays = to === '-' || before.checked !== null ? before.evidence : after.evidence;
      expect(told.text, act).toContain(ref);
      expect(after.original, act).toBe(before.original);
      expect(after.evidence ?? '', act).toContain(act === 'a lead shows more' ? '' : (stays ?? ''));
    }
  });
});

test('the table has a row for every state and a column for every act', () => {
  expect(Object.keys(CLOSING)).toEqual([...STATES]);
  for (const row of Object.values(CLOSING)) expect(Object.keys(row)).toEqual([...ACTS]);
});
