import { describe, expect, test } from 'vitest';
import type { Standing } from '#src/plan/standing.ts';
import { aTalk } from '#test/commands/a-talk.ts';
import type { Talk } from '#test/commands/a-talk.ts';
import { anAction } from '#test/kit/an-action.ts';
import { ACTS, JOINT, STATES } from './joint-table.ts';
import type { Act, Outcome, State } from './joint-table.ts';

const [ANN, BEN, OLIVE] = ['Ann Archer', 'Ben Baker', 'Olive Office'];

const SAYS: Readonly<Record<Act, (ref: string) => readonly [who: string, says: string]>> = {
  'Ann says green': (ref) => [ANN, `/rag ${ref} green the draft is out`],
  'Ann says red': (ref) => [ANN, `/rag ${ref} red the supplier left`],
  'Ben says green': (ref) => [BEN, `/rag ${ref} green the draft is out`],
  'Ben says red': (ref) => [BEN, `/rag ${ref} red nobody has signed`],
  'Ben adds a note': (ref) => [BEN, `/rag note ${ref} the board meets on Friday`],
  'the office says amber': (ref) => [OLIVE, `/rag ${ref} amber the board looked at it`],
  'the office gives it to Ben alone': (ref) => [OLIVE, `/rag assign ${ref} to "Ben Baker" because Ann has moved`],
  'Ann takes her word back': (ref) => [ANN, `/rag undo ${ref}`],
};

const WAYS: Readonly<Record<State, readonly Act[]>> = {
  unsaid: [],
  'Ann green': ['Ann says green'],
  'both green': ['Ann says green', 'Ben says green'],
  'Ann green, Ben red': ['Ann says green', 'Ben says red'],
  'the same since last month': ['Ann says green', 'Ben says red'],
  'settled amber by the office': ['Ann says green', 'Ben says red', 'the office says amber'],
};

const REFS = ACTS.map((_, at) => `1.${at + 1}`);

async function allIn(state: State): Promise<Talk> {
  const owners = [ANN, BEN];
  const actions = REFS.map((ref, position) =>
    anAction({ ref, title: `Do ${ref}`, due: '2016-06-30', owners, position }),
  );
  const talk = await aTalk({ actions });
  for (const act of WAYS[state]) for (const ref of REFS) await talk.say(...SAYS[act](ref));
  if (state === 'the same since last month') talk.setDay('2015-12-08');
  return talk;
}

function outcomeOf({ declared, disagreement }: Standing): Outcome {
  const stands = declared?.rating ?? 'none';
  return (disagreement.length > 0 ? `${stands}≠` : stands) as Outcome;
}

describe.each(STATES)('of what is %s', (state) => {
  test('each act leaves what the table says, and both read both words wherever they differ', async () => {
    const talk = await allIn(state);
    for (const [at, act] of ACTS.entries()) {
      const ref = REFS[at]!;
      await talk.say(...SAYS[act](ref));
      const asks = act === 'Ann takes her word back' && state === 'the same since last month';
      if (asks) await talk.tap(ANN, 'Take it back');
      const after = await talk.standing(ref);
      expect(outcomeOf(after), act).toBe(JOINT[state][act]);
      const words = after.disagreement.map((voice) => voice.words ?? 'none given');
      for (const who of words.length === 0 ? [] : [ANN, BEN]) {
        const seen = (await talk.say(who, `/rag ${ref}`)).text.replaceAll(/\s+/gu, ' ');
        expect(
          words.filter((one) => !seen.includes(one)),
          act,
        ).toEqual([]);
      }
    }
  });
});

test('the table has a row for every state and a column for every act', () => {
  expect(Object.keys(JOINT)).toEqual([...STATES]);
  for (const row of Object.values(JOINT)) expect(Object.keys(row)).toEqual([...ACTS]);
});
