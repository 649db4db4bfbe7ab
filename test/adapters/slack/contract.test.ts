import { chatPlatformContract } from '#test/contracts/chat-platform.ts';
import { STORIES } from '#test/stories/stories.ts';
import { aSlackPlatform } from './a-slack-platform.ts';

// One story of each kind, so that the tests stay quick; every story is told in test/slack, one of the slower suites.
chatPlatformContract(
  aSlackPlatform,
  STORIES.map(({ about, stories }) => ({ about, stories: stories.slice(0, 1) })),
);
