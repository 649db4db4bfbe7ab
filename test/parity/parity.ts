// Tells every story on every platform and writes docs/platforms.md from how they went: npm run parity
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parityPage } from './page.ts';
import { CONTRACTS, PLATFORMS } from './platforms.ts';
import type { Platform, Told } from './platforms.ts';

type Report = {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly ancestorTitles: readonly string[];
      readonly title: string;
      readonly status: string;
    }[];
  }[];
};

const folder = mkdtempSync(join(tmpdir(), 'ragtime-parity-'));
const file = join(folder, 'report.json');
const config = ['--config', 'test/parity/vitest.config.ts', '--root', '.'];
const run = ['node_modules/vitest/vitest.mjs', 'run', ...config, '--reporter=json', `--outputFile=${file}`];
spawnSync(process.execPath, run, { stdio: ['ignore', 'ignore', 'inherit'] });
const told = toldIn(JSON.parse(readFileSync(file, 'utf8')) as Report);
rmSync(folder, { recursive: true });
writeFileSync('docs/platforms.md', parityPage(told));
const failed = told.filter(({ came }) => came === 'otherwise');
for (const { platform, title } of failed) console.error(`On ${platform} it goes otherwise: ${title}`);
console.log(`docs/platforms.md: ${told.length} tellings, of which ${failed.length} went otherwise.`);
process.exitCode = failed.length > 0 ? 1 : 0;

function toldIn({ testResults }: Report): readonly Told[] {
  return testResults.flatMap(({ name, assertionResults }) => {
    const platform = platformOf(name);
    if (platform === null) return [];
    return assertionResults.map(({ ancestorTitles, title, status }) => {
      const came = status === 'passed' ? ('out' as const) : ('otherwise' as const);
      return { platform, about: ancestorTitles.at(-1) ?? '', title, came };
    });
  });
}

function platformOf(path: string): Platform | null {
  return PLATFORMS.find((platform) => path.endsWith(CONTRACTS[platform])) ?? null;
}
