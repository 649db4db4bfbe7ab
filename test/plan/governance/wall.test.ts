import { describe, expect, test } from 'vitest';
import { workingDays } from '#src/calendar/working-days.ts';
import { sayWall } from '#src/messages/governance/boards/wall-cards.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import { wallsAhead } from '#src/plan/governance/wall/wall.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { aPerson, aTracked, day } from '#test/kit/an-action.ts';

const TODAY = day('2026-01-05');
const LEADS = ['Ann Archer', 'Ben Baker', 'Carol Cole', 'Dan Dale', 'Eve East', 'Fay Fox', 'Gus Gale', 'Hal Hill'];
const index = rosterIndex({ people: LEADS.map((name) => aPerson(name)), posts: [], bodies: [] }, TODAY);
const BOARD: Forum = {
  key: 'JB' as Forum['key'],
  name: 'Joint Board',
  paperDays: 14,
  meetings: [day('2026-03-17'), day('2026-04-21')],
};
const NONE = { forums: [], decides: [], needs: [] };

/** Actions that are due on a day, each led as the places in the list of leads say. */
function due(on: string, leads: readonly number[], from = 0): readonly Tracked[] {
  return leads.map((lead, at) => aTracked({ ref: `${from + 1}.1.${at + 1}`, due: on, owners: [LEADS[lead]!] }));
}

const walls = (tracked: readonly Tracked[], forums = NONE) =>
  wallsAhead(tracked, { forums, index, today: TODAY, days: workingDays('england-and-wales') });

describe('wallsAhead', () => {
  test('says how much falls on a day, on how few leads, and before which board', () => {
    const tracked = due('2026-03-31', [0, 0, 0, 0, 1, 1, 1, 1, 2, 3, 4, 5, 6, 7]);
    const needs = tracked
      .slice(0, 6)
      .map(({ action }) => ({ part: { level: 'action' as const, ref: action.id }, forum: BOARD.key, needed: true }));
    const [wall, ...others] = walls(tracked, { ...NONE, forums: [BOARD], needs } as never);
    expect(others).toEqual([]);
    expect(sayWall(wall!, TODAY)).toBe(
      '14 actions fall on 31 Mar; 3 leads hold 64 %; 6 need Joint Board, whose papers close on Tue 3 Mar',
    );
  });

  test.each([
    ['five on one day are none', due('2026-03-31', [0, 1, 2, 3, 4]), 0],
    ['six are', due('2026-03-31', [0, 1, 2, 3, 4, 5]), 1],
    [
      'six of thirty-one are no fifth of what falls',
      [
        ...due('2026-03-31', [0, 1, 2, 3, 4, 5]),
        ...[1, 2, 3, 4, 5].flatMap((week) => due(`2026-02-0${week}`, [0, 1, 2, 3, 4], week)),
      ],
      0,
    ],
    ['what is more than three months ahead is not looked at', due('2026-04-06', [0, 1, 2, 3, 4, 5]), 0],
    ['what is past is no wall ahead', due('2026-01-05', [0, 1, 2, 3, 4, 5]), 0],
  ])('%s', (_what, tracked, count) => {
    expect(walls(tracked)).toHaveLength(count);
  });

  test('what is spread over everybody names no few who hold most of it', () => {
    const [wall] = walls(due('2026-03-31', [0, 1, 2, 3, 4, 5, 6, 7]));
    expect(sayWall(wall!, TODAY)).toBe('8 actions fall on 31 Mar');
  });
});
