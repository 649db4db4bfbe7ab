import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Befalling, Point } from '#test/faults/befalling/befall.ts';
import { liveAtConsole } from '#test/faults/befalling/live-at-console.ts';
import { PLATFORMS, UNTOUCHED } from '#test/faults/befalling/platforms.ts';
import type { Life } from '#test/faults/befalling/platforms.ts';
import { POINTS } from '#test/faults/befalling/points.ts';
import { findBroken, isAnsweredMeanwhile, recordOf } from '#test/faults/find-broken.ts';
import type { Expected } from '#test/faults/find-broken.ts';
import { aSmallDisk, NO_DISK } from './small-disk.ts';
import type { SmallDisk } from './small-disk.ts';

/** The disk is full from a point on, through so many scenes. */
function filled(point: Point, scenes: number, disk: SmallDisk): Befalling {
  let left = scenes;
  return {
    point,
    file: join(disk.folder, 'ragtime.db'),
    begins: async () => disk.fill(),
    sceneEnds: () => {
      left -= 1;
      if (left === 0) disk.free();
    },
  };
}

describe.skipIf(NO_DISK !== null)(
  `with its disk full wherever the bot writes, for a while or for hours, the register loses nothing, has nothing half or twice, and all is worked once there is room again${NO_DISK ?? ''}`,
  () => {
    test.each(PLATFORMS)(
      'on %s',
      async (_name, live) => {
        const whole = await live(UNTOUCHED);
        const expected = { record: await recordOf(whole), taken: whole.platform.taken };
        const broken: string[] = [];
        for (const point of POINTS) {
          for (const scenes of [1, 3]) {
            const disk = aSmallDisk(8);
            const life = await live(filled(point, scenes, disk));
            const found = await findBroken(life, expected);
            const real =
              point.what === 'claim' && scenes > 1 ? found.filter((one) => !isAnsweredMeanwhile(one)) : found;
            const wrong = [...real, ...(await wrongWith(life, expected))];
            broken.push(...wrong.map((what) => `${point.what}, ${scenes} scenes: ${what}`));
            await life.database.close();
            disk.end();
          }
        }
        await whole.database.close();
        expect(broken).toEqual([]);
      },
      300_000,
    );

    test('which is not so of a bot that says it has a message which it could not store', async () => {
      const whole = await liveAtConsole(UNTOUCHED);
      const disk = aSmallDisk(8);
      const life = await liveAtConsole(filled(POINTS[0]!, 1, disk), { acknowledgesAll: true });
      const found = await findBroken(life, { record: await recordOf(whole), taken: whole.platform.taken });
      await life.database.close();
      disk.end();
      expect(found.join('\n')).toMatch(/the record has lost/u);
    });
  },
);

async function wrongWith(life: Life, { record }: Expected): Promise<readonly string[]> {
  const found = await recordOf(life);
  const isTold = life.reports.some((line) => line.includes('is full'));
  return [
    ...(life.hasBefallen ? [] : ['it was never full']),
    ...(JSON.stringify(found) === JSON.stringify(record) ? [] : ['the record is in another order']),
    ...(isTold ? [] : [`nobody is told: ${life.reports.join(' / ')}`]),
    ...life.refused.map((id) => `${id} never came in`),
  ];
}
