import { expect, test } from 'vitest';
import { overdue } from '#src/nudge/rules/overdue.ts';
import { aTracked } from '#test/kit/an-action.ts';
import { aDay, daysOfAsking } from '#test/nudge/a-day.ts';
import { stageOn } from './stage-on.ts';

test.each([
  { due: '2015-06-30', today: '2015-06-30', asks: null, because: 'it is the day' },
  { due: '2015-06-30', today: '2015-07-01', asks: null, because: 'one working day has gone' },
  { due: '2015-06-30', today: '2015-07-02', asks: '2015-06-30', because: 'two have' },
  { due: '2015-07-03', today: '2015-07-06', asks: null, because: 'over a weekend only one has' },
  { due: '2015-07-03', today: '2015-07-07', asks: '2015-07-03', because: 'then two have' },
  { due: '2015-07-05', today: '2015-07-06', asks: null, because: 'after a Sunday one has' },
  { due: '2015-07-05', today: '2015-07-07', asks: '2015-07-05', because: 'then two have' },
  { due: null, today: '2015-07-07', asks: null, because: 'there is no date' },
])('due $due is asked about on $today as $asks, for $because', ({ due, today, asks }) => {
  expect(stageOn(overdue, aTracked({ due }), today)).toBe(asks);
});

test('what is overdue is asked about after two working days and then each week', () => {
  const tracked = [aTracked({ due: '2015-06-30', start: '2015-09-01' })];
  const said = daysOfAsking('2015-07-01', '2015-07-24', (today, asked) => aDay(today, { tracked, asked }));
  expect([...said].filter(([, lines]) => lines.some((line) => line.startsWith('ann')))).toEqual([
    ['2015-07-02', ['ann: overdue 8.1.3 (1@2015-06-30)']],
    ['2015-07-09', ['ann: overdue 8.1.3 (2@2015-06-30)']],
    ['2015-07-16', ['ann: overdue 8.1.3 (3@2015-06-30)', 'carol: escalation 8.1.3 (2015-06-30)']],
    ['2015-07-23', ['ann: overdue 8.1.3 (4@2015-06-30)']],
  ]);
});

test('from the third time on all that is late goes in one round a week', () => {
  const tracked = [
    aTracked({ ref: '1.1', due: '2015-06-30', position: 0 }),
    aTracked({ ref: '1.2', due: '2015-07-02', position: 1 }),
  ];
  const said = daysOfAsking('2015-07-16', '2015-08-14', (today, asked) => aDay(today, { tracked, asked }));
  const ann = [...said].map(([on, lines]) => [on, lines.filter((line) => line.startsWith('ann')).length]);
  expect(ann.filter(([, count]) => count !== 0)).toEqual([
    ['2015-07-16', 2],
    ['2015-07-23', 2],
    ['2015-07-30', 2],
    ['2015-08-06', 2],
    ['2015-08-13', 2],
  ]);
});

test('an action that becomes late later joins the round', () => {
  const tracked = [
    aTracked({ ref: '1.1', due: '2015-06-30', position: 0 }),
    aTracked({ ref: '1.2', due: '2015-07-03', position: 1 }),
  ];
  const said = daysOfAsking('2015-07-02', '2015-08-06', (today, asked) => aDay(today, { tracked, asked }));
  const late = [...said].map(([on, lines]) => [on, ...lines.filter((line) => line.includes('overdue')).map(refIn)]);
  expect(late.filter((row) => row.length > 1)).toEqual([
    ['2015-07-02', '1.1'],
    ['2015-07-07', '1.2'],
    ['2015-07-09', '1.1'],
    ['2015-07-14', '1.2'],
    ['2015-07-16', '1.1'],
    ['2015-07-23', '1.1', '1.2'],
    ['2015-07-30', '1.1', '1.2'],
    ['2015-08-06', '1.1', '1.2'],
  ]);
});

function refIn(line: string): string {
  return line.split(' ')[2] ?? '';
}
