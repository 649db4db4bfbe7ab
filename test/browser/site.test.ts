import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { siteDrawer } from '#adapters/site/draw-site.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { loadSampleInto } from '#src/assembly/sample.ts';
import { recordFor } from '#src/cli/publish/edition.ts';
import { publishInto } from '#src/cli/publish/publish-into.ts';
import type { Action, ActionId } from '#src/plan/action.ts';
import type { ForumKey } from '#src/plan/governance/forum.ts';
import type { PlanEvent } from '#src/plan/governance/plan-event.ts';
import type { PurposeId } from '#src/plan/governance/purpose.ts';
import type { ActionEvent, NewEntry } from '#src/plan/ledger.ts';
import { day } from '#test/kit/an-action.ts';
import { deadLinks, heldIn } from '#test/site/a-site.ts';
import { aBrowser, focused, tooWide, wrongBy } from './a-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'ragtime-site-'));
const site = join(folder, 'plan');
let browser: Browser;
let first: Action;

/** The sample plan with two editions; of one action something of every kind happened. */
beforeAll(async () => {
  const store = await openDatabase(':memory:', { as: 'bot' });
  await loadSampleInto(store.register, []);
  const plan = (await store.register.plans())[0]!;
  const actions = (await store.register.trackedIn(plan.key)).map(({ action }) => action);
  first = actions[0]!;
  await write(store, [
    of(first.id, {
      kind: 'date-agreed',
      day: day('2016-12-31'),
      reason: '',
      minuted: { forum: 'JB' as ForumKey, name: 'The Joint Board', on: day('2015-09-03'), minute: '12' },
    }),
    of(first.id, { kind: 'public-released', says: 'The first part is open to everybody.' }),
    of(actions[1]!.id, { kind: 'closed', as: 'withdrawn', reason: 'x' }),
    of(actions[2]!.id, { kind: 'restricted', restricted: true }),
    ...purposes(first.id).map((event): NewEntry => ({ ...LINE, plan: plan.key, event })),
  ]);
  const world = { drawSite: siteDrawer(drawPicture) };
  const record = await recordFor(plan, store);
  for (const asAt of [day('2026-01-31'), day('2026-02-28')])
    await publishInto({ folder: site, asAt, contact: 'plan@council.example' }, record, world);
  await store.close();
  browser = await aBrowser();
}, 120_000);

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const LINE = { at: '2026-01-05T10:00:00.000Z' as NewEntry['at'], day: day('2026-01-05'), by: null, message: null };

function of(action: ActionId, event: ActionEvent): NewEntry {
  return { ...LINE, action, event };
}

function purposes(action: ActionId): readonly PlanEvent[] {
  const kept = (['recommendation', 'milestone', 'indicator'] as const).map((kind): PlanEvent => {
    const measured = kind === 'indicator' ? { unit: 'days', target: 8, direction: 'down' as const } : {};
    const purpose = {
      id: `${kind}/1` as PurposeId,
      kind,
      ref: '1',
      title: `The first ${kind}`,
      parent: null,
      ...measured,
    };
    return { kind: 'purpose-kept', purpose };
  });
  const reading = (asAt: string, value: number): PlanEvent => ({
    kind: 'reading',
    purpose: 'indicator/1' as PurposeId,
    reading: { value, unit: 'days', asAt: day(asAt), source: 'HR', sample: null },
  });
  return [
    ...kept,
    { kind: 'served', purpose: 'milestone/1' as PurposeId, actions: [action], serves: true },
    reading('2025-10-31', 9.2),
    reading('2025-12-31', 8.4),
  ];
}

async function write({ register }: OpenDatabase, entries: readonly NewEntry[]): Promise<void> {
  await register.write({ message: null, slot: null, entries, say: [], asked: [] });
}

async function at<T>(address: string, how: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...how });
  const page = await context.newPage();
  await page.goto(`file://${site}/${address}`);
  try {
    return await look(page);
  } finally {
    await context.close();
  }
}

/** One of every kind of page, by what it is of. */
const KINDS = [
  'index.html',
  'late.html',
  'moved.html',
  'decided.html',
  'numbers.html',
  'aims.html',
  'pictures.html',
  'timeline.html',
  'about.html',
  'accessibility.html',
  'editions.html',
  'recommendations/1.html',
  'milestones/1.html',
  'indicators/1.html',
  'editions/2026-01-31/index.html',
  'AN ACTION',
  'A WITHDRAWN ACTION',
  'A PART',
] as const;

