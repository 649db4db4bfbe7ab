import { defineConfig } from 'vitest/config';

// Apart from the other tests: it lets the bot die at every single step that it takes.
export default defineConfig({
  test: {
    include: ['test/faults/**/*.test.ts'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    pool: 'forks',
    reporters: ['default', './test/kit/counts-reporter.ts'],
    testTimeout: 300_000,
    hookTimeout: 900_000,
  },
});
