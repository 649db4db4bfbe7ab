import { describe, expect, test } from 'vitest';
import { aWebPage } from '#test/kit/a-web-page.ts';
import type { WebPage } from '#test/kit/a-web-page.ts';
import { anIssuer } from '#test/kit/an-issuer.ts';
import type { TestIssuer } from '#test/kit/an-issuer.ts';

const KARL = 'Karl Battersby';

type Answer = { readonly status: number; readonly to: string | null; readonly text: string };

/** A browser that goes to the issuer and back. */
function aBrowser(page: WebPage, issuer: TestIssuer) {
  const jar = new Map<string, string>();
  const get = async (path: string): Promise<Answer> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, page.origin), { headers: { cookie }, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      if (/Max-Age=0/iu.test(set)) jar.delete(name);
      else jar.set(name, value);
    }
    return { status: response.status, to: response.headers.get('location'), text: await response.text() };
  };
  const away = async (to = '/'): Promise<URL> => issuer.visit((await get(`/sign-in?to=${encodeURIComponent(to)}`)).to!);
  const back = (at: URL): Promise<Answer> => get(`${at.pathname}${at.search}`);
  return { jar, get, away, back, signIn: async (to?: string) => back(await away(to)) };
}

/** A page whose people have work accounts, and the issuer of those. */
async function aWorkplace() {
  const issuer = await anIssuer();
  const page = await aWebPage(undefined, { openId: issuer.config });
  const karl = await page.personNamed(KARL);
  issuer.says = { email: karl.email };
  return { issuer, page, karl, browser: aBrowser(page, issuer) };
}

describe('somebody with a work account', () => {
  test('is offered it where they are not signed in, and comes to the page that they asked for, as themselves', async () => {
    const { page, browser } = await aWorkplace();
    const closed = await browser.get('/actions?late=1');
    expect(closed.status).toBe(401);
    expect(closed.text).toContain('href="/sign-in?to=%2Factions%3Flate%3D1"');
    const back = await browser.signIn('/actions?late=1');
    expect([back.status, back.to]).toEqual([303, '/actions?late=1']);
    const shown = await browser.get(back.to!);
    expect([shown.status, shown.text]).toEqual([200, expect.stringContaining(`Signed in as ${KARL}.`)]);
    expect(page.logged).toEqual([]);
  });

  test('is asked for nothing but an address, with a proof that only this browser has, and no token is kept', async () => {
    const { issuer, page, browser } = await aWorkplace();
    await browser.signIn();
    const [way] = issuer.asked.ways;
    expect(Object.fromEntries(way!.searchParams)).toMatchObject({
      client_id: 'ragtime-page',
      response_type: 'code',
      scope: 'openid email',
      code_challenge_method: 'S256',
      redirect_uri: `${page.origin}/sign-in/back`,
    });
    expect([...browser.jar.keys()]).toEqual(['ragtime']);
    const image = await page.store().image();
    for (const kept of ['CANARY', issuer.asked.exchanges[0]!.get('code')!]) expect(image.includes(kept)).toBe(false);
  });

  test('may be vouched for in Microsoft’s own word, and has an address however it is written', async () => {
    const { issuer, browser, karl } = await aWorkplace();
    issuer.says = { email: karl.email!.toUpperCase(), email_verified: undefined, xms_edov: true };
    expect((await browser.signIn()).to).toBe('/');
  });

  test('leaves as anybody does', async () => {
    const { page, browser, karl } = await aWorkplace();
    await browser.signIn();
    await page.store().pageKeys.removeAllOf(karl.id);
    expect((await browser.get('/')).status).toBe(401);
  });
});

const PAST = Math.floor(Date.now() / 1000) - 3600;

