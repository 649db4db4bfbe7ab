import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { siteDrawer } from '#adapters/site/draw-site.ts';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { defaultIn } from '#src/plan/default-plan.ts';
import type { Day } from '#src/calendar/day.ts';
import { recordFor } from '#src/cli/publish/edition.ts';
import { publishInto } from '#src/cli/publish/publish-into.ts';
import { newPath } from './a-folder.ts';
import { aGrownRegister, NOW } from './a-grown-register.ts';
import { sampleRoster } from './a-large-plan.ts';
import { timed } from './measure.ts';
import type { Bench, Figure } from './measure.ts';

const MANY = 10_000;
const FEW = 150;

/** A first edition of the public site of 10,000 actions, a page for each, against that of a plan as most are. */
export function publishing(): Bench {
  const made = new Map<number, Promise<() => Promise<Figure>>>();
  const edition = async (size: number): Promise<Figure> => {
    const own = made.get(size) ?? made.set(size, anEdition(size)).get(size)!;
    return (await own)();
  };
  return {
    name: 'publish: a site of 10,000 actions',
    against: 'one of 150 actions',
    unit: 'ms',
    ours: () => edition(MANY),
    floor: () => edition(FEW),
    rounds: 1,
    warmUp: 0,
  };
}

async function anEdition(size: number): Promise<() => Promise<Figure>> {
  const store = await aGrownRegister(newPath('ragtime.db'), size, sampleRoster());
  const plan = defaultIn(await store.register.plans())!;
  const record = await recordFor(plan, store);
  const drawSite = siteDrawer(drawPicture);
  const asAt = NOW.slice(0, 10) as Day;
  return () => {
    const folder = newPath('plan');
    mkdirSync(dirname(folder), { recursive: true });
    return timed(async () => {
      await publishInto({ folder, asAt, contact: null }, record, { drawSite });
    });
  };
}
