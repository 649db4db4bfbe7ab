import { defineConfig } from 'vitest/config';
import { longestFirst } from './test/kit/longest-first.ts';

/** What all parts have in common. */
const COMMON = {
  env: { TZ: 'UTC', NO_COLOR: '1' },
  setupFiles: ['./test/kit/same-cases.ts'],
  pool: 'forks' as const,
  testTimeout: 300_000,
  // What is looked for comes when the machine gets to it; a busy one is not wrong.
  expect: { poll: { timeout: 20_000 } },
  hookTimeout: 1_800_000,
};

/** Both that go together have as many: a file is often the client of a process of its own, and waits while that works. */
const TOGETHER = { maxWorkers: 3, sequence: { groupOrder: 0 } };

/** A minute and more each, the longest first. */
const LONG = [
  'kill/kill.test.ts',
  'faults/network/on-teams.test.ts',
  'postgres/stories.test.ts',
  'faults/broken-off/bringing.test.ts',
  'postgres/replicas/replicas.test.ts',
  'faults/clock.test.ts',
  'postgres/kill.test.ts',
  'faults/broken-off/keeping.test.ts',
  'teams/newer-sdk.test.ts',
  'teams/usual-sdk.test.ts',
  'slack/every-story.test.ts',
  'browser/site.test.ts',
  'faults/network/on-slack.test.ts',
  'process/two-years-real.test.ts',
  'faults/lock/lock.test.ts',
  'process/organisations.test.ts',
];

/** Judged by how long an answer takes, or by what happens while something is held; they mostly wait. */
const BY_THE_CLOCK = ['test/faults/lock/answered-*.test.ts', 'test/faults/served/*.test.ts'];

// Apart from the other tests: these live through a day of the real process, kill it a hundred times, let a bot die at each of its steps, drive a real browser over every kind of page, tell every story on Slack and on Teams over each SDK, keep the register on a PostgreSQL server, and live through sixty days or two years.
export default defineConfig({
  test: {
    sequence: { sequencer: longestFirst(LONG) },
    reporters: ['default', './test/kit/counts-reporter.ts'],
    projects: [
      {
        test: {
          ...COMMON,
          ...TOGETHER,
          name: 'one after the other',
          include: ['test/faults/**/*.test.ts'],
          exclude: BY_THE_CLOCK,
          // As in vitest.config.ts, where it says why.
          isolate: false,
          experimental: { viteModuleRunner: false, nodeLoader: false },
          execArgv: ['--max-semi-space-size=64'],
        },
      },
      {
        test: {
          ...COMMON,
          ...TOGETHER,
          name: 'each in its own process',
          include: ['test/{browser,kill,postgres,process,slack,soak,teams}/**/*.test.ts'],
          experimental: { viteModuleRunner: false, nodeLoader: false },
        },
      },
      {
        test: {
          ...COMMON,
          ...TOGETHER,
          name: 'the release',
          // Whoever runs beside it has its folder in their environment, too, and tries the sources.
          env: { ...COMMON.env, TRIES_RELEASE: '1' },
          include: ['test/release/**/*.test.ts'],
          // Built and unpacked once for all of them.
          globalSetup: ['./test/release/build-once.ts'],
          experimental: { viteModuleRunner: false, nodeLoader: false },
        },
      },
      {
        test: {
          ...COMMON,
          name: 'by the clock',
          include: BY_THE_CLOCK,
          maxWorkers: 2,
          // Begins once the others are done.
          sequence: { groupOrder: 1 },
          experimental: { viteModuleRunner: false, nodeLoader: false },
        },
      },
    ],
  },
});
