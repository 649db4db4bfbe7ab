import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import type { Forum, ForumKey } from '#src/plan/governance/forum.ts';
import { readJudgement } from '#src/plan/governance/written/read-judgement.ts';

const TODAY = '2016-03-10' as Day;
const FORUMS = [
  ['JB', 'Joint Board'],
  ['CABINET', 'Cabinet'],
  ['SB', 'Scrutiny Board'],
].map(([key = '', name = '']): Forum => ({ key: key as ForumKey, name, paperDays: 5, meetings: [] }));

/** What the office writes of a board's word: how far, which board, its day, its minute and its words. */
const READ = [
  [
    'met, Joint Board 3 March: the framework is in place',
    'met',
    'Joint Board',
    '2016-03-03',
    null,
    'the framework is in place',
  ],
  ['met by the Joint Board on 3 March 2016: in place', 'met', 'Joint Board', '2016-03-03', null, 'in place'],
  [
    'partly met, Joint Board 3/3/16, minute 14: two of three',
    'partly',
    'Joint Board',
    '2016-03-03',
    '14',
    'two of three',
  ],
  ['partly, JB 3 March (minute 14.2): two of three', 'partly', 'JB', '2016-03-03', '14.2', 'two of three'],
  ['partially met: Joint Board 3 March: two of three', 'partly', 'Joint Board', '2016-03-03', null, 'two of three'],
  ['not yet, Cabinet 1 March - still in draft', 'not-yet', 'Cabinet', '2016-03-01', null, 'still in draft'],
  ['not met, Cabinet 1 March, minute 7', 'not-yet', 'Cabinet', '2016-03-01', '7', ''],
  ['not yet met. Joint Board yesterday: nothing seen', 'not-yet', 'Joint Board', '2016-03-09', null, 'nothing seen'],
  ['not yet met - Joint Board, 3 March: no draft', 'not-yet', 'Joint Board', '2016-03-03', null, 'no draft'],
  ['is met, says the Joint Board, 3 March: yes', 'met', 'Joint Board', '2016-03-03', null, 'yes'],
  [
    'judged met by Joint Board on 3 March because all chairs are in post',
    'met',
    'Joint Board',
    '2016-03-03',
    null,
    'all chairs are in post',
  ],
  [
    'fully met, Joint Board of 3 March, minute 14, “all in place”',
    'met',
    'Joint Board',
    '2016-03-03',
    '14',
    'all in place',
  ],
  ['met, Joint Board 3 March\nall in place', 'met', 'Joint Board', '2016-03-03', null, 'all in place'],
  ['met, Joint Board 3 March, all in place', 'met', 'Joint Board', '2016-03-03', null, 'all in place'],
  ['met 3 March, Joint Board: all in place', 'met', 'Joint Board', '2016-03-03', null, 'all in place'],
  ['met on 3 March by the Joint Board: all in place', 'met', 'Joint Board', '2016-03-03', null, 'all in place'],
  ['achieved, Joint Board 3 December: all in place', 'met', 'Joint Board', '2015-12-03', null, 'all in place'],
  [
    'met, Scrutiny Board on 3 March, min. 6: see 8.1.3 on 1 May',
    'met',
    'Scrutiny Board',
    '2016-03-03',
    '6',
    'see 8.1.3 on 1 May',
  ],
  ['met, Joint Board: all in place', 'met', 'Joint Board', null, null, 'all in place'],
  ['met', 'met', '', null, null, ''],
] as const;

test.each(READ)(
  '“%s” is read, whether the plan has that board or none',
  (said, judgement, forum, on, minute, words) => {
    for (const forums of [[], FORUMS]) {
      const read = readJudgement(said, { forums, today: TODAY });
      const board = forums.length > 0 && forum === 'JB' ? 'Joint Board' : forum;
      expect({ ...read, day: read?.day?.day ?? null }).toMatchObject({
        judgement,
        forum: board,
        day: on,
        minute,
        words,
      });
    }
  },
);

test.each([
  'nearly met, Joint Board 3 March',
  'mostly met',
  'metrics',
  'meeting on 3 March',
  'going well',
  '',
  'met? Joint Board',
])('“%s” is no judgement that can be taken', (said) =>
  expect(readJudgement(said, { forums: FORUMS, today: TODAY })).toBeNull(),
);