function addressOf(kind: (typeof KINDS)[number]): string {
  const paths = [...heldIn(site)].filter(([path]) => !path.startsWith('editions/'));
  const found = (within: string, says: string): string =>
    paths.find(([path, text]) => path.startsWith(within) && text.includes(says))![0];
  if (kind === 'AN ACTION') return found('actions/', 'open to everybody');
  if (kind === 'A WITHDRAWN ACTION') return found('actions/', 'rt-notice">Withdrawn');
  return kind === 'A PART' ? found('parts/', '<h1') : kind;
}

describe.each(KINDS)('%s', (kind) => {
  test('is clean by the rules of WCAG 2.2 AA that a machine can judge', async () => {
    expect(await at(addressOf(kind), {}, wrongBy)).toEqual([]);
    expect(await at(addressOf(kind), { viewport: { width: 320, height: 640 } }, wrongBy)).toEqual([]);
  });

  test('is read without scripts, weighs less than 200 KB with its style, and loads nothing but that', async () => {
    const loaded = await at(addressOf(kind), { javaScriptEnabled: false }, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url().slice(`file://${site}/`.length)));
      await page.reload();
      expect((await page.textContent('h1'))?.trim()).not.toBe('');
      return asked;
    });
    expect(loaded).toHaveLength(2);
    expect(loaded[1]).toMatch(/^style-[\da-f]+\.css$/u);
    const weight = loaded.reduce((sum, path) => sum + statSync(join(site, path)).size, 0);
    expect(weight).toBeLessThan(200_000);
  });

  test('needs no scrolling sideways at 320 pixels, nor at 200 % of 1280', async () => {
    expect(await at(addressOf(kind), { viewport: { width: 320, height: 640 } }, tooWide)).toBe(0);
    expect(await at(addressOf(kind), { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }, tooWide)).toBe(0);
  });

  test('is reached and read with the keyboard alone: the way past its frame first, every stop seen, and nothing left out', async () => {
    await at(addressOf(kind), {}, async (page) => {
      const stops: Awaited<ReturnType<typeof focused>>[] = [];
      // The first are enough to tell of all their kind; the last one tells that nothing holds the focus.
      const all: number = await page.evaluate(
        '[...document.querySelectorAll(\'a[href], summary, [tabindex="0"]\')].filter((one) => one.checkVisibility()).length',
      );
      for (let count = 0; count < Math.min(15, all); count += 1) {
        await page.keyboard.press('Tab');
        stops.push(await focused(page));
      }
      await page.reload();
      await page.keyboard.press('Shift+Tab');
      stops.push(await focused(page));
      expect(await page.locator('main [tabindex="-1"], [tabindex]:not([tabindex="0"]):not(main)').count()).toBe(0);
      expect(stops[0]).toMatchObject({ href: '#main', isSeen: true });
      expect(stops.filter(({ isSeen }) => !isSeen)).toEqual([]);
      expect(stops.at(-1)?.href).toMatch(/accessibility\.html$/u);
    });
  });
});

test('the way past the frame leads to what the page says', async () => {
  await at('index.html', {}, async (page) => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('main');
  });
});

test('a councillor’s four questions are answered within two clicks of the first page', async () => {
  await at('index.html', { javaScriptEnabled: false }, async (page) => {
    for (const [question, answer] of [
      ['What is late, and why?', /Overdue/u],
      ['What moved since last time?', /since 31 January 2026/u],
      ['Who decided?', /The Joint Board, 3 September 2015, minute 12/u],
    ] as const) {
      await page.click(`text=${question}`);
      expect(await page.textContent('main')).toMatch(answer);
      await page.goBack();
    }
    await page.click('text=/^What became of .*\\?$/');
    await page.click(`main >> text="${first.ref}"`);
    expect(await page.textContent('main')).toMatch(/What became of it/u);
    expect(await page.textContent('main')).toMatch(/The Joint Board, 3 September 2015, minute 12/u);
  });
});

test('all links of all editions lead somewhere, and the feed is XML with every link of it', async () => {
  const files = heldIn(site);
  expect(deadLinks(files)).toEqual([]);
  await at('index.html', {}, async (page) => {
    const found: { readonly fault: string | null; readonly links: readonly string[] } = await page.evaluate(
      `(() => {
        const read = new DOMParser().parseFromString(${JSON.stringify(files.get('feed.xml'))}, 'application/xml');
        const links = [...read.querySelectorAll('entry > link')].map((one) => one.getAttribute('href') ?? '');
        return { fault: read.querySelector('parsererror')?.textContent ?? null, links };
      })()`,
    );
    expect(found.fault).toBeNull();
    expect(found.links.length).toBeGreaterThan(3);
    expect(found.links.filter((to) => !files.has(to))).toEqual([]);
  });
});

test('printed, it is whole: the frame is left out, and no table is cut off', async () => {
  await at('moved.html', {}, async (page) => {
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('.rt-navigation')).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.rt-scroll')).overflowX")).toBe('visible');
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(5_000);
  });
});
