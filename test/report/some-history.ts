import * as fc from 'fast-check';
import { addDays } from '#src/calendar/day.ts';
import { CLOSINGS } from '#src/plan/ledger.ts';
import type { ActionEvent } from '#src/plan/ledger.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import { said } from '#test/digest/a-week.ts';
import type { Happened } from '#test/digest/a-week.ts';
import { anAction, day } from '#test/kit/an-action.ts';

/** The actions of a plan to which anything may happen. */
export const ACTIONS = [
  anAction({ ref: '8.1.1', due: '2015-06-30', title: 'Agree the framework' }),
  anAction({ ref: '8.1.2', due: '2016-03-31', title: 'Train every member', start: '2015-07-01' }),
  anAction({ ref: '8.1.10', due: null, title: 'Hold the line' }),
  anAction({ ref: '9.1', due: '2015-10-30', title: 'Open the register', owners: ['Ben Baker'] }),
];

export const refs = ACTIONS.map(({ ref }) => ref);
const someDay = fc.integer({ min: 0, max: 97 }).map((days) => addDays(day('2015-05-26'), days));
/** Anything that may happen to one; what nobody but officers may read is a canary. */
export const someEvent: fc.Arbitrary<ActionEvent> = fc.oneof(
  fc.constantFrom(...DECLARABLE).map((rating) => said({ rating, narrative: 'CANARY-NOTE of the lead' })),
  someDay.map((forecast) => said({ forecast, waitingOn: 'CANARY-NOTE' })),
  fc.constant(said({ done: true, evidence: 'https://canary-note.example' })),
  fc.constant<ActionEvent>({ kind: 'verified', words: 'CANARY-NOTE' }),
  fc.constant<ActionEvent>({ kind: 'reopened', reason: 'CANARY-NOTE' }),
  fc.constantFrom(...CLOSINGS).map((as): ActionEvent => ({ kind: 'closed', as, reason: 'CANARY-NOTE' })),
  someDay.map((to): ActionEvent => ({ kind: 'date-asked', day: to, reason: 'CANARY-NOTE' })),
  someDay.map((to): ActionEvent => ({ kind: 'date-agreed', day: to, reason: 'CANARY-NOTE' })),
  fc.constant<ActionEvent>({ kind: 'noted', text: NOTED.close, words: 'CANARY-NOTE' }),
  // What waits to be let go is as little public as a note.
  fc.constant<ActionEvent>({ kind: 'public-drafted', words: 'CANARY-NOTE' }),
  fc.constant<ActionEvent>({ kind: 'public-released', says: 'LET-GO see 7.7.7' }),
  fc.constant<ActionEvent>({ kind: 'public-withdrawn' }),
  fc.integer({ min: 5, max: 25 }).map((of): ActionEvent => ({ kind: 'undone', of })),
);
/** What happened to all of them over the summer. */
export const someHistory: fc.Arbitrary<readonly Happened[]> = fc
  .array(fc.tuple(someDay, fc.constantFrom(...refs), fc.constantFrom('Ann Archer', 'Olive Office'), someEvent), {
    maxLength: 25,
  })
  .map((all) => all.toSorted(([one], [other]) => one.localeCompare(other)));
