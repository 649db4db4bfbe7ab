import { expect, test } from 'vitest';
import { shownRating } from '#src/rating/shown-rating.ts';
import { day } from '#test/kit/an-action.ts';

test.each([
  { means: 'nobody has said', shown: null },
  { means: 'what a lead said is shown', declared: 'amber', shown: 'amber' },
  { means: 'complete is blue whatever was said', declared: 'red', stage: 'complete', shown: 'blue' },
  { means: 'delivered keeps what was said', declared: 'green', stage: 'delivered', shown: 'green' },
  { means: 'what has yet to start is grey', start: '2015-12-01', shown: 'grey' },
  { means: 'a lead may rate what has yet to start', start: '2015-12-01', declared: 'amber', shown: 'amber' },
  { means: 'what starts today is no longer grey', start: '2015-11-20', shown: null },
] as const)('$means: $shown', (row) => {
  const { declared, start, stage, shown } = { declared: null, start: null, stage: 'open', ...row };
  expect(shownRating({ declared, start: start === null ? null : day(start), stage, today: day('2015-11-20') })).toBe(
    shown,
  );
});
