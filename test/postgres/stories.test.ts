import { describe, expect, test } from 'vitest';
import { aConsole } from '#test/adapters/console/a-console.ts';
import { stageOn } from '#test/kit/a-story.ts';
import type { Story } from '#test/kit/a-story.ts';
import { STORIES } from '#test/stories/stories.ts';
import { createPlaces } from './a-place.ts';
import { aServer } from './a-server.ts';

const newPlace = createPlaces(aServer());

/** Where the record ends once a story was told, and what it says; the story itself says what people are shown. */
async function recordOf({ tell, start }: Omit<Story, 'title'>, isOnServer: boolean) {
  const platform = await (isOnServer ? aConsole(start, newPlace()) : aConsole(start));
  const stage = stageOn(platform);
  await tell(stage);
  expect(stage.faults(), 'faults that the story did not expect').toEqual([]);
  return { head: await platform.register().head(), damage: await platform.store().integrity() };
}

describe.each(STORIES)('on both databases the record is the same to the last hash: $about', ({ stories }) => {
  test.each(stories.map(({ title, ...told }) => [title, told] as const))('%s', async (_, told) => {
    const here = await recordOf(told, false);
    expect(await recordOf(told, true)).toEqual(here);
    expect(here.damage).toEqual([]);
  });
});
