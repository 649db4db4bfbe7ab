import { describe, expect, test } from 'vitest';
import { findBroken, recordOf } from '#test/faults/find-broken.ts';
import type { Expected, Lived } from '#test/faults/find-broken.ts';
import { liveOn } from '#test/faults/network/live-on.ts';
import { aSlackWay } from '#test/faults/network/slack-way.ts';
import { aTeamsWay } from '#test/faults/network/teams-way.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Work } from '#src/ports/register.ts';
import { aHolder } from './held-at.ts';
import type { Holding, Point } from './held-at.ts';
import { liveLocked } from './live-locked.ts';
import type { LockedLife } from './live-locked.ts';

const work = ([given]: readonly unknown[]): Work => given as Work;
const says = (given: readonly unknown[], kind: Outgoing['kind']): boolean =>
  work(given).say.some((one) => one.kind === kind);

/** Where a bot writes, each by what it does there. */
const POINTS: readonly Point[] = [
  { what: 'store', port: 'inbox', call: 'receive', is: () => true },
  { what: 'apply', port: 'register', call: 'write', is: (given) => work(given).message !== null },
  { what: 'claim', port: 'register', call: 'write', is: (given) => says(given, 'nudge') },
  { what: 'claim of the digest', port: 'register', call: 'write', is: (given) => says(given, 'digest') },
  { what: 'attempt', port: 'outbox', call: 'take', is: () => true },
  { what: 'mark', port: 'outbox', call: 'sent', is: () => true },
  { what: 'mark of the digest', port: 'outbox', call: 'sent', is: ([key]) => String(key).startsWith('digest/') },
];

/** A life in which the register was held, as far as it is looked at. */
type Life = Lived & {
  readonly reports: readonly string[];
  readonly wasHeld: boolean;
  readonly refused: readonly string[];
};

const PLATFORMS: readonly (readonly [name: string, live: (holding: Holding) => Promise<Life>])[] = [
  ['the console', async (holding) => atConsole(await liveLocked(holding))],
  ['Slack', (holding) => liveOn(aSlackWay, { holding })],
  ['Teams', (holding) => liveOn(aTeamsWay, { holding })],
];

describe('held by another program for 1, 10 and 30 seconds wherever the bot writes, the register loses nothing, has nothing twice and keeps its order', () => {
  test.each(PLATFORMS)(
    'on %s',
    async (_name, live) => {
      const holder = aHolder();
      const whole = await live({ point: null, ms: 0, holder });
      const expected = { record: await recordOf(whole), taken: whole.platform.taken };
      const lives = POINTS.flatMap((point) =>
        [1, 10, 30].map(async (seconds) => ({
          point,
          seconds,
          life: await live({ point, ms: seconds * 1000, holder }),
        })),
      );
      const broken: string[] = [];
      for (const { point, seconds, life } of await Promise.all(lives)) {
        const wrong = [...(await findBroken(life, expected)), ...(await wrongWith(life, seconds, expected))];
        broken.push(...wrong.map((what) => `${point.what}, ${seconds} s: ${what}`));
        await life.database.close();
      }
      await whole.database.close();
      holder.end();
      expect(broken).toEqual([]);
    },
    600_000,
  );

  test('which is not so of a bot that says it has a message which it could not store', async () => {
    const holder = aHolder();
    const whole = await liveLocked({ point: null, ms: 0, holder });
    const life = await liveLocked({ point: POINTS[0]!, ms: 11_000, holder }, { acknowledgesAll: true });
    const found = await findBroken(life, { record: await recordOf(whole), taken: whole.platform.taken });
    holder.end();
    expect(found.join('\n')).toMatch(/the record has lost/u);
  }, 60_000);
});

function atConsole({ platform, database, reports, wasHeld }: LockedLife): Life {
  return { platform, database, reports, wasHeld, refused: platform.unacknowledged().map(({ id }) => id) };
}

async function wrongWith(life: Life, seconds: number, { record }: Expected): Promise<readonly string[]> {
  const inOrder = JSON.stringify(await recordOf(life)) === JSON.stringify(record);
  // A second is waited for; what was given up is told.
  const isTold = seconds < 30 || life.reports.some((line) => line.includes('held by another program'));
  return [
    ...(life.wasHeld ? [] : ['it was never held']),
    ...(inOrder ? [] : ['the record is in another order']),
    ...(isTold ? [] : [`nobody is told: ${life.reports.join(' / ')}`]),
    ...(seconds === 1 ? life.reports.map((line) => `reported: ${line}`) : []),
    ...life.refused.map((id) => `${id} never came in`),
  ];
}
