import { readFileSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asText } from '#src/messages/text/as-text.ts';
import { aCouncilOfFour } from '#test/kit/a-council-of-four.ts';
import { anIssuer } from '#test/kit/an-issuer.ts';
import { aWebPage, linkIn } from '#test/kit/a-web-page.ts';
import type { WebPage } from '#test/kit/a-web-page.ts';
import { aBrowser, focused, tooWide, wrongBy } from './a-browser.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await aBrowser();
}, 60_000);

afterAll(() => browser?.close());

const START = aCouncilOfFour({ now: '2026-11-02T10:00:00Z', isBegun: true });

/** A council in which something waits for everybody. */
async function aBusyCouncil(): Promise<WebPage> {
  const page = await aWebPage(START);
  await page.says('Nia Rees', '1.1 amber, the builder is late, now 30 Nov 2026');
  await page.says('Nia Rees', '1.2 done, see https://council.example/offer');
  await page.says('Nia Rees', '1.3 red, nobody applied');
  page.clock.set('2026-11-12T10:00:00Z');
  await page.says('Nia Rees', '1.1 amber, the builder is later, now 18 Dec 2026');
  return page;
}

/** Signs somebody in by the link that they are sent, with nothing but the page itself. */
async function signedIn(page: WebPage, name: string, how: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...how });
  const tab = await context.newPage();
  await tab.goto(await page.link(name));
  await tab.getByRole('button', { name: 'Open the page' }).click();
  await tab.getByText(`Signed in as ${name}.`).waitFor();
  return tab;
}

const OFFICE_PATHS = [
  '/',
  '/actions',
  '/actions?rating=amber&lead=Nia+Rees',
  '/action/1.1',
  '/action/9.9',
  '/wall',
  '/slippage',
  '/load',
  '/reports',
  '/pictures',
  '/pictures/rating-mix',
  '/pictures/timeline',
  '/office',
  '/nothing',
];

describe('every kind of page', () => {
  test('is clean by axe-core, fits 320 pixels and twice the letters, and weighs less than 200 KB with all it loads', async () => {
    const page = await aBusyCouncil();
    const tab = await signedIn(page, 'Owen Pugh');
    const styled = await weightOfStyle(tab);
    const said: string[] = [];
    tab.on('console', (line) => said.push(line.text()));
    for (const path of OFFICE_PATHS) {
      await tab.setViewportSize({ width: 1100, height: 900 });
      const loaded: Promise<number>[] = [];
      const weigh = (request: Request): void => void loaded.push(request.sizes().then(sizeOf));
      tab.on('requestfinished', weigh);
      await tab.goto(new URL(path, page.origin).href);
      tab.off('requestfinished', weigh);
      expect(await wrongBy(tab), path).toEqual([]);
      const weight = (await Promise.all(loaded)).reduce((sum, one) => sum + one, 0);
      expect(weight + styled, path).toBeLessThan(200_000);
      await tab.setViewportSize({ width: 320, height: 640 });
      expect(await tooWide(tab), `${path} at 320 pixels`).toBeLessThanOrEqual(0);
      await tab.setViewportSize({ width: 640, height: 640 });
      await tab.evaluate("document.documentElement.style.fontSize = '200%'");
      expect(await tooWide(tab), `${path} at 200 %`).toBeLessThanOrEqual(0);
    }
    // What may not run or load would be told there; the pages that are not found are.
    expect(said.filter((line) => !line.includes('404'))).toEqual([]);
  }, 120_000);

  test('before anybody signs in is clean too', async () => {
    const page = await aWebPage(START);
    const tab = await (await browser.newContext({ viewport: { width: 320, height: 640 } })).newPage();
    for (const address of [page.origin, `${page.origin}/tab`, await page.link('Nia Rees'), `${page.origin}/in/x`]) {
      await tab.goto(address);
      expect(await wrongBy(tab), address).toEqual([]);
      expect(await tooWide(tab), address).toBeLessThanOrEqual(0);
    }
  }, 60_000);
});

