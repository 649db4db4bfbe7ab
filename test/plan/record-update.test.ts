import { describe, expect, test } from 'vitest';
import type { Instant } from '#src/calendar/instant.ts';
import type { Change } from '#src/plan/change.ts';
import { recordUpdate } from '#src/plan/record-update.ts';
import type { Standing } from '#src/plan/standing.ts';
import { aTracked, day, personId } from '#test/kit/an-action.ts';

const SAYING = {
  by: personId('Ann Archer'),
  at: '2015-06-10T10:00:00Z' as Instant,
  day: day('2015-06-10'),
  message: 'm1',
};

function recorded(change: Change, standing: Partial<Standing> = {}) {
  return recordUpdate(aTracked({ standing }), { change, words: 'the words', unread: '' }, SAYING);
}

function kindsOf(change: Change, standing: Partial<Standing> = {}): readonly string[] {
  const result = recorded(change, standing);
  return 'because' in result ? [result.because] : result.entries.map(({ event }) => event.kind);
}

const JULY = day('2015-07-31');

describe('recordUpdate', () => {
  test.each<[claim: string, change: Change, standing: Partial<Standing>, kinds: readonly string[]]>([
    ['a rating is one line', { rating: 'green' }, {}, ['updated']],
    ['a forecast by the agreed date asks for nothing', { forecast: day('2015-06-30') }, {}, ['updated']],
    ['a later forecast asks for a decision', { forecast: JULY }, {}, ['updated', 'date-asked']],
    [
      'the same later date is asked for once',
      { forecast: JULY },
      { dateAsked: { day: JULY, by: personId('Ben Baker'), on: day('2015-06-01'), reason: '' } },
      ['updated'],
    ],
    ['without an agreed date there is nothing to decide', { forecast: JULY }, { agreed: null }, ['updated']],
    ['a delivered action still hears its leads', { rating: 'amber' }, { stage: 'delivered' }, ['updated']],
    ['a complete one takes no updates', { rating: 'amber' }, { stage: 'complete' }, ['closed']],
    ['nor does one that was withdrawn', { rating: 'amber' }, { stage: 'withdrawn' }, ['closed']],
  ])('%s', (_, change, standing, kinds) => {
    expect(kindsOf(change, standing)).toEqual(kinds);
  });

  test('every line carries who, when and in which message, and the update exactly what was said', () => {
    expect(recorded({ rating: 'red', forecast: JULY, narrative: 'no money' })).toMatchObject({
      entries: [
        { ...SAYING, event: { kind: 'updated', words: 'the words' } },
        { ...SAYING, event: { kind: 'date-asked', day: JULY, reason: 'no money' } },
      ],
    });
  });

  test('a forecast that has passed is left out, and said so', () => {
    const passed = day('2015-06-01');
    const problems = [{ because: 'past-date', day: passed, today: SAYING.day }];
    expect(recorded({ rating: 'red', forecast: passed })).toMatchObject({ change: { rating: 'red' }, problems });
    expect(recorded({ forecast: passed })).toMatchObject({ change: { narrative: 'the words' }, problems });
    expect(recorded({ forecast: SAYING.day })).toMatchObject({ change: { forecast: SAYING.day }, problems: [] });
  });
});
