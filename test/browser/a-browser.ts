import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';

/** Where Debian puts it. */
const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

/** A real browser. */
export function aBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
}

/** What is judged: the rules of WCAG 2.0, 2.1 and 2.2 at levels A and AA, and the practices beside them. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds wrong with a page, a sentence each. */
export async function wrongBy(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const violations = await page.evaluate(async (tags) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    return (await axe.run({ runOnly: tags })).violations;
  }, TAGS);
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' ')})`,
  );
}

type Axe = {
  readonly run: (how: { readonly runOnly: readonly string[] }) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
};

/** By how many pixels a page is wider than its window: what has to be scrolled sideways. */
export function tooWide(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}

/** What has the focus, and whether that can be seen: its words, and by how much it looks otherwise than without. */
export function focused(
  page: Page,
): Promise<{ readonly says: string; readonly href: string | null; readonly isSeen: boolean }> {
  return page.evaluate(`(() => {
    const one = document.activeElement;
    const look = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const isMarked = look.outlineStyle !== 'none' && look.outlineWidth !== '0px' || look.boxShadow !== 'none' || look.backgroundColor === 'rgb(255, 221, 0)';
    const isThere = box.width > 1 && box.height > 1 && box.bottom > 0 && box.top < innerHeight;
    return { says: (one.textContent || '').trim().slice(0, 40), href: one.getAttribute('href'), isSeen: isMarked && isThere };
  })()`);
}
