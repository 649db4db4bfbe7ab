import { expect, test } from 'vitest';
import { likeItsKin } from '#src/refs/like-its-kin.ts';
import type { Ref } from '#src/plan/action.ts';
import { anAction } from '#test/kit/an-action.ts';

// What went wrong: “add NC/05” beside NC01 to NC04 made an action that nobody found as NC05.
test.each([
  ['NC/05', ['NC01', 'NC04'], 'NC05'],
  ['NC-5', ['NC01', 'NC04'], 'NC05'],
  ['nc/5', ['NC1', 'NC4'], 'NC5'],
  ['NC5', ['NC/01', 'NC/04'], 'NC/05'],
  ['NC/05', ['NC/01'], 'NC/05'],
  ['TS/05', ['NC01'], 'TS/05'],
  ['NC5', ['NC01'], 'NC5'],
  ['8.1.9', ['8.1.3'], '8.1.9'],
])('%s beside %j is %s', (typed, there, expected) => {
  const actions = there.map((ref) => anAction({ ref }));
  expect(likeItsKin(typed as Ref, actions)).toBe(expected);
});
