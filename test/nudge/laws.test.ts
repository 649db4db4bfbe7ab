import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#src/calendar/day.ts';
import type { Day } from '#src/calendar/day.ts';
import { USUAL_RULES } from '#src/rating/rating-rules.ts';
import { askedIn } from '#src/nudge/asked-in.ts';
import { chooseNudges } from '#src/nudge/choose-nudges.ts';
import { atOnce } from '#src/thrift/steps.ts';
import { findingFacts } from '#src/office/facts.ts';
import type { Fact } from '#src/office/facts.ts';
import { isPaused, standInFor } from '#src/people/absence.ts';
import { TIMESCALE_KINDS } from '#src/timescale/timescale.ts';
import { aRoster, aTracked } from '#test/kit/an-action.ts';
import { aDay, ANN, BEN, CAROL, DAYS, OLIVE, sayStage } from './a-day.ts';
import { aSilentYear, eachDay, FIRST, YEAR } from './a-year.ts';
import type { Year } from './a-year.ts';

const dayOfYear = fc.integer({ min: 0, max: YEAR }).map((count) => addDays(FIRST, count));
const person = fc.constantFrom(ANN, BEN, CAROL, OLIVE);
const owners = fc.uniqueArray(fc.constantFrom('Ann Archer', 'Ben Baker', 'Carol Cole', 'Zed Zero'), { maxLength: 3 });

const plan = fc.array(
  fc.record({
    kind: fc.constantFrom(...TIMESCALE_KINDS),
    start: fc.option(dayOfYear),
    due: fc.option(dayOfYear),
    every: fc.constantFrom('P1W', 'P1M', 'P3M', null),
    owners,
  }),
  { minLength: 1, maxLength: 6 },
);

const answers = fc.array(
  fc.record({
    on: dayOfYear,
    place: fc.nat({ max: 5 }),
    rating: fc.constantFrom('red' as const, 'amber' as const, 'green' as const),
    forecast: fc.option(dayOfYear),
  }),
  { maxLength: 12 },
);

const arrangements = fc.record({
  absences: fc.array(
    fc.tuple(person, dayOfYear, fc.nat({ max: 30 }), fc.option(person)).map(([who, from, length, deputy]) => {
      return { person: who, from, to: addDays(from, length), deputy };
    }),
    { maxLength: 4 },
  ),
  pauses: fc.array(fc.record({ person, until: dayOfYear }), { maxLength: 1 }),
});

const aYear: fc.Arbitrary<Year> = fc.record({
  plan: plan.map((actions) => actions.map((said, position) => aTracked({ ...said, ref: `1.${position}`, position }))),
  answers,
  arrangements,
});

test('a year of asking is kind: no one twice a day, never on a day off, on leave or in a pause, and no stage twice', () => {
  fc.assert(
    fc.property(aYear, (year) => {
      const asked = eachDay(year, (input, nudges) => {
        const people = nudges.map((nudge) => nudge.to);
        expect(new Set(people).size).toBe(people.length);
        expect(people.length === 0 || DAYS.isWorking(input.today)).toBe(true);
        for (const to of people) {
          expect(isPaused(to, input.today, input.pauses)).toBe(false);
          expect(standInFor(to, input.today, input.absences).kind).toBe('here');
        }
      });
      const questions = asked.map((row) => `${row.person} ${row.action} ${row.rule} ${sayStage(row.stage)}`);
      expect(new Set(questions).size).toBe(questions.length);
    }),
    { numRuns: 12 },
  );
});

test('the same day asked twice gives the same messages, and none to those who have had theirs', () => {
  fc.assert(
    fc.property(aYear, (year) => {
      eachDay(year, (input, nudges) => {
        expect(chooseNudges(input).nudges).toEqual(nudges);
        const had = nudges.flatMap((nudge) => askedIn(nudge, input.today));
        expect(chooseNudges({ ...input, asked: [...input.asked, ...had] }).nudges).toEqual([]);
      });
    }),
    { numRuns: 4 },
  );
});

test('every open action with a date is asked about on or before it, and the office is told in time of what nobody can answer', () => {
  const dated = plan.map((actions) =>
    actions.map((said, position) => aTracked({ ...said, kind: 'by', ref: `1.${position}`, position })),
  );
  fc.assert(
    fc.property(dated, (actions) => {
      const asked = eachDay(aSilentYear(actions), () => {});
      for (const { action, standing } of actions) {
        if (standing.agreed === null || standing.agreed < DAYS.add(FIRST, 12)) continue;
        const asking = DAYS.add(DAYS.onOrBefore(standing.agreed), -10);
        const own = asked.filter((row) => row.action === action.id);
        const first = own.find(({ rule }) => rule === 'due-soon');
        const last = own.find(({ rule }) => rule === 'due-today');
        const isLed = standing.owners.some(({ name }) => name !== 'Zed Zero');
        const facts = findingFacts([{ action, standing }], { ...aDay(asking), roster: aRoster() });
        const ofOffice = atOnce(facts).filter(isStuck);
        expect(isLed ? first?.day : ofOffice.map(() => asking)[0]).toBe(asking);
        expect(isLed ? last !== undefined : ofOffice.length === 1).toBe(true);
      }
    }),
    { numRuns: 8 },
  );
});

function isStuck(fact: Fact): boolean {
  return fact.kind === 'nobody' || (fact.kind === 'unheld' && fact.stuck !== null);
}

test('an escalation is always announced in the message before it', () => {
  fc.assert(
    fc.property(aYear, (year) => {
      const warned = new Set<string>();
      eachDay(year, (_, nudges) => {
        const asks = nudges.flatMap((nudge) => nudge.asks);
        for (const { rule, tracked, stage } of asks.filter((ask) => ask.rule === 'escalation')) {
          expect(warned).toContain(`${rule} ${tracked.action.id} ${sayStage(stage)}`);
        }
        for (const { tracked, stage, also } of asks.filter((ask) => ask.warnsOfEscalation)) {
          for (const of of [tracked.standing.agreed, stage.of, ...also.map((one) => one.stage.of)])
            warned.add(`escalation ${tracked.action.id} ${of}`);
        }
      });
    }),
    { numRuns: 8 },
  );
});

test('whatever the cycle, who answers when asked is never unconfirmed, and is asked once in it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 14, max: 200 }), (cycleDays) => {
      const tracked = aTracked({ kind: 'ongoing', due: null, owners: ['Ann Archer'] });
      let one = { ...tracked, action: { ...tracked.action, rules: { ...USUAL_RULES, cycleDays } } };
      const asked: Day[] = [];
      for (let count = 0; count <= YEAR; count++) {
        const today = addDays(FIRST, count);
        const { nudges } = chooseNudges(aDay(today, { tracked: [one] }));
        expect(daysBetween(one.standing.lastUpdate ?? FIRST, today)).toBeLessThanOrEqual(cycleDays);
        if (nudges.length === 0) continue;
        asked.push(today);
        one = { ...one, standing: { ...one.standing, lastUpdate: today, lastUpdateBy: ANN } };
      }
      const gaps = asked.slice(1).map((day, at) => daysBetween(asked[at] ?? day, day));
      // Five working days are at most twelve days with Christmas among them.
      for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(cycleDays - 12);
    }),
    { numRuns: 8 },
  );
});
