import { expect, test } from 'vitest';
import { shownRating } from '#src/rating/shown-rating.ts';
import { day } from '#test/kit/an-action.ts';

const NOTHING = { declared: null, start: null, saidNotStarted: false, stage: 'open' };

test.each([
  { means: 'nobody has said', shown: null },
  { means: 'what a lead said is shown', declared: 'amber', shown: 'amber' },
  { means: 'complete is blue whatever was said', declared: 'red', stage: 'complete', shown: 'blue' },
  { means: 'delivered keeps what was said', declared: 'green', stage: 'delivered', shown: 'green' },
  { means: 'what has yet to start is grey', start: '2015-12-01', shown: 'grey' },
  { means: 'a lead may rate what has yet to start', start: '2015-12-01', declared: 'amber', shown: 'amber' },
  { means: 'what the plan calls not started is grey', saidNotStarted: true, shown: 'grey' },
  { means: 'a lead may rate what the plan calls so', saidNotStarted: true, declared: 'amber', shown: 'amber' },
  { means: 'what starts today is no longer grey', start: '2015-11-20', shown: null },
] as const)('$means: $shown', (row) => {
  const { declared, start, stage, shown, saidNotStarted } = { ...NOTHING, ...row };
  const from = { declared, start: start === null ? null : day(start), saidNotStarted, stage };
  expect(shownRating({ ...from, today: day('2015-11-20') })).toBe(shown);
});
