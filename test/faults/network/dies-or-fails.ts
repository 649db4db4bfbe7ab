import { beforeAll, describe, expect, test } from 'vitest';
import { findBroken, isAnsweredMeanwhile, recordOf } from '#test/faults/find-broken.ts';
import type { Step } from '#test/faults/mortal.ts';
import { liveOn } from './live-on.ts';
import type { NetworkLife } from './live-on.ts';
import { MISHAPS } from './way.ts';
import type { Way } from './way.ts';

/** What holds of a bot on a platform wherever it dies, and whichever of its calls comes to grief; for each platform a file, so that they go side by side. */
export function diesOrFails(name: string, open: () => Promise<Way>): void {
  describe(`a bot on ${name}`, () => {
    let whole: NetworkLife;
    let record: readonly string[];

    beforeAll(async () => {
      whole = await liveOn(open);
      record = await recordOf(whole);
    });

    test('that never dies says everything once, and all of it stands in the record', async () => {
      expect(await findBroken(whole, { record, taken: whole.platform.taken })).toEqual([]);
      expect(record.length).toBeGreaterThan(9);
      expect(whole.platform.taken.length).toBeGreaterThan(15);
      expect(whole.reports.filter((line) => !line.startsWith('The time for'))).toEqual([]);
    });

    test('that dies at a step loses nothing that was acknowledged, says nothing twice, and leaves nothing uncertain untold', async () => {
      const broken: string[] = [];
      const deaths = new Map<Step, number>();
      for (let at = 1; at <= whole.steps.length; at++) {
        const life = await liveOn(open, { diesAt: at });
        deaths.set(life.death ?? 'none', (deaths.get(life.death ?? 'none') ?? 0) + 1);
        const found = await findBroken(life, { record, taken: whole.platform.taken });
        broken.push(...found.map((what) => `Death ${at}, at ${life.death}: ${what}`));
        await life.database.close();
      }
      process.stdout.write(sayCount(`${name}: ${whole.steps.length} deaths`, broken));
      expect(broken).toEqual([]);
      expect(deaths.has('none')).toBe(false);
    }, 1_200_000);

    test('of which a call comes to grief loses nothing that was acknowledged, says nothing twice, and leaves nothing uncertain untold', async () => {
      const broken: string[] = [];
      const mishaps = MISHAPS.flatMap((kind) =>
        // What is refused was never carried out.
        (kind === 'too many' || kind === 'refused' ? [false] : [false, true]).map((taken) => ({ kind, taken })),
      );
      for (let call = 1; call <= whole.calls; call++) {
        for (const is of mishaps) {
          const life = await liveOn(open, { mishap: { call, is } });
          const found = await findBroken(life, { record, taken: whole.platform.taken });
          const real = is.kind === 'too many' ? found.filter((what) => !isAnsweredMeanwhile(what)) : found;
          broken.push(...real.map((what) => `Call ${call}, ${is.kind}, ${is.taken ? '' : 'not '}taken: ${what}`));
          await life.database.close();
        }
      }
      process.stdout.write(sayCount(`${name}: ${whole.calls * mishaps.length} calls that failed`, broken));
      expect(broken).toEqual([]);
    }, 1_200_000);
  });
}

function sayCount(what: string, broken: readonly string[]): string {
  const count = (words: RegExp): number => broken.filter((one) => words.test(one)).length;
  const lost = count(/has lost/u);
  const twice = count(/twice/u);
  const untold = count(/nobody is told/u);
  return `${what}: ${lost} acknowledged and lost, ${twice} sent twice, ${untold} uncertain and untold.\n`;
}
