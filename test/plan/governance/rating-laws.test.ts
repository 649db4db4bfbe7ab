import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#src/calendar/day.ts';
import { countedAs, countsOf } from '#src/plan/count-as.ts';
import { replay } from '#src/plan/replay.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { isWatermelon } from '#src/rating/freshness.ts';
import { ONE_MONTH, THREE_MONTH } from '#src/rating/rating-rules.ts';
import type { Bands, RatingRules } from '#src/rating/rating-rules.ts';
import { ruleRating } from '#src/rating/rule-rating.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import { sayUnconfirmed } from '#src/messages/words/say-standing-rating.ts';
import { aLedger, updated } from '#test/kit/a-ledger.ts';
import type { Line } from '#test/kit/a-ledger.ts';
import { anAction, day } from '#test/kit/an-action.ts';

const FIRST = day('2015-06-01');
const someDay = fc.integer({ min: 0, max: 400 }).map((count) => addDays(FIRST, count));

const lateness = fc.record({ count: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom('day', 'month') });
const bands: fc.Arbitrary<Bands> = fc.oneof(
  fc.constantFrom(ONE_MONTH, THREE_MONTH),
  fc.record({
    kind: fc.constant('own'),
    from: fc.constantFrom('original', 'agreed'),
    green: fc.option(lateness),
    amber: fc.option(lateness),
    isRedOncePast: fc.boolean(),
  }),
);
const someRules: fc.Arbitrary<RatingRules> = fc.record({ bands, cycleDays: fc.integer({ min: 7, max: 366 }) });

/** Anything that leads, the office and checkers do, in any order. */
const someAct: fc.Arbitrary<Line> = fc
  .tuple(fc.constantFrom('Ann Archer', 'Ben Baker'), someDay, fc.constantFrom(...DECLARABLE), someDay, fc.nat(9))
  .map(([who, on, rating, other, kind]): Line => {
    if (kind < 5) return [who, on, updated({ rating })];
    if (kind === 5) return [who, on, updated({ narrative: 'going well' })];
    if (kind === 6) return [who, on, updated({ forecast: other })];
    if (kind === 7) return [who, on, { kind: 'date-agreed', day: other, reason: 'agreed' }];
    if (kind === 8) return [who, on, updated({ done: true })];
    return [who, on, { kind: 'reopened', reason: 'not so' }];
  });
const acts = fc.array(someAct, { maxLength: 12 }).map((lines) => lines.toSorted((a, b) => a[1].localeCompare(b[1])));

function tracked(lines: readonly Line[], rules: RatingRules): Tracked {
  const action = { ...anAction({ due: '2015-12-31' }), rules };
  const published: Line = ['Ann Archer', FIRST, { kind: 'published', original: day('2015-12-31') }];
  return { action, standing: replay(action, aLedger([published, ...lines])) };
}

test('an unconfirmed Green is never counted as on track, whatever is set and whatever is done', () => {
  fc.assert(
    fc.property(acts, someRules, someDay, (lines, rules, today) => {
      const one = tracked(
        lines.filter(([, on]) => on <= today),
        rules,
      );
      const { declared, stage, original, agreed: due, forecast } = one.standing;
      const isOld = declared !== null && daysBetween(declared.on, today) > rules.cycleDays;
      const byDates = ruleRating({ start: null, original, due, forecast, stage, today }, rules.bands);
      const isOnTrack = countedAs(one, today) === 'green';
      expect(isOnTrack && (isOld || isWatermelon(declared?.rating ?? null, byDates))).toBe(false);
      const { counts } = countsOf([one], today);
      expect(counts.green).toBe(isOnTrack ? 1 : 0);
      const isGreen = stage === 'open' && declared?.rating === 'green';
      const days = isGreen && isOld ? `unconfirmed ${daysBetween(declared.on, today)} days` : '';
      expect(sayUnconfirmed(one, today)).toBe(days);
    }),
  );
});

test('no act and no setting moves the original date', () => {
  fc.assert(
    fc.property(acts, someRules, (lines, rules) => {
      expect(tracked(lines, rules).standing.original).toBe('2015-12-31');
    }),
  );
});

test('every lateness is in exactly one band, and the later it is the worse', () => {
  const late = fc.integer({ min: 0, max: 4000 });
  fc.assert(
    fc.property(bands, late, late, (some, one, other) => {
      const today = day('2015-12-31');
      const rated = (days: number) => {
        const due = addDays(today, -days);
        return ruleRating({ start: null, original: due, due, forecast: null, stage: 'open', today }, some);
      };
      const [sooner, later] = [rated(Math.min(one, other)), rated(Math.max(one, other))];
      const order = ['green', 'amber', 'red'];
      expect(order).toContain(sooner);
      expect(order.indexOf(later ?? '')).toBeGreaterThanOrEqual(order.indexOf(sooner ?? ''));
    }),
  );
});
