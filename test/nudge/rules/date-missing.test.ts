import { expect, test } from 'vitest';
import { dateMissing } from '#src/nudge/rules/date-missing.ts';
import { aTracked, day } from '#test/kit/an-action.ts';
import { stageOn } from './stage-on.ts';

test.each([
  { said: { kind: 'unknown', due: null }, today: '2015-07-01', asks: '2015-07-01', because: 'the words give no date' },
  {
    said: { kind: 'unknown', due: null },
    today: '2015-07-07',
    asks: '2015-07-01',
    because: 'a missed first day is made good',
  },
  { said: { kind: 'unknown', due: null }, today: '2015-07-08', asks: null, because: 'it is asked as a month begins' },
  { said: { kind: 'unknown', due: null }, today: '2015-08-03', asks: '2015-08-01', because: '1 August is a Saturday' },
  {
    said: { kind: 'from', due: null, doubt: 'The year is missing.' },
    today: '2015-07-01',
    asks: '2015-07-01',
    because: 'its words are in doubt',
  },
  {
    said: { kind: 'by', due: '2015-12-31', doubt: 'It may be 2016.' },
    today: '2015-07-01',
    asks: null,
    because: 'there is a date',
  },
  { said: { kind: 'ongoing', due: null }, today: '2015-07-01', asks: null, because: 'ongoing needs no date' },
] as const)('$said.kind asks $asks on $today: $because', ({ said, today, asks }) => {
  expect(stageOn(dateMissing, aTracked(said), today)).toBe(asks);
});

test('an agreed date settles it', () => {
  const dated = aTracked({ kind: 'unknown', due: null, standing: { agreed: day('2015-12-31') } });
  expect(stageOn(dateMissing, dated, '2015-07-01')).toBe(null);
});
