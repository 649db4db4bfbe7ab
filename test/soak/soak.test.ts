import { appendFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Store } from '#src/cli/cli-world.ts';
import { aSlackWay } from '#test/faults/network/slack-way.ts';
import { aTeamsWay } from '#test/faults/network/teams-way.ts';
import { LEADS, OFFICE } from './council.ts';
import { liveYears } from './live.ts';
import type { Lived } from './live.ts';

/** How many days, on which platforms, by which seed, and where the figures are added. */
const DAYS = Number(process.env['SOAK_DAYS'] ?? 60);
const SEED = Number(process.env['SOAK_SEED'] ?? 1);
const ONLY = process.env['SOAK_ON'] ?? '';
const LOG = process.env['SOAK_LOG'] ?? null;

const PLATFORMS = [
  { name: 'Slack', open: aSlackWay },
  { name: 'Teams', open: () => aTeamsWay([...LEADS, OFFICE]) },
].filter(({ name }) => ONLY === '' || name.toLowerCase() === ONLY.toLowerCase());

describe(`${DAYS} days of sixty people, with crashes, outages and leave`, () => {
  test.each(PLATFORMS)(
    'on $name lose nothing that was acknowledged, send nothing twice, leave nothing uncertain untold, and keep memory flat',
    async ({ name, open }) => {
      const tell = (line: string): void => {
        process.stdout.write(`${name} ${line}\n`);
        if (LOG !== null) appendFileSync(LOG, `${name} ${line}\n`);
      };
      const lived = await liveYears({ days: DAYS, seed: SEED, open, tell });
      tell(sayFigures(lived));
      for (const one of [...lived.lost, ...lived.twice].slice(0, 20)) tell(`  ${one}`);
      expect(lived.lost).toEqual([]);
      expect(lived.twice).toEqual([]);
      expect(lived.untold).toEqual([]);
      expect(lived.damage).toEqual([]);
      expect(growthOf(lived)).toBeLessThan(WARMING_MB);
    },
    7_200_000,
  );
});

/** What the soak is there to find, planted into a bot. */
const PLANTED: readonly (readonly [what: string, plant: (store: Store) => Store, days: number, says: RegExp])[] = [
  [
    'that never picks up what was on its way',
    ({ outbox, ...store }) => ({ ...store, outbox: { ...outbox, recover: async () => 0, doubted: async () => [] } }),
    40,
    /is on its way for ever/u,
  ],
  [
    'that forgets every tenth message that it has acknowledged',
    ({ inbox, ...store }) => ({ ...store, inbox: { ...inbox, receive: forgetful(inbox.receive) } }),
    8,
    /was acknowledged and is gone/u,
  ],
];

function forgetful(receive: Store['inbox']['receive']): typeof receive {
  let count = 0;
  return async (...given) => {
    count += 1;
    return count % 10 > 0 ? receive(...given) : 'new';
  };
}

describe('which is not so of a bot', () => {
  test.each(PLANTED)(
    '%s',
    async (_what, plant, days, says) => {
      const lived = await liveYears({ days, seed: 1, open: aSlackWay, tell: () => undefined, plant });
      expect(lived.lost.join('\n')).toMatch(says);
    },
    300_000,
  );
});

/** What a line of the record may leave in memory, in kilobytes: the line itself, what was asked and said about it. */
const KB_A_LINE = 8;
/** What may come on top of that, in megabytes: what the engine keeps of code as it warms, and what a measurement is off by. */
const WARMING_MB = 24;

/** By how many megabytes the heap has grown since the first look beyond what the record has. */
function growthOf({ heaps }: Lived): number {
  const [first, last] = [heaps[0]!, heaps.at(-1)!];
  return last.megabytes - first.megabytes - ((last.lines - first.lines) * KB_A_LINE) / 1024;
}

function sayFigures(lived: Lived): string {
  const { acknowledged, taken, asked, crashes, outages, alone, uncertain, lost, twice, untold, reports } = lived;
  return [
    `seed ${SEED}, ${DAYS} days: ${acknowledged} acknowledged, ${taken} taken in by the platform, ${asked} askings;`,
    `${crashes} crashes, ${outages} outages, ${alone} calls that failed by themselves, ${uncertain} uncertain;`,
    `${lost.length} acknowledged and lost, ${twice.length} sent twice, ${untold.length} uncertain and untold;`,
    `${lived.heaps.map(({ megabytes }) => megabytes).join(', ')} MB of heap, ${lived.heaps.map(({ lines }) => lines).join(', ')} lines.`,
    ...[...reports]
      .toSorted(([, one], [, other]) => other - one)
      .slice(0, 12)
      .map(([what, count]) => `\n  ${count} × ${what}`),
  ].join(' ');
}
