import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { findPurpose } from '#src/plan/governance/find-purpose.ts';
import { purposeId } from '#src/plan/governance/purpose.ts';
import type { PurposeKind } from '#src/plan/governance/purpose.ts';
import { NO_PURPOSES, withPurposeFact } from '#src/plan/governance/purposes.ts';

const LINE = { seq: 1, day: '2015-05-22' as Day, by: null };
const KEPT = [
  ['outcome', '3', 'A well-run, aspirational and high-performing council'],
  ['outcome', '3b', 'A positive, energetic, open culture'],
  ['outcome', '2b', 'Effective and professional senior management'],
  ['recommendation', '1', 'Celebrate the council’s achievements'],
  ['recommendation', '5', 'Review performance management'],
  ['recommendation', '15', 'Keep the neighbourhood model'],
  ['recommendation', 'Ofsted R3', 'Ofsted R3'],
  ['recommendation', 'Ofsted R4', 'Ofsted R4'],
  ['recommendation', 'CQC R4', 'CQC R4'],
  ['milestone', 'A', 'Managerial Milestones'],
  ['milestone', 'A i', 'Completed member review of governance models'],
  ['milestone', 'A iv', 'A rejuvenated risk management framework'],
  ['milestone', 'A v', 'A robust Medium Term Financial Strategy'],
  ['milestone', 'B iv', 'Positive elected member participation in the budget process'],
  ['indicator', 'd 3', 'Improvements in sickness absence'],
  ['indicator', 'd 2', 'Reductions in numbers of vacancies'],
  ['indicator', 'p 1', 'Residents’ poll: trust in the council'],
  ['indicator', 'p 2', 'Partners’ poll: trust in the council'],
] as const;
const PURPOSES = KEPT.reduce((before, [kind, ref, title]) => {
  const purpose = { id: purposeId(kind, ref), kind, ref, title, parent: null };
  return withPurposeFact(before, { kind: 'purpose-kept', purpose }, LINE);
}, NO_PURPOSES);

const SAID: readonly (readonly [PurposeKind, string, string, string])[] = [
  ['outcome', '3b', '3b', ''],
  ['outcome', '3B', '3b', ''],
  ['outcome', '3 b', '3b', ''],
  ['outcome', '3.b served by 8.1.3', '3b', 'served by 8.1.3'],
  ['outcome', '3(b): served by 8.1.3', '3b', 'served by 8.1.3'],
  ['outcome', '3 served by 8.1.3', '3', 'served by 8.1.3'],
  ['outcome', '3', '3', ''],
  ['recommendation', '5 served by 8.1.3, 8.1.4', '5', 'served by 8.1.3, 8.1.4'],
  ['recommendation', 'R3', 'Ofsted R3', ''],
  ['recommendation', 'R3 served by 8.1.3', 'Ofsted R3', 'served by 8.1.3'],
  ['recommendation', 'Ofsted R4', 'Ofsted R4', ''],
  ['recommendation', 'R4', 'Ofsted R4, CQC R4', ''],
  ['recommendation', '#5', '5', ''],
  ['recommendation', 'no. 5', '5', ''],
  ['recommendation', '1', '1', ''],
  ['recommendation', '15', '15', ''],
  ['milestone', 'A iv met, Joint Board 3 March', 'A iv', 'met, Joint Board 3 March'],
  ['milestone', 'a.iv', 'A iv', ''],
  ['milestone', 'Aiv', 'A iv', ''],
  ['milestone', 'A (iv) not yet', 'A iv', 'not yet'],
  ['milestone', 'A 4 partly', 'A iv', 'partly'],
  ['milestone', 'A i', 'A i', ''],
  ['milestone', 'A', 'A', ''],
  ['milestone', 'B iv', 'B iv', ''],
  ['indicator', 'sickness 9.2 days as at 30 June', 'd 3', '9.2 days as at 30 June'],
  ['indicator', 'sickness absence in days', 'd 3', 'in days'],
  ['indicator', 'sickness, 9.2 days', 'd 3', '9.2 days'],
  ['indicator', 'Vacancies 41 as at 30 June', 'd 2', '41 as at 30 June'],
  ['indicator', 'd3 9.2 days', 'd 3', '9.2 days'],
  ['indicator', 'poll 62%', 'p 1, p 2', '62%'],
  ['indicator', 'partners poll 62%', 'p 2', '62%'],
  ['indicator', 'overtime 62', '', 'overtime 62'],
  ['outcome', '9z', '', '9z'],
  ['recommendation', '55', '', '55'],
  ['milestone', 'A iii', '', 'A iii'],
];

test.each(SAID)('“/rag %s %s” is %s', (kind, words, refs, rest) => {
  const read = findPurpose(words, kind, PURPOSES);
  expect({ refs: read.found.map(({ purpose }) => purpose.ref).join(', '), rest: read.rest }).toEqual({ refs, rest });
});
