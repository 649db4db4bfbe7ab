import { defineConfig } from 'vitest/config';

// Apart from the other tests: it starts and kills the real process a hundred times, which takes two minutes.
export default defineConfig({
  test: {
    include: ['test/kill/**/*.test.ts'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    pool: 'forks',
    reporters: ['default', './test/kit/counts-reporter.ts'],
    testTimeout: 60_000,
    hookTimeout: 900_000,
  },
});
