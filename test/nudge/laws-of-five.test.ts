import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { AskedBefore } from '#src/nudge/asked-before.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { aTracked } from '#test/kit/an-action.ts';
import { ANN, BEN, DAYS } from './a-day.ts';
import { aSilentYear, eachDay, FIRST, YEAR } from './a-year.ts';

// Thirty actions of one lead came in one message, so that it was a form and none was answered.
test('in a year of a large plan nobody is put more than five questions a day, and one message', () => {
  const owners = fc.constantFrom(['Ann Archer'], ['Ben Baker'], ['Ann Archer', 'Ben Baker'], ['Carol Cole']);
  const any = fc.record({
    kind: fc.constantFrom('by' as const, 'from' as const, 'ongoing' as const, 'recurring' as const),
    start: fc.option(fc.nat({ max: YEAR }).map((count) => addDays(FIRST, count))),
    due: fc.option(fc.nat({ max: YEAR }).map((count) => addDays(FIRST, count))),
    every: fc.constantFrom('P1M', 'P3M', null),
    owners,
  });
  fc.assert(
    fc.property(fc.array(any, { minLength: 20, maxLength: 40 }), (actions) => {
      const plan = actions.map((said, position) => aTracked({ ...said, ref: `1.${position}`, position }));
      eachDay(aSilentYear(plan), ({ today }, nudges) => {
        expect(new Set(nudges.map(({ to }) => to)).size).toBe(nudges.length);
        expect(nudges.length === 0 || DAYS.isWorking(today)).toBe(true);
        for (const { asks } of nudges) expect(asks.filter((ask) => ask.as === 'lead').length).toBeLessThanOrEqual(5);
      });
    }),
    { numRuns: 3 },
  );
});

/** Actions with dates in a year, so many a lead and working day at most: a date on a day off counts for the one before. */
function datedPlan(most: {
  readonly actions: number;
  readonly aDay: number;
  readonly until: number;
}): fc.Arbitrary<readonly Tracked[]> {
  const dated = fc.record({
    due: fc.integer({ min: 3, max: most.until }).map((count) => addDays(FIRST, count)),
    owners: fc.constantFrom(['Ann Archer'], ['Ben Baker'], ['Ann Archer', 'Ben Baker']),
  });
  // Dates in two weeks lie as close as they may, when much has grown late.
  const close = fc.record({
    due: fc.integer({ min: 40, max: 54 }).map((count) => addDays(FIRST, count)),
    owners: fc.constantFrom(['Ann Archer'], ['Ben Baker'], ['Ann Archer', 'Ben Baker']),
  });
  return fc
    .array(fc.oneof({ arbitrary: dated, weight: 1 }, { arbitrary: close, weight: 4 }), {
      minLength: most.actions - 5,
      maxLength: most.actions,
    })
    .map((actions) => {
      const counts = new Map<string, number>();
      const kept = actions.filter(({ due, owners }) => {
        const places = owners.map((owner) => `${owner} ${DAYS.onOrBefore(due)}`);
        if (places.some((place) => (counts.get(place) ?? 0) >= most.aDay)) return false;
        for (const place of places) counts.set(place, (counts.get(place) ?? 0) + 1);
        return true;
      });
      return kept.map((said, position) =>
        aTracked({ ...said, kind: 'by', start: '2018-01-01', ref: `1.${position}`, position }),
      );
    });
}

test('while at most five dates of a lead fall on a working day, each is asked about before its day, whatever is late', () => {
  fc.assert(
    fc.property(datedPlan({ actions: 150, aDay: 5, until: 40 }), (plan) => {
      const first = firstAskings(eachDay(aSilentYear(plan), () => {}));
      for (const tracked of plan) {
        for (const lead of leadsOf(tracked)) {
          expect((first.get(`${lead} ${tracked.action.id}`) ?? '~') < (tracked.standing.agreed ?? '')).toBe(true);
        }
      }
    }),
    { numRuns: 3 },
  );
});

test('up to thirty late actions of a lead, with at most two dates a day, are each asked about within ten working days', () => {
  fc.assert(
    fc.property(datedPlan({ actions: 36, aDay: 2, until: YEAR - 40 }), (plan) => {
      const last = new Map<string, Day>();
      eachDay(aSilentYear(plan), ({ today }, nudges) => {
        for (const { to, asks } of nudges)
          for (const { tracked } of asks) last.set(`${to} ${tracked.action.id}`, today);
        if (!DAYS.isWorking(today)) return;
        const tenDays = DAYS.add(today, -10);
        for (const tracked of plan.filter(({ standing }) => isLateFor(10, standing.agreed, today))) {
          for (const lead of leadsOf(tracked)) {
            expect((last.get(`${lead} ${tracked.action.id}`) ?? '') >= tenDays).toBe(true);
          }
        }
      });
    }),
    { numRuns: 3 },
  );
});

function isLateFor(workingDays: number, agreed: Day | null, today: Day): boolean {
  return agreed !== null && DAYS.add(DAYS.onOrBefore(agreed), 2 + workingDays) <= today;
}

function leadsOf({ standing }: Tracked): readonly PersonId[] {
  return standing.owners.map(({ name }) => (name === 'Ann Archer' ? ANN : BEN));
}

function firstAskings(asked: readonly AskedBefore[]): ReadonlyMap<string, Day> {
  const first = new Map<string, Day>();
  for (const { person, action, day } of asked) {
    const key = `${person} ${action}`;
    if (action !== null && !first.has(key)) first.set(key, day);
  }
  return first;
}
