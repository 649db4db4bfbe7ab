import { expect, test } from 'vitest';
import { fromMs, LONDON, readInstant, timeIn, toMs } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { anAction } from '#test/kit/an-action.ts';
import { aWorld } from './a-world.ts';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;

/** A clock that shows another time from some moment on, and the right one again from another. */
type Jump = { readonly at: string; readonly by: number; readonly back: string | null };

/** What went from one day to another, looked at every half an hour of the real day, while the machine's clock jumps. */
async function sentUnder(jumps: readonly Jump[], [from, to]: readonly [string, string]): Promise<readonly Outgoing[]> {
  const world = await aWorld({
    actions: [anAction({ due: '2015-10-23' }), anAction({ ref: '8.1.4', due: null, position: 1 })],
  });
  for (let real = momentOf(from); real < momentOf(to); real = fromMs(toMs(real) + HOUR / 2)) {
    if (!isDaytime(real)) continue;
    const off = jumps.find(({ at, back }) => real >= momentOf(at) && (back === null || real < momentOf(back)));
    await world.tickAt(fromMs(toMs(real) + (off?.by ?? 0)));
  }
  return world.messenger.sent;
}

/** From seven to six: at night nothing is due. */
function isDaytime(real: Instant): boolean {
  const hour = Number(timeIn(real, LONDON).slice(0, 2));
  return hour >= 7 && hour < 18;
}

function momentOf(text: string): Instant {
  return readInstant(text)!;
}

function twice(values: readonly string[]): readonly string[] {
  return values.filter((one, at) => values.indexOf(one) !== at);
}

const WEEKS = ['2015-10-22T06:00:00Z', '2015-11-03T18:00:00Z'] as const;

test.each<[string, readonly Jump[], readonly string[]]>([
  ['never jumps, over the end of summer time', [], ['2015-10-26', '2015-11-02']],
  [
    'goes an hour ahead before the digest, and back after it',
    [{ at: '2015-10-26T07:45:00Z', by: HOUR, back: '2015-10-26T10:00:00Z' }],
    ['2015-10-26', '2015-11-02'],
  ],
  [
    'goes an hour back after the digest',
    [{ at: '2015-10-26T09:00:00Z', by: -HOUR, back: null }],
    ['2015-10-26', '2015-11-02'],
  ],
  [
    'goes a day back and stays there for three',
    [{ at: '2015-10-27T12:00:00Z', by: -DAY, back: '2015-10-30T12:00:00Z' }],
    ['2015-10-26', '2015-11-02'],
  ],
  [
    'goes a day ahead on a Sunday, and back',
    [{ at: '2015-10-25T10:00:00Z', by: DAY, back: '2015-10-25T12:00:00Z' }],
    ['2015-10-26', '2015-11-02'],
  ],
])('a clock that %s asks nobody twice a day, and posts each digest once', async (_, jumps, digests) => {
  const sent = await sentUnder(jumps, WEEKS);
  const of = (kind: Outgoing['kind']) => sent.filter((one) => one.kind === kind);
  expect(of('digest').map(({ day }) => day)).toEqual(digests);
  expect(twice(sent.map(({ key }) => key))).toEqual([]);
  expect(twice(of('nudge').map(({ to, day }) => `${JSON.stringify(to)} ${day}`))).toEqual([]);
  expect(of('nudge').length).toBeGreaterThan(1);
});

test.each<[string, number]>([
  ['three weeks', 21 * DAY],
  ['ten years', 3653 * DAY],
])(
  'a clock that goes %s ahead for an hour makes no burst, and nothing is sent twice when it is right again',
  async (_, by) => {
    const jump = { at: '2015-10-22T12:00:00Z', by, back: '2015-10-22T13:00:00Z' };
    const sent = await sentUnder([jump], WEEKS);
    const during = sent.filter(({ day }) => day !== null && day > '2015-11-04');
    // One message of a day for each whom it concerns at most, and a digest.
    expect(during.filter(({ kind }) => kind === 'digest').length).toBeLessThanOrEqual(1);
    expect(twice(during.filter(({ kind }) => kind === 'nudge').map(({ to }) => JSON.stringify(to)))).toEqual([]);
    expect(twice(sent.map(({ key }) => key))).toEqual([]);
    expect(sent.filter(({ kind }) => kind === 'digest').map(({ day }) => day)).toEqual(
      expect.arrayContaining(['2015-10-26', '2015-11-02']),
    );
  },
);

test('the hour that is skipped in spring loses no turn, and asks nobody twice', async () => {
  const sent = await sentUnder([], ['2016-03-24T06:00:00Z', '2016-04-01T18:00:00Z']);
  expect(sent.filter(({ kind }) => kind === 'digest').map(({ day }) => day)).toEqual(['2016-03-29']);
  expect(twice(sent.map(({ key }) => key))).toEqual([]);
});
