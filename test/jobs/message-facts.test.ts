import { aCard } from '#test/kit/a-card.ts';
import { expect, test } from 'vitest';
import { isFresh } from '#jobs/is-fresh.ts';
import { partsOf } from '#jobs/parts-of.ts';
import { isNudge } from '#jobs/send-nudges.ts';
import { LONDON, readInstant } from '#src/calendar/instant.ts';
import type { OutKey, ThreadId } from '#src/ports/message.ts';
import { anAction, day } from '#test/kit/an-action.ts';
import { aDeparting } from '#test/kit/an-outgoing.ts';

const MONDAY = day('2015-06-08');
const KEY = 'opaque' as OutKey;

test.each([
  { what: 'a reminder of a day', said: { kind: 'nudge', day: MONDAY }, is: true },
  { what: 'the office’s card of a day', said: { kind: 'office', day: MONDAY }, is: false },
  { what: 'an escalation of a day', said: { kind: 'escalation', day: MONDAY }, is: true },
  { what: 'a reminder shown on request', said: { kind: 'nudge', day: null }, is: false },
  { what: 'a note on a reminder', said: { kind: 'nudge', day: null, edits: KEY }, is: false },
  { what: 'a part of a reminder', said: { kind: 'nudge', day: MONDAY, part: { of: KEY, number: 1 } }, is: false },
  { what: 'the digest of a day', said: { kind: 'digest', day: MONDAY }, is: false },
  { what: 'an answer', said: { kind: 'receipt', day: null }, is: false },
] as const)('$what asks for its day alone: $is', ({ said, is }) => {
  expect(isNudge(aDeparting(said))).toBe(is);
});

test('a part is of its whole and of the same day, asks nothing of its own, and has a key of its own', () => {
  const about = [{ action: anAction().id, rule: 'due-soon' }] as const;
  const whole = aDeparting({ key: KEY, card: aCard({ heading: '' }), kind: 'nudge', day: MONDAY, about });
  const parts = partsOf(whole, { thread: 't1' as ThreadId, message: 'm1', more: 2 });
  expect(parts.map(({ part, day: of }) => [part, of])).toEqual([
    [{ of: KEY, number: 1 }, MONDAY],
    [{ of: KEY, number: 2 }, MONDAY],
  ]);
  expect(parts.flatMap((part) => part.about.map(({ rule }) => rule))).toEqual([null, null]);
  expect(new Set([KEY, ...parts.map(({ key }) => key)]).size).toBe(3);
});

test.each([
  { kind: 'digest', of: MONDAY, at: '2015-06-10T08:29:00+01:00', fresh: true },
  { kind: 'digest', of: MONDAY, at: '2015-06-10T08:30:00+01:00', fresh: false },
  { kind: 'digest', of: null, at: '2015-06-08T08:30:00+01:00', fresh: false },
  { kind: 'nudge', of: MONDAY, at: '2015-06-08T09:30:00+01:00', fresh: false },
] as const)('a $kind of $of is worth keeping at $at: $fresh', ({ kind, of, at, fresh }) => {
  expect(isFresh({ kind, day: of }, readInstant(at)!, LONDON)).toBe(fresh);
});
