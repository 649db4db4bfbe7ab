import { describe, expect, test } from 'vitest';
import type { Day } from '#src/calendar/day.ts';
import { refBook } from '#src/refs/ref-book.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { ReadingPart } from '#src/reply/reading.ts';

function partsOf(said: string): readonly ReadingPart[] {
  const asked = {
    ref: '8.1.3',
    title: '',
    question: 'will-it-be-done',
    agreed: '2015-11-30' as Day,
    rating: null,
  } as const;
  const isRef = (one: string): boolean => one === '8.1.3';
  return readReply(said, { today: '2015-11-17' as Day, plans: [], isRef, book: refBook(['8.1.3']), asked: [asked] })
    .parts;
}

const forecastsIn = (said: string): readonly unknown[] => partsOf(said).flatMap(({ change }) => change.forecast ?? []);

// What went wrong: “not started until January” was recorded as expected to be done by 31 January.
describe('a day on which work begins or goes on again is not the day by which it is done', () => {
  test.each([
    'not started until January',
    '8.1.3 not started until January',
    'hasn’t started till Jan',
    'grey until January',
    'grey till 4 Jan',
    'not begun before January',
    'nothing happening until January',
    'amber, not started until January',
    'amber, hasn’t begun, nothing until 4 January',
    'start date now 4 January',
    'amber, new start date 4 January',
    'the start slipped to January',
    'amber, start delayed until January',
    'start moved to 4 January',
    'kick-off delayed to 11 January',
    'amber, start pushed back to February',
    'amber, starting late, now January',
    'on hold until January',
    'paused until 4 Jan',
    'amber, resumes 4 January',
    'green, begins in January',
  ])('“%s”', (said) => {
    expect(forecastsIn(said)).toEqual([]);
  });

  test.each([
    ['amber, delayed until 29 January', '2016-01-29'],
    ['now 29 January', '2016-01-29'],
    ['postponed to 29 January', '2016-01-29'],
    ['not started but will be done by 29 January', '2016-01-29'],
    ['amber, started late, should be done by 29 January', '2016-01-29'],
    ['amber, started, now 29 January', '2016-01-29'],
    ['amber not done until 29 January', '2016-01-29'],
    ['will start in December and finish by 29 January', '2016-01-29'],
  ])('but “%s” says when it is done', (said, day) => {
    expect(forecastsIn(said)).toEqual([day]);
  });
});

describe('words that say no more than that it has not begun', () => {
  test.each(['not started', 'grey', 'still grey', 'hasn’t started yet', 'not begun yet', 'grey, not started'])(
    '“%s” are kept as such',
    (said) => {
      expect(partsOf(`8.1.3 ${said}`)).toMatchObject([{ notBegun: true, certainty: 'likely' }]);
    },
  );

  test.each(['started', 'green', 'under way', 'going well'])('“%s” are not', (said) => {
    expect(partsOf(`8.1.3 ${said}`).some(({ notBegun }) => notBegun === true)).toBe(false);
  });
});

// What went wrong: “done for February” was expected by 28 February next year, and “not by 31 July” on that day.
describe('a day that bounds or names a time is no day on which it is expected', () => {
  test.each([
    'done for feb',
    'all done for January',
    'finished for October',
    'submitted for Q3',
    'amber not by 31 July',
    'not before 31 July',
  ])('“%s”', (said) => {
    expect(partsOf(said).filter(({ certainty, change }) => certainty === 'sure' && change.forecast != null)).toEqual(
      [],
    );
  });

  test.each([
    ['will be done for 29 January', '2016-01-29'],
    ['done by 29 January', '2016-01-29'],
    ['amber moved from 30 November to 29 January', '2016-01-29'],
  ])('but “%s” says when', (said, day) => {
    expect(forecastsIn(said)).toEqual([day]);
  });

  test('a rating before two days is kept', () => {
    expect(partsOf('amber moved from 30 November to 29 January')).toMatchObject([{ change: { rating: 'amber' } }]);
  });
});
