import { expect, test } from 'vitest';
import type { Change } from '#src/plan/change.ts';
import { replay } from '#src/plan/replay.ts';
import type { Standing } from '#src/plan/standing.ts';
import { lateSteps, openSteps } from '#src/plan/steps/steps.ts';
import { aLedger, updated } from '#test/kit/a-ledger.ts';
import type { Line } from '#test/kit/a-ledger.ts';
import { ONE, PHASED, TWO } from '#test/kit/a-phased-action.ts';
import { anAction, day } from '#test/kit/an-action.ts';

const said = (change: Change, on = '2015-06-10'): Line => ['Ann Archer', on, updated(change)];
const standing = (lines: readonly Line[], action = PHASED): Standing => replay(action, aLedger(lines));
const openIn = (lines: readonly Line[], action = PHASED) =>
  openSteps(standing(lines, action)).map(({ name }) => name.label);

test('an action is done with the last of its steps to be done, in whichever order', () => {
  const one = said({ done: true, step: ONE });
  const two = said({ done: true, step: TWO });
  expect([standing([one]).stage, openIn([one])]).toEqual(['open', ['Phase 2']]);
  expect([standing([two]).stage, openIn([two])]).toEqual(['open', ['Phase 1']]);
  expect(standing([two, one])).toMatchObject({ stage: 'delivered', stageOn: '2015-06-10' });
});

test('the whole of it is done with every step', () => {
  expect(standing([said({ done: true })]).stage).toBe('delivered');
  expect(openIn([said({ done: true })])).toEqual([]);
});

test('what is taken back leaves the step open again', () => {
  const lines = [said({ done: true, step: ONE }), ['Ann Archer', '2015-06-11', { kind: 'undone', of: 1 }] as const];
  expect(openIn(lines)).toEqual(['Phase 1', 'Phase 2']);
});

test('a new version of the plan keeps what is done of a step with the same words, on whatever date', () => {
  const done = [said({ done: true, step: ONE })];
  const moved = anAction({
    due: '2015-10-31',
    steps: [
      ['Phase 1', '2015-07-31'],
      ['Phase 2', '2015-10-31'],
    ],
  });
  expect(openIn(done, moved)).toEqual(['Phase 2']);
  const other = anAction({
    due: '2015-10-31',
    steps: [
      ['Pilot', '2015-06-30'],
      ['Phase 2', '2015-10-31'],
    ],
  });
  expect(openIn(done, other)).toEqual(['Pilot', 'Phase 2']);
  // The last step that is left is not the action's end where it was done under a name that is gone.
  expect(standing([...done, said({ done: true, step: ONE })], other).stage).toBe('open');
});

test('a step without words is known by its date', () => {
  const dates = anAction({
    due: TWO.due,
    steps: [
      ['', ONE.due],
      ['', TWO.due],
    ],
  });
  expect(
    standing([said({ done: true, step: { label: '', due: ONE.due } })], dates).steps.map(({ doneOn }) => doneOn),
  ).toEqual(['2015-06-10', null]);
});

test('a rating of one step is the action’s where no other open step is worse', () => {
  const red = said({ rating: 'red', step: TWO });
  const green = said({ rating: 'green', step: ONE });
  expect(standing([red, green]).declared?.rating).toBe('red');
  expect(standing([red, said({ done: true, step: TWO }), green]).declared?.rating).toBe('green');
  expect(standing([red, said({ rating: 'green' })]).declared?.rating).toBe('green');
});

// What went wrong: with its amber step done the action stayed Amber, though all that was open was Green.
test('once a rated step is done, the action takes the rating of those that are open', () => {
  const amberThenGreen = [
    said({ rating: 'amber', narrative: 'no supplier', step: ONE }, '2015-06-10'),
    said({ rating: 'green', step: TWO }, '2015-06-11'),
  ];
  const done = said({ done: true, step: ONE }, '2015-06-12');
  expect(standing(amberThenGreen).declared?.rating).toBe('amber');
  const after = standing([...amberThenGreen, done]);
  // The Green is no fresher than the day on which it was said.
  expect(after.declared).toMatchObject({ rating: 'green', on: '2015-06-11' });
  expect(after.narrative).toBeNull();
  // Nobody has rated what is open.
  const amber = said({ rating: 'amber', step: ONE });
  expect(standing([amber, done]).declared?.rating).toBe('amber');
  // What was said of the whole is of no step.
  expect(standing([...amberThenGreen, said({ rating: 'red' }, '2015-06-11'), done]).declared?.rating).toBe('red');
  // A rating beside the done is the newer word.
  expect(standing([...amberThenGreen, said({ done: true, rating: 'red', step: ONE })]).declared?.rating).toBe('red');
  expect(
    standing([...amberThenGreen, done, ['Ann Archer', '2015-06-13', { kind: 'undone', of: 3 }]]).declared?.rating,
  ).toBe('amber');
});

test('a step is expected and agreed anew by itself; the last has the dates of the whole', () => {
  const later = { kind: 'date-agreed', day: day('2015-08-31'), reason: 'x', step: ONE } as const;
  const one = standing([said({ forecast: day('2015-08-31'), step: ONE }), ['Olive Office', '2015-06-11', later]]);
  expect(one).toMatchObject({ agreed: TWO.due, forecast: null, dateAsked: null });
  expect(one.steps[0]).toMatchObject({ due: '2015-08-31', forecast: '2015-08-31', dateAsked: null });
  const two = standing([said({ forecast: day('2015-12-31'), step: TWO })]);
  expect(two.forecast).toBe('2015-12-31');
  const moved = standing([
    ['Olive Office', '2015-06-11', { kind: 'date-agreed', day: day('2015-12-31'), reason: 'x' }],
  ]);
  expect(moved.steps.map(({ due }) => due)).toEqual([ONE.due, '2015-12-31']);
});

test('a step is late by itself only while the date of the whole is ahead', () => {
  const late = (today: string) =>
    lateSteps({ action: PHASED, standing: standing([]) }, day(today)).map(({ name }) => name.label);
  expect(late('2015-06-30')).toEqual([]);
  expect(late('2015-07-01')).toEqual(['Phase 1']);
  expect(late('2015-10-01')).toEqual([]);
});
