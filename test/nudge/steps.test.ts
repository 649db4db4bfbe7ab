import { expect, test } from 'vitest';
import { askedIn } from '#src/nudge/asked-in.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import { stillNeeded } from '#src/nudge/still-needed.ts';
import { replay } from '#src/plan/replay.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { aLedger, updated } from '#test/kit/a-ledger.ts';
import type { Line } from '#test/kit/a-ledger.ts';
import { ONE, PHASED } from '#test/kit/a-phased-action.ts';
import { day } from '#test/kit/an-action.ts';
import { aDay, ANN, DAYS } from './a-day.ts';

const DONE: Line = ['Ann Archer', '2015-06-22', updated({ done: true, step: ONE })];

const tracked = (lines: readonly Line[]): Tracked => ({ action: PHASED, standing: replay(PHASED, aLedger(lines)) });

/** What Ann is asked day by day, each with the step that it is about. */
function asked(from: string, to: string, standsOn: (today: string) => Tracked): readonly string[] {
  const before: AskedBefore[] = [];
  const said: string[] = [];
  for (let today = day(from); today <= day(to); today = DAYS.next(today)) {
    const { nudges } = chooseNudges(aDay(today, { tracked: [standsOn(today)], asked: before }));
    const own = nudges.filter((nudge) => nudge.to === ANN).flatMap(({ asks }) => asks);
    said.push(...own.map((ask) => `${today} ${ask.rule} ${ask.tracked.step?.name.label ?? 'the whole'}`));
    before.push(...nudges.flatMap((nudge) => askedIn(nudge, today)));
  }
  return said;
}

test('a phase is asked about before, on and after its own date, though the whole is due months later', () => {
  expect(asked('2015-06-12', '2015-07-09', () => tracked([]))).toEqual([
    '2015-06-16 due-soon Phase 1',
    '2015-06-23 due-soon Phase 1',
    '2015-06-29 due-soon Phase 1',
    '2015-06-30 due-today Phase 1',
    '2015-07-02 overdue Phase 1',
    '2015-07-09 overdue Phase 1',
  ]);
});

test('a phase that is done is asked about no more, and the next by its own date', () => {
  const standsOn = (today: string): Tracked => tracked(today > '2015-06-22' ? [DONE] : []);
  expect(asked('2015-06-16', '2015-09-23', standsOn).filter((line) => !line.includes('gone-quiet'))).toEqual([
    '2015-06-16 due-soon Phase 1',
    '2015-09-16 due-soon Phase 2',
    '2015-09-23 due-soon Phase 2',
  ]);
});

test('a word about one phase does not answer for the next', () => {
  const word: Line = ['Ann Archer', '2015-09-14', updated({ rating: 'green', step: ONE })];
  const lines = asked('2015-09-16', '2015-09-16', () => tracked([word]));
  expect(lines).toEqual(['2015-09-16 due-soon Phase 2']);
});

test('several late phases of one action take turns, and it is asked about once a week', () => {
  const lines = asked('2015-10-02', '2015-10-30', () => tracked([]));
  const late = lines.filter((line) => line.includes('overdue'));
  expect(late.slice(0, 4)).toEqual([
    '2015-10-02 overdue Phase 1',
    '2015-10-09 overdue Phase 2',
    '2015-10-16 overdue Phase 1',
    '2015-10-23 overdue Phase 2',
  ]);
});

test('a question about a phase that was done meanwhile is not sent', () => {
  const asking = { to: ANN, rule: 'due-soon', step: ONE } as const;
  expect(stillNeeded(asking, tracked([]), aDay('2015-06-23'))).toBe(true);
  expect(stillNeeded(asking, tracked([DONE]), aDay('2015-06-23'))).toBe(false);
});
