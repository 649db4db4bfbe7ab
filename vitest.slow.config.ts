import { defineConfig } from 'vitest/config';

/** What both parts have in common. */
const COMMON = {
  env: { TZ: 'UTC', NO_COLOR: '1' },
  setupFiles: ['./test/kit/same-cases.ts'],
  pool: 'forks' as const,
  testTimeout: 60_000,
  // What is looked for comes when the machine gets to it; a busy one is not wrong.
  expect: { poll: { timeout: 20_000 } },
  hookTimeout: 900_000,
};

/** Faults of which none is judged by how long something took; each has a disk, a folder, a port and a register of its own. */
const SIDE_BY_SIDE = [
  'test/faults/*.test.ts',
  'test/faults/{broken-off,damage,disk,hostile,network}/**/*.test.ts',
  'test/faults/lock/lock.test.ts',
];

// Apart from the other tests: these live through a day of the real process, kill it a hundred times, let a bot die at each of its steps, run all of Teams again over the other SDK and the register on a PostgreSQL server, and live through sixty days or two years.
export default defineConfig({
  test: {
    reporters: ['default', './test/kit/counts-reporter.ts'],
    projects: [
      {
        test: {
          ...COMMON,
          name: 'side by side',
          include: SIDE_BY_SIDE,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
          // As in vitest.config.ts, where it says why.
          isolate: false,
          experimental: { viteModuleRunner: false, nodeLoader: false },
          execArgv: ['--max-semi-space-size=64'],
        },
      },
      {
        test: {
          ...COMMON,
          name: 'alone',
          include: ['test/{kill,faults,postgres,process,sdk2,soak}/**/*.test.ts'],
          exclude: SIDE_BY_SIDE,
          maxWorkers: 1,
          // Begins once the others are done.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
