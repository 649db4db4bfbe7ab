import { expect, test } from 'vitest';
import { readMinuted } from '#src/commands/governance/read-minuted.ts';
import type { Forum, ForumKey } from '#src/plan/governance/forum.ts';
import { day } from '#test/kit/an-action.ts';

const FORUMS = [
  ['CABINET', 'Cabinet'],
  ['IB', 'Improvement Board'],
  ['AC', 'Audit Committee'],
].map(([key = '', name = '']): Forum => ({ key: key as ForumKey, name, paperDays: 5, meetings: [] }));

const TODAY = day('2015-11-20');

/** What stands behind the way of closing on 20 November 2015, and what is read: the board, its day, its minute, the reason. */
const SAID: readonly (readonly [string, string | null, string | null, string | null, string])[] = [
  ['Cabinet 12 May minute 34', 'Cabinet', '2015-05-12', '34', 'Cabinet 12 May minute 34'],
  ['Cabinet 12 May minute 34: the county does it', 'Cabinet', '2015-05-12', '34', 'the county does it'],
  ['the county does it, Cabinet 12 May minute 34', 'Cabinet', '2015-05-12', '34', 'the county does it'],
  [
    'the county does it (Improvement Board, 3 November, min. 12.4)',
    'Improvement Board',
    '2015-11-03',
    '12.4',
    'the county does it',
  ],
  [
    'agreed by the Improvement Board on 3 Nov, the county does it',
    'Improvement Board',
    '2015-11-03',
    null,
    'the county does it',
  ],
  [
    'IB 3/11/15 item 6 - overtaken by the new framework',
    'Improvement Board',
    '2015-11-03',
    '6',
    'overtaken by the new framework',
  ],
  ['8.1.4 covers it, decided by Cabinet', 'Cabinet', null, null, '8.1.4 covers it'],
  ['8.1.4 covers it; decided by CABINET', 'Cabinet', null, null, '8.1.4 covers it'],
  ['12 May 2015 Cabinet minute C.34/15: grant ended', 'Cabinet', '2015-05-12', 'C.34/15', 'grant ended'],
  ['per Cabinet minute 34 of 12 May the grant ended', 'Cabinet', '2015-05-12', '34', 'the grant ended'],
  ['Cabinet, minute 34, the county does it', 'Cabinet', null, '34', 'the county does it'],
  ['Cabinet 12 May the county does it', 'Cabinet', '2015-05-12', null, 'the county does it'],
  ['the grant ended, as decided at Cabinet on 12 May 2015', 'Cabinet', '2015-05-12', null, 'the grant ended'],
  // The nearest such day that has been.
  ['Cabinet 20 December: grant ended', 'Cabinet', '2014-12-20', null, 'grant ended'],
  // A board that is only spoken of decided nothing.
  ['Cabinet has withdrawn the money', null, null, null, 'Cabinet has withdrawn the money'],
  ['the Cabinet Office does it', null, null, null, 'the Cabinet Office does it'],
  ['by Cabinet’s new framework', null, null, null, 'by Cabinet’s new framework'],
  ['the grant ended on 12 May', null, null, null, 'the grant ended on 12 May'],
  ['nobody asked the Audit Committee', null, null, null, 'nobody asked the Audit Committee'],
];

test.each(SAID)('“%s” is decided by %s on %s, minute %s', (words, name, on, minute, reason) => {
  const read = readMinuted(words, FORUMS, TODAY);
  expect(read.reason).toBe(reason);
  expect(read.by).toEqual(
    name === null
      ? null
      : {
          forum: FORUMS.find((one) => one.name === name)?.key,
          name,
          ...(minute === null ? {} : { minute }),
          ...(on === null ? {} : { on }),
        },
  );
});

test.each([
  'the grant ended; decided by the office',
  'the grant ended, decided by the programme office',
  'the grant ended; decided by no board',
])('“%s” says that no board decided it', (words) => {
  expect(readMinuted(words, FORUMS, TODAY)).toEqual({ by: 'office', reason: 'the grant ended' });
});

test('a meeting that is still to come has decided nothing', () => {
  expect(readMinuted('Cabinet 3 June 2016 minute 4', FORUMS, TODAY)).toMatchObject({ by: 'to-come', on: '2016-06-03' });
});

test('what stands behind “decided by” and is no board of the plan is asked about, with its words', () => {
  expect(readMinuted('grant ended; decided by the Scrutiny Panel', FORUMS, TODAY)).toEqual({
    by: 'unknown',
    said: 'the Scrutiny Panel',
    reason: 'grant ended',
  });
});
