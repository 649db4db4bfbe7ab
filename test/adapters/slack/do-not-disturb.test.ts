import { expect, test } from 'vitest';
import { fromMs } from '#src/calendar/instant.ts';
import { aPerson } from '#test/kit/an-action.ts';
import { ANN, aSlackMessenger, BOT_START, REAL_START } from './a-messenger.ts';

const HOUR = 3_600_000;
const BEN = aPerson('Ben Baker', { accounts: { slack: 'UBEN' } });

test('somebody who paused notifications is quiet until the pause ends, by the bot’s own clock', async () => {
  const { messenger, slack } = aSlackMessenger({ people: [ANN, BEN] });
  slack.pause('UANN', REAL_START - HOUR, REAL_START + HOUR);
  slack.pause('UBEN', REAL_START + HOUR, REAL_START + 2 * HOUR);
  expect(await messenger.quietUntil!(ANN)).toBe(fromMs(BOT_START + HOUR));
  expect(await messenger.quietUntil!(BEN)).toBeNull();
  expect(await messenger.quietUntil!(aPerson('Nobody Here'))).toBeNull();
});

test('a workspace is asked about fifty people at a time, and again after five minutes', async () => {
  const people = Array.from({ length: 120 }, (_, at) => aPerson(`P ${at}`, { accounts: { slack: `T1/U${at}` } }));
  const { messenger, slack, time } = aSlackMessenger({ people });
  await Promise.all(people.map((person) => messenger.quietUntil!(person)));
  expect(slack.calls.map(({ args }) => args['users']?.split(',').length)).toEqual([50, 50, 20]);
  time.forward(5 * 60_000);
  slack.pause('U7', REAL_START, REAL_START + HOUR);
  expect(await messenger.quietUntil!(people[7]!)).not.toBeNull();
});

test.each([{ error: 'missing_scope' }, { status: 500 }, { status: 429, retryAfter: '9' }, { breaks: 'ECONNRESET' }])(
  'after %j nobody counts as paused, and Slack is left alone for an hour',
  async (mishap) => {
    const { messenger, slack, time } = aSlackMessenger();
    slack.pause('UANN', REAL_START - HOUR, REAL_START + 5 * HOUR);
    slack.next('dnd.teamInfo', mishap);
    expect(await messenger.quietUntil!(ANN)).toBeNull();
    expect(await messenger.quietUntil!(ANN)).toBeNull();
    expect(slack.calls).toHaveLength(1);
    time.forward(HOUR);
    expect(await messenger.quietUntil!(ANN)).not.toBeNull();
  },
);
