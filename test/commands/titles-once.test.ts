import { expect, test } from 'vitest';
import type { Scene } from '#src/commands/command.ts';
import { withTitleRefs } from '#src/commands/next-line/meant/title-refs.ts';
import { takenApart } from '#src/commands/update/corrected/others-in-words.ts';
import { anAction, aPlan, aTracked } from '#test/kit/an-action.ts';

const TITLES = [
  'Replace the café slip',
  'Agree the budget',
  'Recruit two VTS officers',
  'Review the banks register',
  'Replace the repairs IT system',
];

/** A scene of actions that notes each title that is read. */
function aScene() {
  const read: string[] = [];
  const actions = TITLES.map((title, at) => {
    const action = anAction({ ref: `F${at + 1}`, title });
    return Object.defineProperty({ ...action }, 'title', { get: () => (read.push(title), title) });
  });
  const scene = { actions, plans: [aPlan()], plan: aPlan(), last: null } as unknown as Scene;
  return { scene, read };
}

test('a title is called by its words, by the beginning of a long one and by one with or without an “s”', () => {
  const { scene } = aScene();
  expect(withTitleRefs('no to the café slip', scene)).toBe('no to the F1');
  expect(withTitleRefs('the recruitment is fine', scene)).toBe('the F3 is fine');
  expect(withTitleRefs('VTS first', scene)).toBe('F3 first');
  expect(withTitleRefs('the bank is fine', scene)).toBe('the F4 is fine');
  expect(withTitleRefs('budgets next', scene)).toBe('F2 next');
});

// What went wrong: “the board needs it in january” became a reason about the IT system, under the name of who had typed it.
test('a word of any sentence calls no title, and the same letters in capitals do', () => {
  const { scene } = aScene();
  for (const words of ['no, the board needs it in january', 'looks fine, close it', 'is it all to be done by us?'])
    expect(withTitleRefs(words, scene)).toBe(words);
  expect(withTitleRefs('no to the IT thing', scene)).toBe('no to the F5 thing');
});

test('what a sentence says is held against titles that begin alike, not against every title of the plan', () => {
  const { scene, read } = aScene();
  withTitleRefs('amber, waiting on the board', scene);
  read.splice(0);
  withTitleRefs('waiting on the budget', scene);
  expect(new Set(read)).toEqual(new Set(['Agree the budget']));
});

test('what else somebody leads is not sought for an answer in one sentence', () => {
  const about = aTracked({ title: 'Agree the budget' });
  const sought = (): never => {
    throw new Error('It was sought.');
  };
  expect(takenApart('amber, waiting on HR', about, sought)).toBeNull();
});
