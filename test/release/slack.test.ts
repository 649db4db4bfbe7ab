import { test } from 'vitest';

// A day of the real process on Slack, as the release lives it.
await import('#test/process/slack.test.ts');

test('the day was lived by the release', ({ expect }) => {
  expect(process.env['TEST_RELEASE']).toMatch(/unpacked$/u);
});
