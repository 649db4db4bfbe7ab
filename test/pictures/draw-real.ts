import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { PAPER_FORMATS } from '#adapters/papers/formats.ts';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { makeLink } from '#adapters/web/sign-in/links.ts';
import { createWeb } from '#adapters/web/start.ts';
import { openDatabase } from '#db/open.ts';
import { createDrawPaper } from '#src/assembly/papers/draw-paper.ts';
import { aBenchBot } from '#test/bench/a-bench-bot.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { moreRoster } from '#test/process/real-plan/more-roster.ts';
import { smaller } from './smaller.ts';

const PLAN = '../shared/plans/rotherham-improvement-plan-2015.txt';
const SAID = 'test/process/real-plan/said.tsv';
const WINDOW = { viewport: { width: 900, height: 1120 } } as const;
const [BEFORE, PUBLISHED, NOW] = ['2016-02-29', '2016-08-31', '2017-03-01T09:00:00.000Z'] as const;

/** The public site and the page behind sign-in after two years of the real plan, as pictures: the plan as it was published, what happened made up. */
export async function drawReal(browser: Browser, docs: string): Promise<void> {
  if (!existsSync(PLAN)) return console.log(`${PLAN} is missing: its pictures stay as they are.`);
  const folder = mkdtempSync(join(tmpdir(), 'ragtime-real-'));
  try {
    const data = liveTwoYears(folder);
    for (const day of [BEFORE, PUBLISHED]) run(['publish', join(folder, 'site'), '--as-at', day, '--data', data]);
    await take(browser, `file://${folder}/site/index.html`, join(docs, 'site.png'));
    await drawSignedIn(browser, data, docs);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(argv: readonly string[], env: Readonly<Record<string, string>> = {}, input = ''): void {
  execFileSync(process.execPath, ['ragtime.mjs', ...argv], {
    input,
    env: { ...process.env, ...env },
    maxBuffer: 100_000_000,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
}

function liveTwoYears(folder: string): string {
  const [data, people] = [join(folder, 'data'), join(folder, 'people.csv')];
  writeFileSync(people, moreRoster());
  run(['import', PLAN, '--published', '2015-05-22', '--roster', people, '--begin', '--data', data], {
    RAGTIME_AT: '2015-05-26T09:00:00Z',
  });
  const lines = readFileSync(SAID, 'utf8').trim().split('\n');
  const script = lines.map((line, place) => {
    const [at, from, say] = line.split('\t');
    return `/today ${at}\n${JSON.stringify({ id: `${place}`, from, say })}\n`;
  });
  run(['console', '--json', '--data', data], {}, script.join(''));
  return data;
}

async function drawSignedIn(browser: Browser, data: string, docs: string): Promise<void> {
  const store = await openDatabase(join(data, 'ragtime.db'), { as: 'bot' });
  const clock = aClock(NOW);
  const bot = aBenchBot(store, { now: clock.now() });
  const server = createServer((request, response) => void web.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const web = await createWeb({
    ...store,
    clock,
    config: { origin, isSecure: false, openId: null },
    drawPicture,
    drawPaper: createDrawPaper(store, async () => PAPER_FORMATS),
    look: bot.look,
    work: bot.work,
    report: ({ what, error }) => console.error(what, error),
  });
  const { people } = await store.register.roster();
  const office = people.find(({ role }) => role === 'office')!;
  const page = await browser.newPage(WINDOW);
  await page.goto(await makeLink(office.id, { ...store, clock, origin }));
  await page.getByRole('button', { name: 'Open the page' }).click();
  writeFileSync(join(docs, 'page.png'), smaller(await page.screenshot()));
  await page.close();
  server.closeAllConnections();
  server.close();
  await store.close();
}

async function take(browser: Browser, address: string, file: string): Promise<void> {
  const page = await browser.newPage(WINDOW);
  await page.goto(address);
  writeFileSync(file, smaller(await page.screenshot()));
  await page.close();
}
