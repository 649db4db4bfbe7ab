import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween } from '#src/calendar/day.ts';
import { countsOf } from '#src/plan/count-as.ts';
import type { Counted, Counts } from '#src/plan/count-as.ts';
import { CLOSINGS } from '#src/plan/ledger.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import { shownRating } from '#src/rating/shown-rating.ts';
import { aDigest, aLedger, said } from './a-week.ts';
import type { Happened } from './a-week.ts';
import { anAction, day } from '#test/kit/an-action.ts';

const TODAY = day('2015-11-30');
const ACTIONS = [
  anAction({ ref: '1.1', due: '2015-10-30' }),
  anAction({ ref: '1.2', due: '2016-03-31', start: '2015-10-19' }),
  anAction({ ref: '1.3', due: null }),
];

const someDay = fc.integer({ min: -120, max: 10 }).map((days) => addDays(TODAY, days));
const someEvent: fc.Arbitrary<ActionEvent> = fc.oneof(
  fc.constantFrom(...DECLARABLE).map((rating) => said({ rating })),
  someDay.map((forecast) => said({ forecast })),
  fc.constant(said({ done: true })),
  fc.constant<ActionEvent>({ kind: 'verified', words: '' }),
  fc.constant<ActionEvent>({ kind: 'reopened', reason: '' }),
  fc.constantFrom(...CLOSINGS).map((as): ActionEvent => ({ kind: 'closed', as, reason: '' })),
  someDay.map((to): ActionEvent => ({ kind: 'date-agreed', day: to, reason: '' })),
  fc.integer({ min: 1, max: 20 }).map((of): ActionEvent => ({ kind: 'undone', of })),
);
// Out of order too: a clock that was put back leaves such a ledger.
const someLedger: fc.Arbitrary<readonly Happened[]> = fc.array(
  fc.tuple(someDay, fc.constantFrom('1.1', '1.2', '1.3'), fc.constantFrom('Ann Archer', 'Ben Baker'), someEvent),
  { maxLength: 20 },
);

test('the mix of each week is what replaying the ledger up to that morning gives', () => {
  const property = fc.property(someLedger, (happened) => {
    const digest = aDigest({ actions: ACTIONS, happened });
    if (digest.kind === 'skipped') return;
    for (const { day: on, counts } of digest.mix) expect(counts).toEqual(replayedTo(on, happened));
    expect(digest.counts).toEqual(digest.mix.at(-1)?.counts);
    expect(digest.before).toEqual(digest.mix.at(-2)?.counts);
  });
  fc.assert(property);
});

test('the counts and the closed add up to the actions', () => {
  const property = fc.property(someLedger, (happened) => {
    const digest = aDigest({ actions: ACTIONS, happened });
    if (digest.kind === 'skipped') return;
    const counted = Object.values(digest.counts).reduce((sum, count) => sum + count, 0);
    expect(counted + digest.closed).toBe(ACTIONS.length);
  });
  fc.assert(property);
});

test('each action is listed once at most in every list, never as both late and said to be Green, and attention always has a reason', () => {
  const property = fc.property(someLedger, (happened) => {
    const digest = aDigest({ actions: ACTIONS, happened });
    if (digest.kind === 'skipped') return;
    for (const list of [
      digest.attention,
      digest.onlySaid,
      digest.needs,
      digest.changed,
      digest.moved,
      digest.upcoming,
    ]) {
      const refs = list.map(({ line }) => line.action.ref);
      expect(new Set(refs).size).toBe(refs.length);
    }
    const said = new Set(digest.onlySaid.map(({ line }) => line.action.ref));
    expect(digest.attention.filter(({ line }) => said.has(line.action.ref))).toEqual([]);
    expect(digest.attention.filter((one) => one.reasons.length === 0)).toEqual([]);
  });
  fc.assert(property);
});

test('the same register and day give the same digest', () => {
  const property = fc.property(someLedger, (happened) => {
    expect(aDigest({ actions: ACTIONS, happened })).toEqual(aDigest({ actions: ACTIONS, happened }));
  });
  fc.assert(property);
});

/** Slow and plain: every action's lines up to that morning, or of all of today, replayed from the first. */
function replayedTo(on: string, happened: readonly Happened[]): Counts {
  const counts: Record<Counted, number> = { ...countsOf([], TODAY).counts };
  const known = aLedger(happened).filter((entry) => entry.day < on || (on === TODAY && entry.day === TODAY));
  for (const action of ACTIONS) {
    const {
      declared,
      stage,
      stageBy,
      agreed,
      forecast,
      saidNotStarted = false,
    } = replay(
      action,
      known.filter((entry) => entry.action === action.id),
    );
    if (CLOSINGS.some((closing) => closing === stage)) continue;
    const { start: first } = action.timescale;
    const from = { declared: declared?.rating ?? null, start: first, saidNotStarted, stage, today: day(on) };
    const delivery = stageBy === null ? 'plan-complete' : 'said-done';
    const shown = stage === 'delivered' ? delivery : (shownRating(from) ?? 'unrated');
    const isOld = declared !== null && daysBetween(declared.on, day(on)) > 35;
    const isPastOrLater = agreed !== null && (agreed < on || (forecast !== null && forecast > agreed));
    const start = action.timescale.start ?? on;
    counts[shown === 'green' && (isOld || (isPastOrLater && start <= on)) ? 'only-said' : shown] += 1;
  }
  return counts;
}
