import { cpSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolderLike, aTemplate } from '#test/damage/a-real-folder.ts';
import type { RealFolder } from '#test/damage/a-real-folder.ts';
import { heldIn } from '#test/site/a-site.ts';
import { dyingAt, stepsOf } from './break-off.ts';
import { copied } from './commands.ts';

const siteOf = ({ data }: RealFolder): string => join(dirname(data), 'site');
const typed = (folder: RealFolder, asAt: string): readonly string[] => ['publish', siteOf(folder), '--as-at', asAt];

/** Every step around the changing of places, and two of those by which what is new is made. */
function pointsIn(steps: readonly string[]): readonly number[] {
  const renames = steps.flatMap((step, at) => (step.startsWith('renameSync') ? [at + 1] : []));
  const first = steps.findIndex((step) => step.startsWith('mkdirSync')) + 1;
  const last = renames.at(-1)!;
  return [first, first + Math.floor((last - first) / 2), ...renames, last + 1].filter((at) => at <= steps.length);
}

test('killed at any step, publishing leaves the earlier edition or the new one, whole; said again it ends whole, with nothing beside it', async () => {
  const before = aFolderLike(await aTemplate());
  expect((await before.run(...typed(before, '2015-06-05'))).code).toBe(0);
  const old = heldIn(siteOf(before));
  const lived = withSite(before);
  const steps = await stepsOf(lived, typed(lived, '2015-06-08'));
  const now = heldIn(siteOf(lived));
  expect(now.size).toBeGreaterThan(old.size);
  const wrong: string[] = [];
  for (const at of new Set(pointsIn(steps))) {
    const folder = withSite(before);
    const site = siteOf(folder);
    expect((await dyingAt(at, folder, typed(folder, '2015-06-08'))).code).toBeNull();
    // For the one moment in which they change places the earlier one stands beside, whole.
    const stands = heldIn(existsSync(site) ? site : `${site}.before`);
    if (![old, now].some((whole) => isSame(whole, stands))) wrong.push(`at ${at}, ${steps[at - 1]}, it is half made`);
    const again = await dyingAt(0, folder, typed(folder, '2015-06-08'));
    if (again.code !== 0) wrong.push(`at ${at}, said again: ${again.said}`);
    if (!isSame(now, heldIn(site))) wrong.push(`at ${at}, ${steps[at - 1]}, it does not end whole`);
    const left = readdirSync(dirname(site)).filter((name) => name.startsWith('site') && name !== 'site');
    wrong.push(...left.map((name) => `at ${at} it leaves ${name}`));
  }
  expect(wrong).toEqual([]);
}, 1_200_000);

function withSite(before: RealFolder): RealFolder {
  const folder = copied(before);
  cpSync(siteOf(before), siteOf(folder), { recursive: true });
  return folder;
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([path, text]) => other.get(path) === text);
}
