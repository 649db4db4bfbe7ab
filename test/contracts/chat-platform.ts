import { describe, expect, test } from 'vitest';
import { stageOn } from '#test/kit/a-story.ts';
import type { Start } from '#test/kit/a-start.ts';
import type { ChatPlatform } from '#test/kit/a-story.ts';
import { STORIES } from '#test/stories/stories.ts';

/** What every chat platform must do: each story runs on it from a fresh start, and nothing breaks on the way; `stories` are all of them where nothing else is said. */
export function chatPlatformContract(
  createPlatform: (start?: Start) => Promise<ChatPlatform>,
  stories: typeof STORIES = STORIES,
): void {
  describe.each(stories)('$about', ({ stories: told }) => {
    // '%s' keeps a title whole: docs/platforms.md is written from titles.
    test.each(told.map(({ title, ...story }) => [title, story] as const))('%s', async (_, { tell, start }) => {
      const stage = stageOn(await createPlatform(start));
      await tell(stage);
      expect(stage.faults(), 'faults that the story did not expect').toEqual([]);
    });
  });
}
