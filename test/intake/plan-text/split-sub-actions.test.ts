import { describe, expect, test } from 'vitest';
import { splitSubActions } from '#src/intake/plan-text/split-sub-actions.ts';

describe('splitSubActions', () => {
  test.each([
    ['a. Waste b. Budget', ['a Waste', 'b Budget']],
    ['c) Skills of managers', ['c Skills of managers']],
    ['b. Plan, e.g. for c. roads and i. lanes', ['b Plan, e.g. for', 'c roads and i. lanes']],
    ['Waste a. and b. budget', []],
    ['', []],
  ])('“%s”', (text, parts) => {
    expect(splitSubActions(text).map(({ letter, title }) => `${letter} ${title}`)).toEqual(parts);
  });
});
