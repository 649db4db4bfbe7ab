import { test } from 'vitest';
import { RELEASE } from '#test/kit/a-process.ts';

// A day of the real process on Slack, as the release lives it.
await import('#test/process/slack.test.ts');

test('the day was lived by the release', ({ expect }) => {
  expect(RELEASE).toMatch(/unpacked$/u);
});
