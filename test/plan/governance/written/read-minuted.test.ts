import { describe, expect, test } from 'vitest';
import type { Forum } from '#src/plan/governance/forum.ts';
import { readMinuted } from '#src/plan/governance/written/read-minuted.ts';
import { day } from '#test/kit/an-action.ts';

const forum = (key: string, name: string): Forum => ({
  key: key as Forum['key'],
  name,
  paperDays: 7,
  meetings: ['2026-03-03', '2026-03-04', '2026-11-24', '2026-11-29', '2026-11-30', '2027-01-12'].map(day),
});
const JB = forum('JB', 'Joint Board');
const FORUMS = [
  JB,
  forum('CABINET', 'Cabinet'),
  forum('IB', 'Improvement Board'),
  forum('IBSG', 'Improvement Board Sub-Group'),
  forum('HWB', 'Health and Wellbeing Board'),
  forum('AC', 'Audit Committee'),
];
const TODAY = day('2026-11-30');
const MARCH = '2026-03-03';

type Row = readonly [said: string, key: string, on: string | null, minute: string | null, reason: string];

/** What the office, a clerk or a member of the board types behind a decision on 30 November 2026: board, day, minute, reason. */
const CERTAIN: readonly Row[] = [
  // In every order.
  ['Joint Board 3 March, minute 12', 'JB', MARCH, '12', ''],
  ['Joint Board, minute 12, 3 March', 'JB', MARCH, '12', ''],
  ['3 March Joint Board minute 12', 'JB', MARCH, '12', ''],
  ['3 March 2026, minute 12, Joint Board', 'JB', MARCH, '12', ''],
  ['minute 12, Joint Board, 3 March 2026', 'JB', MARCH, '12', ''],
  ['minute 12 of the Joint Board of 3 March', 'JB', MARCH, '12', ''],
  ['minute 12 of the Joint Board’s meeting of 3 March', 'JB', MARCH, '12', ''],
  // With little words, signs and brackets.
  ['at Cabinet on 3 March (minute 12)', 'CABINET', MARCH, '12', ''],
  ['by the Joint Board on 3 Mar', 'JB', MARCH, null, ''],
  ['agreed by Joint Board on 3 March 2026, minute 12', 'JB', MARCH, '12', ''],
  ['agreed at the Joint Board meeting held on 3 March: minute 12', 'JB', MARCH, '12', ''],
  ['agreed on 3 March by Cabinet, minute 4', 'CABINET', MARCH, '4', ''],
  ['as agreed by Cabinet (3 March 2026)', 'CABINET', MARCH, null, ''],
  ['Approved: Joint Board, 3 March', 'JB', MARCH, null, ''],
  ['(Joint Board 3 March, minute 12)', 'JB', MARCH, '12', ''],
  ['per JB min. 12, 3.3.26', 'JB', MARCH, '12', ''],
  ['see Joint Board minute 12', 'JB', null, '12', ''],
  ['Joint Board – 3rd of March – minute 12', 'JB', MARCH, '12', ''],
  ['Joint Board. 3 March. Minute 12.', 'JB', MARCH, '12', ''],
  // In short, and in capitals or none.
  ['JB 3/3 m12', 'JB', MARCH, '12', ''],
  ['jb 3/3/26 min 12', 'JB', MARCH, '12', ''],
  ['JOINT BOARD 3 MARCH MINUTE 12', 'JB', MARCH, '12', ''],
  ['joint board 3rd march 2026 min 12', 'JB', MARCH, '12', ''],
  // What a minute is called.
  ['Joint Board, 3rd March 2026 - minute ref JB/26/12', 'JB', MARCH, 'JB/26/12', ''],
  ['Joint Board 3 March, JB/26/12', 'JB', MARCH, 'JB/26/12', ''],
  ['Joint Board 3 March, min. no. 12', 'JB', MARCH, '12', ''],
  ['Joint Board 3 March, minute number: 12', 'JB', MARCH, '12', ''],
  ['Joint Board 3 March minute #12', 'JB', MARCH, '12', ''],
  ['Joint Board 3 March, minutes 12 and 13', 'JB', MARCH, '12 and 13', ''],
  ['Joint Board 3 March, minute 12.4', 'JB', MARCH, '12.4', ''],
  ['Joint Board 3 March item 4(b)', 'JB', MARCH, 'item 4(b)', ''],
  ['Joint Board 3 March, agenda item 7', 'JB', MARCH, 'item 7', ''],
  ['Joint Board 3 March, para 4.2', 'JB', MARCH, 'para 4.2', ''],
  ['Joint Board 3 March, resolution 26/12', 'JB', MARCH, 'resolution 26/12', ''],
  // The day.
  ['JB last Tuesday, minute 2', 'JB', '2026-11-24', '2', ''],
  ['Joint Board yesterday', 'JB', '2026-11-29', null, ''],
  ['Joint Board today, minute 2', 'JB', '2026-11-30', '2', ''],
  ['Joint Board 4 March, minute 12', 'JB', '2026-03-04', '12', ''],
  ['Joint Board', 'JB', null, null, ''],
  // The board.
  ['Improvement Board 3 March minute 1', 'IB', MARCH, '1', ''],
  ['Improvement Board Sub-Group 3 March minute 1', 'IBSG', MARCH, '1', ''],
  ['Improvement Board sub group, 3 March, minute 1', 'IBSG', MARCH, '1', ''],
  ['Health & Wellbeing Board 3 March minute 1', 'HWB', MARCH, '1', ''],
  ['Wellbeing Board 3 March minute 1', 'HWB', MARCH, '1', ''],
  ['Audit 3 March minute 1', 'AC', MARCH, '1', ''],
  // With its reason, before it and behind it.
  ['JB 3 March minute 12 because the school opens then', 'JB', MARCH, '12', 'the school opens then'],
  ['JB because the school opens then', 'JB', null, null, 'the school opens then'],
  ['Joint Board 3 March, minute 12: the tender failed', 'JB', MARCH, '12', 'the tender failed'],
  ['Joint Board 3 March, minute 12 - the tender failed', 'JB', MARCH, '12', 'the tender failed'],
  ['Joint Board 3 March, minute 12, subject to the budget', 'JB', MARCH, '12', 'subject to the budget'],
  ['Joint Board 3 March minute 12; see 8.1.4 by 1 May', 'JB', MARCH, '12', 'see 8.1.4 by 1 May'],
  ['because the tender failed, Joint Board 3 March minute 12', 'JB', MARCH, '12', 'the tender failed'],
  ['the county does it (Improvement Board, 3 March, min. 12.4)', 'IB', MARCH, '12.4', 'the county does it'],
  ['The county does it. Cabinet 3 March minute 34', 'CABINET', MARCH, '34', 'The county does it'],
  ['the grant ended, as decided at Cabinet on 3 March 2026', 'CABINET', MARCH, null, 'the grant ended'],
  ['8.1.4 covers it, decided by Cabinet', 'CABINET', null, null, '8.1.4 covers it'],
  [
    'recommended by Joint Board 3 March minute 12, agreed by Cabinet 4 March minute 7',
    'CABINET',
    '2026-03-04',
    '7',
    'recommended by Joint Board 3 March minute 12',
  ],
  ['per Cabinet minute 34 of 3 March the grant ended', 'CABINET', MARCH, '34', 'the grant ended'],
];

