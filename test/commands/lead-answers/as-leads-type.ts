import { anAction, aPerson } from '#test/kit/an-action.ts';

const [TOM, NADIA, COLIN, BEA, OWEN] = ['Tom Adair', 'Nadia Hall', 'Colin Pryce', 'Bea Lund', 'Owen Marsh'] as const;

/** Leads, a checker and the office of a housing association. */
export const LEADS = [
  ...[TOM, NADIA, COLIN, BEA, OWEN].map((name) => aPerson(name)),
  aPerson('Vera Stone', { role: 'verifier' }),
  aPerson('Pat Quill', { role: 'office' }),
];

/** Its plan on Tuesday 24 November 2026: some of it in phases that its words name. */
export const PLAN = [
  anAction({ ref: 'H1', title: 'Clear the damp and mould backlog', due: '2027-01-29', owners: [NADIA], position: 0 }),
  anAction({ ref: 'H2', title: 'Inspect every fire door', due: '2027-02-26', owners: [NADIA], position: 1 }),
  anAction({
    ref: 'H3',
    title: 'Replace the repairs IT system',
    due: '2027-03-31',
    owners: [COLIN],
    steps: [
      ['Phase 1: data moved', '2026-11-30'],
      ['Phase 2: staff trained', '2027-03-31'],
    ],
    position: 2,
  }),
  anAction({ ref: 'H4', title: 'Publish the voids standard', due: '2026-12-04', owners: [OWEN], position: 3 }),
  anAction({ ref: 'G1', title: 'Appoint two independent members', due: '2026-12-11', owners: [TOM], position: 4 }),
  anAction({
    ref: 'G2',
    title: 'Agree the scheme of delegation',
    due: '2026-12-18',
    owners: [TOM, BEA],
    position: 5,
  }),
  anAction({ ref: 'G3', title: 'Train managers in recording', due: '2026-11-27', owners: [TOM], position: 6 }),
  anAction({ ref: 'G4', title: 'Report to the tenants’ panel', due: '2027-01-29', owners: [TOM], position: 7 }),
  anAction({
    ref: 'T1',
    title: 'Report complaints to the board',
    due: '2026-12-31',
    every: 'P3M',
    kind: 'recurring',
    owners: [BEA],
    position: 8,
  }),
  anAction({
    ref: 'T2',
    title: 'Publish the terms of the scrutiny panel',
    due: '2026-12-11',
    owners: [BEA],
    position: 9,
  }),
  anAction({
    ref: 'T3',
    title: 'Refurbish the contact centre',
    due: '2027-06-30',
    owners: [OWEN],
    steps: [
      ['design agreed', '2027-01-15'],
      ['tender issued', '2027-02-26'],
      ['works finished', '2027-06-30'],
    ],
    position: 10,
  }),
  anAction({
    ref: 'T5',
    title: 'Survey tenants with an outside firm',
    due: '2026-12-04',
    owners: [TOM],
    position: 11,
  }),
];