describe('the office at its page', () => {
  test('filters, agrees a date, checks what is done and signs out, with no script', async () => {
    const page = await aBusyCouncil();
    const tab = await signedIn(page, 'Owen Pugh', { javaScriptEnabled: false });
    await tab.getByRole('link', { name: 'Actions', exact: true }).click();
    await tab.getByLabel('Rating').selectOption('red');
    await tab.getByRole('button', { name: 'Show' }).click();
    expect(new URL(tab.url()).searchParams.get('rating')).toBe('red');
    await tab.getByRole('link', { name: '1.3' }).click();
    await expect.poll(() => tab.getByRole('heading', { level: 1 }).textContent()).toContain('Train the link workers');
    await tab.getByRole('link', { name: 'What waits' }).click();
    await tab.getByRole('button', { name: /Agree/u }).first().click();
    expect(await standing(page, '1.1')).toMatchObject({ agreed: '2026-12-18' });
    await tab.getByRole('link', { name: 'What waits' }).click();
    await tab
      .getByRole('button', { name: /It is complete/u })
      .first()
      .click();
    expect(await standing(page, '1.2')).toMatchObject({ stage: 'complete' });
    expect(await wrongOrNone(tab)).toEqual([]);
    await tab.getByRole('button', { name: 'Sign out' }).click();
    await tab.goto(new URL('/office', page.origin).href);
    expect(await tab.getByRole('heading', { level: 1 }).textContent()).toBe('Sign in');
  }, 60_000);

  test('needs no more than the keyboard, and what has the focus is seen', async () => {
    const page = await aBusyCouncil();
    const tab = await signedIn(page, 'Owen Pugh');
    await tab.goto(new URL('/office', page.origin).href);
    for (let nth = 0; nth < 40; nth += 1) {
      await tab.keyboard.press('Tab');
      const { says, isSeen } = await focused(tab);
      expect(isSeen, says).toBe(true);
      if (says === 'Agree') break;
    }
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/\/answers\//u);
    expect(await standing(page, '1.1')).toMatchObject({ agreed: '2026-12-18' });
    await tab.getByRole('textbox').focus();
    await tab.keyboard.type('/rag 1.1');
    await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    await expect.poll(() => tab.getByRole('heading', { level: 1 }).textContent()).toContain('Open the family hubs');
  }, 60_000);
});

test('a lead on a phone says in their own words how an action stands', async () => {
  const page = await aBusyCouncil();
  const tab = await signedIn(page, 'Nia Rees', { viewport: { width: 390, height: 800 } });
  await tab.getByRole('link', { name: '1.3' }).click();
  await tab.getByLabel('Say how 1.3 stands').fill('amber, two applied, now end of April');
  await tab.getByRole('button', { name: 'Send' }).click();
  await tab.waitForURL(/\/answers\//u);
  expect((await standing(page, '1.3')).declared?.rating).toBe('amber');
  expect(await wrongBy(tab)).toEqual([]);
}, 60_000);

test('a link to a report signs in and has the browser take the file', async () => {
  const page = await aBusyCouncil();
  const { card: frozen } = await page.says('Owen Pugh', '/rag report freeze tracker as at 11 Nov 2026, called Audit');
  const id = /R-[0-9a-f]{12}/u.exec(asText(frozen))![0];
  const message = await page.says('Owen Pugh', `/rag report ${id} csv`);
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(linkIn({ ...message, card: message.card.thread![0]! }));
  expect(await wrongBy(tab)).toEqual([]);
  const [file] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: 'Get the file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`tracker-2026-11-11-${id}.csv`);
  expect(readFileSync(await file.path(), 'utf8')).toContain('1.1');
  await tab.goto(page.origin);
  expect(await tab.locator('h1').textContent()).not.toBe('Sign in');
});

test('somebody signs in with their work account by the keyboard, and whoever cannot is told so on a page for everybody', async () => {
  const issuer = await anIssuer();
  const page = await aWebPage(START, { openId: issuer.config });
  const owen = await page.personNamed('Owen Pugh');
  issuer.says = { email: owen.email };
  const tab = await (await browser.newContext()).newPage();
  await tab.goto(new URL('/actions', page.origin).href);
  expect(await wrongBy(tab)).toEqual([]);
  await tab.getByRole('link', { name: 'Sign in with your work account' }).focus();
  await tab.keyboard.press('Enter');
  await tab.getByText('Signed in as Owen Pugh.').waitFor();
  expect(new URL(tab.url()).pathname).toBe('/actions');
  await tab.context().clearCookies();
  issuer.says = { email: 'nobody@council.example' };
  await tab.goto(new URL('/sign-in', page.origin).href);
  await tab.getByText('Your address is not on the roster').waitFor();
  expect(await wrongBy(tab)).toEqual([]);
});

type Sizes = Awaited<ReturnType<Request['sizes']>>;

function sizeOf({ responseBodySize, responseHeadersSize }: Sizes): number {
  return responseBodySize + responseHeadersSize;
}

/** What the style sheet weighs, which a browser loads with its first page and keeps. */
async function weightOfStyle(tab: Page): Promise<number> {
  const style = await tab.locator('link[rel=stylesheet]').getAttribute('href');
  const { headers } = await fetch(new URL(style!, tab.url()), { headers: { 'accept-encoding': 'gzip' } });
  expect(headers.get('content-encoding')).toBe('gzip');
  const [loading] = await Promise.all([tab.waitForEvent('requestfinished'), tab.goto(new URL(style!, tab.url()).href)]);
  const size = sizeOf(await loading.sizes());
  await tab.goto(new URL('/', tab.url()).href);
  return Math.max(size, 20_000);
}

/** Without scripts nothing can judge the page: it is opened again where they run. */
async function wrongOrNone(tab: Page): Promise<readonly string[]> {
  const context = await browser.newContext({ storageState: await tab.context().storageState() });
  const other = await context.newPage();
  await other.goto(tab.url());
  return wrongBy(other);
}

async function standing(page: WebPage, ref: string) {
  const { register } = page.store();
  const { id } = (await register.actions()).find((one) => one.ref === ref)!;
  return (await register.tracked(id))!.standing;
}