/** What names no board that decided: the words are a reason, as they stand. */
const NO_BOARD = [
  'the tender failed',
  'the grant ended on 12 May',
  'the tender failed on 10 November',
  'Cabinet has withdrawn the money',
  'the Cabinet Office does it',
  'by Cabinet’s new framework',
  'nobody asked the Audit Committee',
  'the Joint Board met on 10 November',
  'it was too dear, Cabinet, schools and unions said no',
  'to be agreed by Cabinet on 12 May',
  'not yet agreed by Cabinet on 12 May',
  'the bid failed at Cabinet on 12 May',
  'it was turned down by Cabinet, unions say',
  'if approved by Cabinet on 12 May',
  'subject to Cabinet 12 May',
  'it goes to Cabinet on 12 May',
  'Cabinet 12 May did not agree',
  'Cabinet 12 May minute 34?',
  'Cabinet 12 May, I think',
] as const;

/** What may be a board, or a day, and is not certain: it is asked about, never taken. */
const ASKED: readonly (readonly [said: string, doubt: object])[] = [
  ['Joint Bord 3 March, minute 12', { why: 'unknown', said: 'Joint Bord' }],
  ['joint bord 3 march min 12', { why: 'unknown', said: 'joint bord' }],
  ['joint bord, 3 march, min 12', { why: 'unknown', said: 'joint bord' }],
  ['Scrutiny Panel 3 March minute 4', { why: 'unknown', said: 'Scrutiny Panel' }],
  ['the tender failed; decided by the Scrutiny Panel', { why: 'unknown', said: 'the Scrutiny Panel' }],
  ['Joint Board for Adults 3 March minute 4', { why: 'unknown', said: 'Joint Board for Adults' }],
  ['3 March, minute 12, Joint Bord', { why: 'unknown', said: 'Joint Bord' }],
  ['Improvement 3 March minute 12', { why: 'unknown', said: 'Improvement' }],
  ['Joint Board 3 March minute 12 and Cabinet 4 March minute 7', { why: 'several' }],
  ['JB 12 January minute 3', { why: 'day', day: '2027-01-12' }],
  ['JB 12 January 2027', { why: 'day', day: '2027-01-12' }],
  ['JB 31 February', { why: 'day', day: null }],
  ['Joint Board 31 February, minute 12', { why: 'day', day: null }],
  // Nearly a year ago, or soon: nobody leaves the year out of such a day.
  ['Cabinet 20 December: the grant ended', { why: 'day', day: '2026-12-20', trouble: 'to-come' }],
  ['Joint Board in March, minute 12', { why: 'day', day: '2026-03-31' }],
];

