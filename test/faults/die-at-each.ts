import type { Life } from './a-life.ts';
import { findBroken } from './find-broken.ts';
import type { Step } from './mortal.ts';

/** Lives once for each step of a whole life, or each nth, and dies there; what was broken, a sentence each, and how often each kind of step was the last. */
export async function dieAtEach(
  whole: Life,
  record: readonly string[],
  { liveTo, nth = 1 }: { readonly liveTo: (at: number) => Promise<Life>; readonly nth?: number },
): Promise<{ readonly broken: readonly string[]; readonly deaths: ReadonlyMap<Step, number> }> {
  const broken: string[] = [];
  const deaths = new Map<Step, number>();
  for (let at = 1; at <= whole.steps.length; at += nth) {
    const life = await liveTo(at);
    deaths.set(life.death ?? 'none', (deaths.get(life.death ?? 'none') ?? 0) + 1);
    const found = await findBroken(life, { record, taken: whole.platform.taken });
    broken.push(...found.map((what) => `Death ${at}, at ${life.death}: ${what}`));
    await life.database.close();
  }
  process.stdout.write(
    `${Math.ceil(whole.steps.length / nth)} deaths: ${[...deaths].map(([step, times]) => `${step} ${times}`).join(', ')}.\n`,
  );
  return { broken, deaths };
}
