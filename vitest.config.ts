import { defineConfig } from 'vitest/config';
import { longestFirst } from './test/kit/longest-first.ts';

/** Small files with long contracts behind them, and the longest of the rest. */
const LONG = ['adapters/console/contract.test.ts', 'conversation/hostile.test.ts'];

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [
      'test/browser/**',
      'test/kill/**',
      'test/faults/**',
      'test/slack/**',
      'test/teams/**',
      'test/process/**',
      'test/soak/**',
      'test/postgres/**',
      'test/release/**',
    ],
    env: { TZ: 'UTC', NO_COLOR: '1' },
    pool: 'forks',
    // One for each core of the smallest machine this runs on; vitest would keep one of two idle.
    maxWorkers: 2,
    // Nothing is mocked and nothing is global, so files may share a process: half the time.
    isolate: false,
    // Node reads TypeScript itself, as the program does: Vite would write every file anew first, and every call across files would be dearer.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    sequence: { sequencer: longestFirst(LONG) },
    // Tests make much that is gone at once; with more room for it there is less to sweep.
    execArgv: ['--max-semi-space-size=64'],
    setupFiles: ['./test/kit/same-cases.ts', './test/kit/rules-of-cards.ts'],
    reporters: ['default', './test/kit/counts-reporter.ts'],
    testTimeout: 30_000,
    // What is looked for comes when the machine gets to it; a busy one is not wrong.
    expect: { poll: { timeout: 20_000 } },
  },
});