const seen = (said: string, decider: Forum | null = null) =>
  readMinuted(said, { forums: FORUMS, decider, today: TODAY });

describe('who decided something, as people write it', () => {
  test.each(CERTAIN)('“%s” is by %s on %s, minute %s', (said, key, on, minute, reason) => {
    const { minuted, doubt, reason: left, isOffice } = seen(said);
    expect([minuted?.forum, minuted?.on ?? null, minuted?.minute ?? null, left]).toEqual([key, on, minute, reason]);
    expect([doubt, isOffice]).toEqual([null, false]);
  });

  test.each(NO_BOARD)('“%s” says of no board that it decided', (said) => {
    expect(seen(said)).toMatchObject({ minuted: null, doubt: null, isOffice: false, reason: said });
  });

  test.each(NO_BOARD)('“%s” says so no more where a board decides', (said) => {
    expect(seen(said, JB)).toMatchObject({ minuted: null, doubt: null, isOffice: false, reason: said });
  });

  test.each(ASKED)('“%s” is asked about', (said, doubt) => {
    expect(seen(said)).toMatchObject({ minuted: null, doubt });
  });

  test.each([
    ['3 March, minute 12', MARCH, '12', ''],
    ['minute 12', null, '12', ''],
    ['3 March', MARCH, null, ''],
    ['on 3 March because the tender failed', MARCH, null, 'the tender failed'],
    ['because the tender failed, minute 12 of 3 March', MARCH, '12', 'the tender failed'],
  ])('“%s” is of the board that decides the date, where one does', (said, on, minute, reason) => {
    const { minuted, reason: left } = seen(said, JB);
    expect([minuted?.forum, minuted?.on ?? null, minuted?.minute ?? null, left]).toEqual(['JB', on, minute, reason]);
    expect(seen(said)).toMatchObject({ minuted: null, doubt: null });
  });

  test.each([
    ['the office because it cannot wait', 'it cannot wait'],
    ['office: it cannot wait', 'it cannot wait'],
    ['it cannot wait; decided by the office', 'it cannot wait'],
    ['it cannot wait, decided by the programme office', 'it cannot wait'],
    ['it cannot wait; decided by no board', 'it cannot wait'],
  ])('“%s” says that the office decides in a board’s place', (said, reason) => {
    expect(seen(said, JB)).toMatchObject({ minuted: null, isOffice: true, doubt: null, reason });
  });

  test.each(['the office moves then', 'Office 365 is late', 'no board paper was written'])(
    '“%s” is a reason, and not who decides',
    (said) => expect(seen(said, JB)).toMatchObject({ minuted: null, isOffice: false, reason: said }),
  );
});

