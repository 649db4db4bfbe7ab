import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { siteDrawer } from '#adapters/site/draw-site.ts';
import { recordFor } from '#src/cli/publish/edition.ts';
import { publishInto } from '#src/cli/publish/publish-into.ts';
import { day } from '#test/kit/an-action.ts';
import { liveThrough } from './scenes.ts';
import { smaller } from './smaller.ts';
import { aStage } from './stage.ts';

/** The first page of the public site after an autumn of the sample plan, as a picture. */
export async function drawSite(browser: Browser, docs: string): Promise<void> {
  const stage = await aStage();
  await liveThrough(stage);
  const { store } = stage;
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-site-'));
  const [plan] = await store.register.plans();
  const record = await recordFor(plan!, store);
  const site = join(folder, 'plan');
  await publishInto({ folder: site, asAt: day('2015-11-20'), contact: null }, record, {
    drawSite: siteDrawer(drawPicture),
  });
  const page = await browser.newPage({ viewport: { width: 900, height: 1120 } });
  await page.goto(`file://${site}/index.html`);
  writeFileSync(join(docs, 'site.png'), smaller(await page.screenshot()));
  await page.close();
  rmSync(folder, { recursive: true, force: true });
}
