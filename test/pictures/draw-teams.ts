import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as AdaptiveCards from 'adaptivecards';
import type { Browser, Page } from 'playwright-core';
import { smaller } from './smaller.ts';
import { hostConfigOf, styleOf, THEMES } from './teams-host.ts';
import type { Theme } from './teams-host.ts';
import type { TeamsScene } from './teams-scenes.ts';

/** The scenes that the documents show. */
const KEPT: ReadonlySet<string> = new Set(['nudge', 'receipt', 'digest', 'my-actions', 'form']);
/** Wide and narrow in light, wide in dark: the fourth says nothing new. */
const SHOWN: ReadonlySet<string> = new Set(['', '-phone', '-dark']);
const WIDTHS = [
  { width: 700, suffix: '' },
  { width: 375, suffix: '-phone' },
] as const;
const LIBRARY = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
/** Beyond so many messages a picture shows nothing new. */
const MOST_FOLLOWING = 3;

type Where = { readonly browser: Browser; readonly docs: string; readonly all: string };

/** Draws a scene as Microsoft's own renderer does, wide and narrow, light and dark. That renderer knows no charts, so that it draws what stands in their place. */
export async function drawTeams(scene: TeamsScene, { browser, docs, all }: Where): Promise<void> {
  for (const theme of THEMES) {
    for (const { width, suffix } of WIDTHS) {
      const page = await browser.newPage({ viewport: { width, height: 60 } });
      await show(page, scene, theme);
      const picture = smaller(await page.screenshot({ fullPage: true }));
      const name = `${theme.suffix}${suffix}`;
      const isKept = KEPT.has(scene.name) && SHOWN.has(name);
      writeFileSync(join(isKept ? docs : all, `teams-${scene.name}${name}.png`), picture);
      await page.close();
    }
  }
}

async function show(page: Page, { message, opens }: TeamsScene, theme: Theme): Promise<void> {
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${styleOf(theme)}</style><body></body>`);
  await page.addScriptTag({ path: LIBRARY });
  const cards = [message, ...message.thread.slice(0, MOST_FOLLOWING)].map(({ card }) => card);
  const more = Math.max(0, message.thread.length - MOST_FOLLOWING);
  await page.evaluate(drawIn, { cards, more, host: hostConfigOf(theme) });
  if (opens !== null) await press(page, opens);
}

/** A button in sight, or one that stands behind the three dots. */
async function press(page: Page, name: string): Promise<void> {
  const inSight = page.getByRole('button', { name, exact: true });
  if ((await inSight.count()) > 0) return inSight.click();
  await page.getByRole('button', { name: 'More options', exact: true }).click();
  await page.getByText(name, { exact: true }).click();
}

type Drawing = { readonly cards: readonly object[]; readonly more: number; readonly host: object };

// Runs within the page, and so knows nothing of this file.
function drawIn({ cards, more, host }: Drawing): void {
  type Element = { className: string; textContent: string; append: (...elements: readonly unknown[]) => void };
  const { AdaptiveCards: library, document } = globalThis as unknown as {
    readonly AdaptiveCards: typeof AdaptiveCards;
    readonly document: { readonly body: Element; readonly createElement: (name: string) => Element };
  };
  const boxed = (name: string, words: string) => {
    const box = document.createElement('div');
    box.className = name;
    box.textContent = words;
    document.body.append(box);
    return box;
  };
  boxed('who', 'Ragtime  09:30');
  for (const one of cards) {
    const card = new library.AdaptiveCard();
    card.hostConfig = new library.HostConfig(host);
    card.parse(one);
    boxed('card', '').append(card.render());
  }
  if (more > 0) boxed('who', `and ${more} more messages`);
}
