import { expect, test } from 'vitest';
import { stillNeeded } from '#src/nudge/still-needed.ts';
import type { RuleName } from '#src/nudge/nudge.ts';
import type { Standing } from '#src/plan/standing.ts';
import { aTracked, anOwner, day } from '#test/kit/an-action.ts';
import { aDay, ANN, BEN, CAROL } from './a-day.ts';

type Case = {
  readonly when: string;
  readonly rule?: RuleName;
  readonly to?: typeof ANN;
  readonly standing?: Partial<Standing>;
  readonly today?: string;
  readonly needed: boolean;
};

const CASES: readonly Case[] = [
  { when: 'nothing has changed', needed: true },
  { when: 'the lead has answered', standing: { lastUpdate: day('2015-07-09') }, needed: false },
  { when: 'it was delivered', standing: { stage: 'delivered' }, needed: false },
  { when: 'its date was moved', standing: { agreed: day('2015-12-31') }, needed: false },
  { when: 'it went to another lead', standing: { owners: [anOwner('Ben Baker')] }, needed: false },
  { when: 'the other lead is asked', to: BEN, standing: { owners: [anOwner('Ben Baker')] }, needed: true },
  { when: 'the lead says it is not theirs', standing: { notMine: [ANN] }, needed: false },
  { when: 'the lead snoozed it', standing: { snoozes: [{ person: ANN, until: day('2015-07-10') }] }, needed: false },
  { when: 'it waited for a day off', today: '2015-07-11', needed: false },
  { when: 'it goes one step up', rule: 'escalation', to: CAROL, needed: true },
  {
    when: 'it goes one step up and the lead has answered',
    rule: 'escalation',
    to: CAROL,
    standing: { lastUpdate: day('2015-07-09') },
    needed: false,
  },
  { when: 'it was due soon and is now overdue', rule: 'due-soon', needed: false },
];

test.each(CASES)('at the moment of sending, when $when, it is needed: $needed', (said) => {
  const { rule = 'overdue', to = ANN, standing, today = '2015-07-09', needed } = said;
  expect(stillNeeded({ to, rule }, aTracked({ due: '2015-06-30', standing }), aDay(today))).toBe(needed);
});

test('nobody is asked who has gone on leave or asked for quiet meanwhile', () => {
  const absences = [{ person: ANN, from: day('2015-07-09'), to: day('2015-07-09'), deputy: null }];
  const pauses = [{ person: ANN, until: day('2015-07-10') }];
  const asking = { to: ANN, rule: 'overdue' } as const;
  expect(stillNeeded(asking, aTracked(), aDay('2015-07-09', { absences }))).toBe(false);
  expect(stillNeeded(asking, aTracked(), aDay('2015-07-09', { pauses }))).toBe(false);
});
