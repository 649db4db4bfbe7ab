import { defineConfig } from 'vitest/config';

// Apart from the other tests: these live through a day of the real process, kill it a hundred times, let a bot die at each of its steps, run all of Teams again over the other SDK and the register on a PostgreSQL server, and live through sixty days or two years.
export default defineConfig({
  test: {
    include: ['test/{kill,faults,postgres,process,sdk2,soak}/**/*.test.ts'],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    setupFiles: ['./test/kit/same-cases.ts'],
    pool: 'forks',
    reporters: ['default', './test/kit/counts-reporter.ts'],
    testTimeout: 60_000,
    // What is looked for comes when the machine gets to it; a busy one is not wrong.
    expect: { poll: { timeout: 20_000 } },
    hookTimeout: 900_000,
  },
});
