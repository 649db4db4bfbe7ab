import { describe, expect, test } from 'vitest';
import { stageOn } from '#test/kit/a-story.ts';
import type { ChatPlatform } from '#test/kit/a-story.ts';
import { STORIES } from '#test/stories/stories.ts';

/** What every chat platform must do: each story runs on it from a fresh start, and nothing breaks on the way. */
export function chatPlatformContract(createPlatform: () => Promise<ChatPlatform>): void {
  describe.each(STORIES)('$about', ({ stories }) => {
    test.each(stories)('$title', async ({ tell }) => {
      const stage = stageOn(await createPlatform());
      await tell(stage);
      expect(stage.faults(), 'faults that the story did not expect').toEqual([]);
    });
  });
}