/** A Quality Improvement Board that meets monthly; the plan was published on 1 September 2026, the date asked for on 15 September. */
const QIB: Forum = {
  ...forum('QIB', 'Quality Improvement Board'),
  meetings: ['2026-09-08', '2026-10-13', '2026-11-10', '2026-12-08'].map(day),
};
const UNPLANNED = { ...forum('TB', 'Trust Board'), meetings: [] };
const CASE = { forums: [QIB, UNPLANNED], published: day('2026-09-01'), asked: day('2026-09-15') };

/** What is said of a day on 19 October 2026: the day that is meant, and what is wrong with it. */
const DAYS: readonly (readonly [said: string, on: string | null, trouble: string | null])[] = [
  ['QIB 13 Oct minute 3', '2026-10-13', null],
  ['QIB 13 October 2026', '2026-10-13', null],
  ['QIB 13/10 m3', '2026-10-13', null],
  ['QIB last Tuesday, minute 3', '2026-10-13', null],
  // Still to come, with or without a meeting then.
  ['QIB 10 Nov minute 3', '2026-11-10', 'to-come'],
  ['QIB 29 Oct min 2', '2026-10-29', 'to-come'],
  ['QIB 20 Oct', '2026-10-20', 'to-come'],
  ['TB 29 Oct min 2', '2026-10-29', 'to-come'],
  ['QIB 10 November 2026, minute 3', '2026-11-10', 'to-come'],
  ['QIB 5 January', '2027-01-05', 'to-come'],
  ['minute 3, QIB, 8 December', '2026-12-08', 'to-come'],
  // It did not meet then.
  ['QIB 9 Oct', '2026-10-09', 'no-meeting'],
  ['QIB 14 October, minute 3', '2026-10-14', 'no-meeting'],
  ['QIB yesterday', '2026-10-18', 'no-meeting'],
  ['QIB today', '2026-10-19', 'no-meeting'],
  ['QIB 29 October 2025 min 2', '2025-10-29', 'no-meeting'],
  // Nothing was there to decide yet.
  ['QIB 8 September minute 4', '2026-09-08', 'before-request'],
  ['TB 14 September minute 4', '2026-09-14', 'before-request'],
  ['TB 24 June 2026', '2026-06-24', 'before-plan'],
  ['TB 24 August minute 2', '2026-08-24', 'before-plan'],
  ['TB 20 October 2025', '2025-10-20', 'before-plan'],
  // No day, or several.
  ['QIB 31 September', null, 'none'],
  ['QIB in September, minute 3', '2026-09-30', 'stretch'],
  // A board of which no meeting is known, and a meeting that was none of the planned.
  ['TB 24 September min 2', '2026-09-24', null],
  ['QIB extra meeting 9 October, minute 3', '2026-10-09', null],
  ['QIB 9 October 2026 all the same, minute 3', '2026-10-09', null],
  ['emergency meeting of QIB on 9 October, minute 3', '2026-10-09', null],
  ['QIB 8 September 2026 all the same, minute 4', '2026-09-08', null],
  ['QIB extra meeting 29 October, minute 3', '2026-10-29', 'to-come'],
];

test.each(DAYS)('of “%s” the day is %s, and wrong with it is %s', (said, on, trouble) => {
  const { minuted, doubt, parts } = readMinuted(said, { ...CASE, today: day('2026-10-19') });
  expect([parts.day?.day ?? null, doubt?.why === 'day' ? doubt.trouble : null]).toEqual([on, trouble]);
  expect(minuted?.on ?? null).toBe(trouble === null ? on : null);
});

test.each([
  ['QIB between meetings', 'QIB', ''],
  ['QIB between meetings because it cannot wait', 'QIB', 'it cannot wait'],
  ['sold all the same, QIB 13 October', 'QIB', 'sold all the same'],
])('“%s” is read with its reason', (said, key, reason) => {
  const read = readMinuted(said, { ...CASE, today: day('2026-10-19') });
  expect([read.minuted?.forum, read.reason]).toEqual([key, reason]);
});
