import { expect, test } from 'vitest';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import { aTracked, day, personId } from '#test/kit/an-action.ts';
import type { AnActionSaid } from '#test/kit/an-action.ts';
import { aDay, ANN } from '#test/nudge/a-day.ts';

/** Said done on 1 July, and found not to be complete on Friday the 3rd. */
const sentBack = (said: AnActionSaid) =>
  aTracked({
    ...said,
    standing: {
      lastUpdate: day('2015-07-01'),
      sentBack: { by: personId('Vera Venn'), on: day('2015-07-03'), words: 'the link is dead', seq: 5 },
    },
  });
const rulesOn = (today: string, said: AnActionSaid): readonly string[] =>
  chooseNudges(aDay(today, { tracked: [sentBack(said)] })).nudges.flatMap(({ to, asks }) =>
    to === ANN ? asks.map(({ rule }) => rule) : [],
  );

test.each([
  ['a late action', { due: '2015-06-30' }, 'overdue'],
  ['an action whose date is far', { due: '2016-06-30' }, 'sent-back'],
  ['an action without a date', { due: null }, 'sent-back'],
] as const)('%s that was sent back rests for a week and is then asked about', (_, said, rule) => {
  expect(rulesOn('2015-07-09', said)).toEqual([]);
  expect(rulesOn('2015-07-10', said)).toEqual([rule]);
});
