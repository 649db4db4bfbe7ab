import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { pageOf } from './draw.ts';
import { drawReal } from './draw-real.ts';
import { drawTeams } from './draw-teams.ts';
import { scenes } from './scenes.ts';
import { smaller } from './smaller.ts';
import type { Scene } from './scenes.ts';

/** The pictures that the documents show; the others are for whoever changes a message, and are not kept. */
const KEPT: ReadonlySet<string> = new Set(['nudge', 'receipt', 'digest', 'home']);
const WIDTHS = [
  { width: 700, suffix: '' },
  { width: 375, suffix: '-phone' },
] as const;
const DOCS = 'docs/pictures';
const LOOK_AT = join(DOCS, 'all');

const browser = await chromium.launch({
  executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-lcd-text'],
});
mkdirSync(LOOK_AT, { recursive: true });
const { slack, teams } = await scenes();
for (const scene of slack) await takePictures(scene, browser);
for (const scene of teams) await drawTeams(scene, { browser, docs: DOCS, all: LOOK_AT });
await drawReal(browser, DOCS);
await browser.close();

async function takePictures(scene: Scene, browser: Browser): Promise<void> {
  for (const { width, suffix } of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 60 } });
    await page.setContent(pageOf(scene));
    const picture = await page.screenshot({ fullPage: true });
    writeFileSync(join(KEPT.has(scene.name) ? DOCS : LOOK_AT, `${scene.name}${suffix}.png`), smaller(picture));
    await page.close();
  }
}
