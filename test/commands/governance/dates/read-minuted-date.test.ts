import { describe, expect, test } from 'vitest';
import { readMinutedDate } from '#src/commands/governance/dates/read-minuted-date.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { day } from '#test/kit/an-action.ts';

const forum = (key: string, name: string): Forum => ({
  key: key as Forum['key'],
  name,
  paperDays: 7,
  meetings: [day('2015-11-10'), day('2016-01-12')],
});
const JB = forum('JB', 'Joint Board');
const FORUMS = [JB, forum('CABINET', 'Cabinet')];
const TODAY = day('2015-11-20');

/** What the office types behind `/rag approve 8.1.3`, as a minute would put it: forum, day, minute, reason. */
const SAID = [
  ['Joint Board 3 March, minute 12', null, 'JB', '2015-03-03', '12', ''],
  ['JB 10 November minute 12', null, 'JB', '2015-11-10', '12', ''],
  ['by the Joint Board on 10 Nov, minute JB/15/12', null, 'JB', '2015-11-10', 'JB/15/12', ''],
  [
    'Joint Board, 10 November 2015, min. no. 7, subject to the budget',
    null,
    'JB',
    '2015-11-10',
    '7',
    'subject to the budget',
  ],
  ['JB because the school opens then', null, 'JB', undefined, undefined, 'the school opens then'],
  ['Cabinet 9/11/2015 item 4.2: the tender failed', JB, 'CABINET', '2015-11-09', '4.2', 'the tender failed'],
  ['10 November, minute 3', JB, 'JB', '2015-11-10', '3', ''],
  ['10 November, minute 3', null, undefined, undefined, undefined, '10 November, minute 3'],
  ['because the supplier is late', JB, undefined, undefined, undefined, 'the supplier is late'],
  [
    'because the Joint Board met on 10 November',
    null,
    undefined,
    undefined,
    undefined,
    'the Joint Board met on 10 November',
  ],
  ['', JB, undefined, undefined, undefined, ''],
] as const;

describe('readMinutedDate', () => {
  test.each(SAID)('“%s” (where %o decides) is by %s on %s, minute %s', (said, decider, key, on, minute, reason) => {
    const read = readMinutedDate(said, { forums: FORUMS, decider, today: TODAY });
    expect([read.minuted?.forum, read.minuted?.on, read.minuted?.minute]).toEqual([key, on, minute]);
    expect([read.reason, read.wrong, read.isOffice]).toEqual([reason, null, false]);
  });

  test('a meeting that is still to come has decided nothing yet', () => {
    for (const said of ['JB 12 January', 'JB 12 January 2016', 'JB 31 February'])
      expect(readMinutedDate(said, { forums: FORUMS, decider: null, today: TODAY }).wrong).not.toBeNull();
  });

  test('the office may decide in a forum’s place, with its reason', () => {
    const read = readMinutedDate('the office because it cannot wait', { forums: FORUMS, decider: JB, today: TODAY });
    expect(read).toEqual({ minuted: null, isOffice: true, reason: 'it cannot wait', wrong: null });
  });
});
