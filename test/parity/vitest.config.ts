import { defineConfig } from 'vitest/config';
import { CONTRACTS } from './platforms.ts';

// The contract of every platform in one run, whichever suite it is in otherwise.
export default defineConfig({
  test: {
    include: Object.values(CONTRACTS),
    env: { TZ: 'UTC', NO_COLOR: '1' },
    pool: 'forks',
    maxWorkers: 2,
    // As in vitest.config.ts, where it says why.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    setupFiles: ['./test/kit/same-cases.ts', './test/kit/rules-of-cards.ts'],
    testTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
  },
});
