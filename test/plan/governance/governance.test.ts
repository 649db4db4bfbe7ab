import { expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { PlanKey } from '#src/plan/action.ts';
import { replayGovernance } from '#src/plan/governance/governance.ts';
import { deciderOf } from '#src/plan/governance/forum.ts';
import type { Forum, ForumKey } from '#src/plan/governance/forum.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { PlanEntry } from '#src/plan/ledger.ts';
import { anAction } from '#test/kit/an-action.ts';

const BOARD: Forum = { key: 'JB' as ForumKey, name: 'Joint Board', paperDays: 7, meetings: ['2015-07-01' as Day] };

test('a forum is as it was last said, and one that meets no longer is gone', () => {
  const moved = { ...BOARD, paperDays: 5 };
  expect(forumsAfter({ kind: 'forum-kept', forum: BOARD }, { kind: 'forum-kept', forum: moved })).toEqual([moved]);
  expect(forumsAfter({ kind: 'forum-kept', forum: BOARD }, { kind: 'forum-ended', forum: BOARD.key })).toEqual([]);
});

test('one that meets no longer is known with the day of its end, and decides nothing more', () => {
  const other: Forum = { ...BOARD, key: 'CAB' as ForumKey, name: 'Cabinet' };
  const after = replayGovernance(
    linesOf([
      { kind: 'forum-kept', forum: BOARD },
      { kind: 'forum-kept', forum: other },
      { kind: 'forum-decides', part: { level: 'plan', ref: '' }, forum: other.key },
      { kind: 'forum-decides', part: { level: 'theme', ref: 'A' }, forum: BOARD.key },
      { kind: 'forum-ended', forum: BOARD.key },
    ]),
  );
  expect(after.former).toMatchObject([{ key: 'JB', until: expect.any(String) }]);
  expect(deciderOf({ ...anAction({}), theme: 'A' }, after)?.key).toBe('CAB');
});

test('what was said of a forum and taken back never was', () => {
  const moved = { ...BOARD, paperDays: 5 };
  const said = { kind: 'forum-kept', forum: BOARD } as const;
  expect(forumsAfter(said, { kind: 'forum-kept', forum: moved }, { kind: 'undone', of: 2 })).toEqual([BOARD]);
  expect(forumsAfter(said, { kind: 'undone', of: 1 })).toEqual([]);
});

test('a setting stands until another is set, and again once that is taken back', () => {
  const off = { kind: 'set', settings: { celebrates: false }, was: { celebrates: true } } as const;
  const back = { kind: 'set', settings: { celebrates: true }, was: { celebrates: false } } as const;
  expect(replayGovernance([]).settings.celebrates).toBe(true);
  expect(replayGovernance(linesOf([off])).settings.celebrates).toBe(false);
  expect(replayGovernance(linesOf([off, { kind: 'undone', of: 1, stands: back }])).settings.celebrates).toBe(true);
});

function forumsAfter(...events: readonly PlanEvent[]): readonly Forum[] {
  return replayGovernance(linesOf(events)).forums;
}

function linesOf(events: readonly PlanEvent[]): readonly PlanEntry[] {
  return events.map((event, index) => ({
    seq: index + 1,
    at: '2015-06-01T09:00:00Z' as Instant,
    day: '2015-06-01' as Day,
    by: null,
    message: null,
    plan: 'RIP' as PlanKey,
    event,
  }));
}