describe('nobody is let in', () => {
  test.each([
    ['a wrong nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['a wrong audience', { aud: 'another-page' }],
    ['a wrong issuer', { iss: 'https://elsewhere.example' }],
    ['a token that is past', { iat: PAST - 60, exp: PAST }],
    ['no time at which it ends', { exp: undefined }],
  ])('with %s', async (_, said) => {
    const { issuer, page, browser } = await aWorkplace();
    issuer.says = { ...issuer.says, ...said };
    const back = await browser.signIn();
    expect([back.status, back.text]).toEqual([401, expect.stringContaining('You are not signed in')]);
    expect(browser.jar.has('ragtime')).toBe(false);
    expect(page.logged.join()).toMatch(/could not be let in \(OAUTH_\w+\)/u);
    expect(page.logged.join()).not.toMatch(/CANARY|@|eyJ/u);
  });

  test('with a token that another key signed', async () => {
    const { issuer, browser } = await aWorkplace();
    issuer.forges = true;
    expect((await browser.signIn()).status).toBe(401);
  });

  test('with a state of another way in', async () => {
    const { browser } = await aWorkplace();
    const back = await browser.away();
    back.searchParams.set('state', 'another');
    expect((await browser.back(back)).status).toBe(401);
  });

  test('in a browser that never set out, nor twice with one answer', async () => {
    const { issuer, page, browser } = await aWorkplace();
    const back = await browser.away();
    expect((await aBrowser(page, issuer).back(back)).status).toBe(401);
    const again = await browser.away();
    const flight = new Map(browser.jar);
    expect((await browser.back(again)).status).toBe(303);
    const other = aBrowser(page, issuer);
    for (const [name, value] of flight) other.jar.set(name, value);
    expect((await other.back(again)).status).toBe(401);
  });

  test('who said no there', async () => {
    const { browser } = await aWorkplace();
    const back = await browser.away();
    back.search = new URLSearchParams({ error: 'access_denied', state: back.searchParams.get('state')! }).toString();
    expect((await browser.back(back)).text).toContain('say “/rag page”');
  });

  test.each([
    ['whose address is not confirmed', { email_verified: false, xms_edov: true }, 'does not vouch for'],
    ['of whose address nothing is said', { email_verified: undefined }, 'does not vouch for'],
    ['whose account has no address', { email: undefined }, 'does not vouch for'],
    [
      'who is not on the roster',
      { email: 'nobody@elsewhere.example' },
      'nobody on the roster of the plan has that address',
    ],
  ])('%s, and is told what to do', async (_, said, told) => {
    const { issuer, page, browser } = await aWorkplace();
    issuer.says = { ...issuer.says, ...said };
    const back = await browser.signIn();
    expect([back.status, back.text]).toEqual([401, expect.stringContaining(told)]);
    expect(back.text).toContain('/rag page');
    expect(page.logged).toEqual([]);
  });

  test('by an address that two have', async () => {
    const { page, browser, karl } = await aWorkplace();
    const { register } = page.store();
    const roster = await register.roster();
    const stella = await page.personNamed('Stella Manzie');
    await register.saveRoster({
      ...roster,
      people: roster.people.map((one) => (one.id === stella.id ? { ...one, email: karl.email } : one)),
    });
    expect((await browser.signIn()).text).toContain('more than one person on the roster has that address');
  });

  test('while the issuer is away, and the next is when it is back', async () => {
    const { issuer, page, browser } = await aWorkplace();
    issuer.isAway = true;
    const away = await browser.get('/sign-in');
    expect([away.status, away.text]).toEqual([503, expect.stringContaining('cannot be asked just now')]);
    expect(page.logged.join()).toContain('check RAGTIME_OIDC_ISSUER');
    issuer.isAway = false;
    expect((await browser.signIn()).status).toBe(303);
  });
});

test.each(['https://elsewhere.example', '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', ''])(
  'whoever set out to %s comes to the first page',
  async (to) => {
    const { browser } = await aWorkplace();
    expect((await browser.signIn(to)).to).toBe('/');
  },
);

test('nobody sets out so often that others could not', async () => {
  const { browser } = await aWorkplace();
  const answers = await Promise.all(Array.from({ length: 310 }, () => browser.get('/sign-in')));
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
});

test('where no issuer is configured there is no such way in', async () => {
  const page = await aWebPage();
  const answer = await fetch(`${page.origin}/sign-in`);
  expect([answer.status, await answer.text()]).toEqual([401, expect.not.stringContaining('work account')]);
});
