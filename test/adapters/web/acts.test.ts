import { describe, expect, test } from 'vitest';
import { aVisitor } from '#test/kit/a-visitor.ts';
import { aCouncilOfFour } from '#test/kit/a-council-of-four.ts';
import { aWebPage } from '#test/kit/a-web-page.ts';
import type { WebPage } from '#test/kit/a-web-page.ts';

const START = aCouncilOfFour({ now: '2026-11-02T10:00:00Z', isBegun: true });

async function visit(page: WebPage, name: string) {
  const browser = aVisitor(page.origin);
  await browser.signIn(await page.link(name));
  return browser;
}

async function standingOf(page: WebPage, ref: string) {
  const { register } = page.store();
  const { id } = (await register.actions()).find((one) => one.ref === ref)!;
  return (await register.tracked(id))!.standing;
}

describe('what waits for the office', () => {
  test('is decided on the page with the acts of chat, and whoever asked is told in chat', async () => {
    const page = await aWebPage(START);
    await page.says('Nia Rees', '1.1 amber, the builder is late, now 30 Nov 2026');
    const owen = await visit(page, 'Owen Pugh');
    const office = await owen.get('/office');
    expect(office.main).toContain('Nia Rees asked today: “the builder is late”');
    const answer = await owen.press(office, 'Agree');
    expect(answer.main).toContain('30 Nov 2026');
    expect(await standingOf(page, '1.1')).toMatchObject({ agreed: '2026-11-30', dateAsked: null });
    expect((await owen.get('/office')).main).not.toContain('the builder is late');
    const told = page.sent.filter(({ to }) => 'person' in to && to.person === 'person:nia-rees' && !('thread' in to));
    expect(told.length).toBeGreaterThan(0);
  });

  test('is checked on the page by whoever may, and Undo takes it back', async () => {
    const page = await aWebPage(START);
    await page.says('Nia Rees', '1.1 done, see https://council.example/hubs');
    const vera = await visit(page, 'Vera Venn');
    expect((await vera.get('/office')).status).toBe(403);
    const checked = await vera.type(await vera.get('/'), '/rag verify 1.1 seen it open');
    expect((await standingOf(page, '1.1')).stage).toBe('complete');
    await vera.press(checked, 'Undo');
    expect((await standingOf(page, '1.1')).stage).toBe('delivered');
  });
});

describe('an action’s page', () => {
  test('takes its lead’s own words, and tells anybody else who may say them', async () => {
    const page = await aWebPage(START);
    const [nia, dev] = [await visit(page, 'Nia Rees'), await visit(page, 'Dev Chandra')];
    const refused = await dev.type(await dev.get('/action/1.1'), 'green');
    expect(refused.main).toContain('Nia Rees');
    expect((await standingOf(page, '1.1')).declared).toBeNull();
    await nia.type(await nia.get('/action/1.1'), 'amber, the builder is late');
    expect((await standingOf(page, '1.1')).declared?.rating).toBe('amber');
    const shown = await dev.get('/action/1.1');
    expect(shown.main).toContain('the builder is late');
    expect(shown.main).toContain('history');
  });

  test('shows how its date went once it moved on another day, in a picture, in words and as a table', async () => {
    const page = await aWebPage(START);
    const owen = await visit(page, 'Owen Pugh');
    await page.says('Nia Rees', '1.1 amber, the builder is late, now 30 Nov 2026');
    expect((await owen.get('/action/1.1')).main).not.toContain('How its date went');
    page.clock.forward({ minutes: 5 * 24 * 60 });
    const again = await visit(page, 'Owen Pugh');
    const { main } = await again.get('/action/1.1');
    expect(main).toContain('The first date was Mon 26 Oct 2026.');
    expect(main).toContain('The date its lead expects moved 1 time, last to Mon 30 Nov 2026, 5 weeks later.');
    expect(main).toMatch(/Said on Expected .*2 Nov 2026 35/u);
  });

  test('of what there is not says so, and nothing in an address does anything', async () => {
    const page = await aWebPage(START);
    const nia = await visit(page, 'Nia Rees');
    await nia.type(await nia.get('/action/1.1'), 'amber, the builder is late');
    for (const said of ['9.9', 'undo', 'mine', '../office', '%00']) {
      expect(await nia.get(`/action/${encodeURIComponent(said)}`), said).toMatchObject({ status: 404 });
    }
    expect((await standingOf(page, '1.1')).declared?.rating).toBe('amber');
  });
});

describe('the list of actions', () => {
  test('is narrowed by what stands in its address', async () => {
    const page = await aWebPage(START);
    await page.says('Nia Rees', '1.3 amber, few applied');
    const owen = await visit(page, 'Owen Pugh');
    const refs = async (query: string): Promise<readonly string[]> =>
      [...(await owen.get(`/actions${query}`)).html.matchAll(/href="\/action\/([^"]+)"/gu)].map(([, ref]) => ref!);
    expect(await refs('')).toEqual(['1.1', '1.2', '1.3', '1.4']);
    expect(await refs('?lead=Dev+Chandra')).toEqual(['1.4']);
    expect(await refs('?rating=amber')).toEqual(['1.3']);
    expect(await refs('?rating=none&lead=Nia+Rees')).toEqual(['1.1', '1.2']);
    expect(await refs('?late=1')).toEqual(['1.1', '1.2']);
    expect(await refs('?lead=Nobody')).toEqual([]);
    expect(await refs('?page=99999999999999999999&section=&rating=purple')).toEqual(['1.1', '1.2', '1.3', '1.4']);
  });
});

test('who looks over the plan sees all of it, and a lead what a lead may see in chat', async () => {
  const page = await aWebPage(START);
  const [owen, nia] = [await visit(page, 'Owen Pugh'), await visit(page, 'Nia Rees')];
  for (const path of ['/', '/actions', '/wall', '/slippage', '/load', '/pictures', '/office'])
    expect((await owen.get(path)).status, path).toBe(200);
  expect((await owen.get('/')).main).toContain('Family hubs plan');
  expect((await nia.get('/')).main).toMatch(/^Your actions · 3 actions/u);
  expect((await nia.get('/actions')).status).toBe(200);
  for (const path of ['/wall', '/slippage', '/load', '/pictures', '/office'])
    expect(await nia.get(path), path).toMatchObject({ status: 403 });
});
