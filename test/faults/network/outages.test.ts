import { describe, expect, test } from 'vitest';
import { readInstant } from '#src/calendar/instant.ts';
import { findBroken, isAnsweredMeanwhile, recordOf } from '#test/faults/find-broken.ts';
import { liveOn } from './live-on.ts';
import { aSlackWay } from './slack-way.ts';
import { aTeamsWay } from './teams-way.ts';
import { MISHAPS } from './way.ts';
import type { Mishap } from './way.ts';

/** From when to when nothing that is posted comes back well: over the digest, over the morning's questions, over all that is answered, to the end. */
const SPANS = [
  ['three days', '2015-06-05T09:59:00+01:00', '2015-06-08T10:00:00+01:00'],
  ['a morning', '2015-06-05T09:00:00+01:00', '2015-06-05T10:03:00+01:00'],
  ['the digest’s hour', '2015-06-08T08:00:00+01:00', '2015-06-08T09:20:00+01:00'],
  ['a night and a day', '2015-06-08T15:59:00+01:00', '2015-06-10T08:59:00+01:00'],
] as const;

const OUTAGES: readonly Mishap[] = ([...MISHAPS, 'let in no more'] as const).map((kind) => ({ kind, taken: false }));

describe.each([
  ['Slack', aSlackWay],
  ['Teams', aTeamsWay],
])('a bot on %s', (_name, open) => {
  test.each(SPANS)(
    'that is refused, or not answered, for %s loses nothing that was acknowledged, says nothing twice, and leaves nothing uncertain untold',
    async (_, from, to) => {
      const whole = await liveOn(open);
      const expected = { record: await recordOf(whole), taken: whole.platform.taken };
      const broken: string[] = [];
      for (const is of OUTAGES) {
        const life = await liveOn(open, { outage: { from: readInstant(from)!, to: readInstant(to)!, is } });
        // What was answered in the hours of an outage is not asked after it.
        const found = (await findBroken(life, expected)).filter((what) => !isAnsweredMeanwhile(what));
        if (!life.hasBefallen) broken.push(`${is.kind}: nothing was posted meanwhile`);
        broken.push(...found.map((what) => `${is.kind}: ${what}`));
        await life.database.close();
      }
      await whole.database.close();
      expect(broken).toEqual([]);
    },
  );

  test('whose answers drip without an end loses nothing, says nothing twice, and leaves nothing uncertain untold', async () => {
    const whole = await liveOn(open);
    const expected = { record: await recordOf(whole), taken: whole.platform.taken };
    // Each is waited for as long as a call may take: all at once.
    const fates = calls(whole.calls).flatMap((call) => [true, false].map((taken) => ({ call, taken })));
    const broken = await Promise.all(
      fates.map(async ({ call, taken }) => {
        const life = await liveOn(open, { mishap: { call, is: { kind: 'drips', taken } } });
        const found = await findBroken(life, expected);
        await life.database.close();
        const all = life.hasBefallen ? found : ['nothing dripped'];
        return all.map((what) => `Call ${call}, ${taken ? '' : 'not '}taken: ${what}`);
      }),
    );
    await whole.database.close();
    expect(broken.flat()).toEqual([]);
  });
});

/** Every third of so many calls, from the first on. */
function calls(count: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / 3) }, (_, nth) => nth * 3 + 1);
}
