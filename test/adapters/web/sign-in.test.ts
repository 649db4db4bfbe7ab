import { describe, expect, test } from 'vitest';
import { hashOf, newSecret } from '#adapters/web/sign-in/secrets.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { PersonId } from '#src/people/person.ts';
import { aVisitor } from '#test/kit/a-visitor.ts';
import { aWebPage, linkIn } from '#test/kit/a-web-page.ts';
import type { WebPage } from '#test/kit/a-web-page.ts';

const KARL = 'Karl Battersby';
const CHRIS = 'Chris Read';
const PAST = 'This link does not open the page any more';
const SIGN_IN = 'It answers you alone with a link';

async function signedIn(page: WebPage, name: string) {
  const browser = aVisitor(page.origin);
  const home = await browser.signIn(await page.link(name));
  expect(home.text).toContain(`Signed in as ${name}.`);
  return browser;
}

describe('a link onto the page', () => {
  test('opens it once, for the person who asked for it', async () => {
    const page = await aWebPage();
    const link = await page.link(KARL);
    const home = await aVisitor(page.origin).signIn(link);
    expect(home).toMatchObject({ status: 200, path: '/' });
    expect(home.text).toContain('Signed in as Karl Battersby.');
    expect(await aVisitor(page.origin).signIn(link)).toMatchObject({ status: 403 });
  });

  test('is not used up by whoever only draws a preview of it', async () => {
    const page = await aWebPage();
    const link = await page.link(KARL);
    const preview = aVisitor(page.origin);
    for (let nth = 0; nth < 3; nth += 1) expect((await preview.get(new URL(link).pathname)).status).toBe(200);
    expect(preview.cookie()).toBe('');
    expect((await aVisitor(page.origin).signIn(link)).text).toContain('Signed in as Karl Battersby.');
  });

  test('opens nothing after fifteen minutes', async () => {
    const page = await aWebPage();
    const [early, late] = [await page.link(KARL), await page.link(KARL)];
    page.clock.forward({ minutes: 14 });
    expect((await aVisitor(page.origin).signIn(early)).status).toBe(200);
    page.clock.forward({ minutes: 1 });
    expect((await aVisitor(page.origin).signIn(late)).text).toContain(PAST);
  });

  test('that was used opens nothing after a restart, and one that was not does', async () => {
    const page = await aWebPage();
    const [used, open] = [await page.link(KARL), await page.link(KARL)];
    await aVisitor(page.origin).signIn(used);
    await page.restarts();
    expect((await aVisitor(page.origin).signIn(used)).status).toBe(403);
    expect((await aVisitor(page.origin).signIn(open)).status).toBe(200);
  });

  test('used twice at the same moment lets one in', async () => {
    const page = await aWebPage();
    const link = await page.link(KARL);
    const both = await Promise.all([aVisitor(page.origin).signIn(link), aVisitor(page.origin).signIn(link)]);
    expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 403]);
  });

  test('that nobody made opens nothing, and its shape is not asked of the register', async () => {
    const page = await aWebPage();
    for (const secret of [newSecret(), 'x', hashOf('link', newSecret())])
      expect((await aVisitor(page.origin).send('/in', { secret })).status).toBe(403);
    expect((await aVisitor(page.origin).get('/in/short')).status).toBe(404);
  });

  test('takes the place of whoever was signed in before in the same browser', async () => {
    const page = await aWebPage();
    const browser = await signedIn(page, KARL);
    const before = browser.cookie();
    expect((await browser.signIn(await page.link(CHRIS))).text).toContain('Signed in as Chris Read.');
    browser.setCookie(before);
    expect((await browser.get('/')).status).toBe(401);
  });

  test('opens nothing for somebody who has left since, or was erased', async () => {
    const page = await aWebPage();
    const link = await page.link(KARL);
    const { register } = page.store();
    const roster = await register.roster();
    const people = roster.people.map((one) => (one.name === KARL ? { ...one, to: '2015-11-01' as never } : one));
    await register.saveRoster({ ...roster, people });
    expect((await aVisitor(page.origin).signIn(link)).status).toBe(403);
  });

  test('goes to its asker alone, and stands in nothing that is kept', async () => {
    const page = await aWebPage();
    const message = await page.says(KARL, '/rag page');
    const secret = linkIn(message).split('/').at(-1)!;
    expect(message.card.readers).toBe('asker');
    const kept = await page.store().threads.card(message.key);
    expect(asText(kept!.card)).not.toContain('http');
    expect((await page.store().image()).includes(secret)).toBe(false);
  });
});

describe('a session', () => {
  test('ends after eight hours without use, and after twelve whatever is done in it', async () => {
    const page = await aWebPage();
    const [used, idle] = [await signedIn(page, KARL), await signedIn(page, KARL)];
    page.clock.forward({ minutes: 7 * 60 });
    expect((await used.get('/')).status).toBe(200);
    page.clock.forward({ minutes: 61 });
    expect([(await used.get('/')).status, (await idle.get('/')).status]).toEqual([200, 401]);
    page.clock.forward({ minutes: 4 * 60 });
    expect((await used.get('/')).status).toBe(401);
  });

  test('goes on after a restart', async () => {
    const page = await aWebPage();
    const browser = await signedIn(page, KARL);
    await page.restarts();
    expect((await browser.get('/')).text).toContain('Signed in as Karl Battersby.');
  });

  test('ends where its person signs out, and a copy of its cookie opens nothing', async () => {
    const page = await aWebPage();
    const browser = await signedIn(page, KARL);
    const copy = browser.cookie();
    expect((await browser.press(await browser.get('/'), 'Sign out')).text).toContain('You are signed out');
    browser.setCookie(copy);
    expect((await browser.get('/')).text).toContain(SIGN_IN);
  });

  test('ends with the next request of whoever left the roster or was erased', async () => {
    const page = await aWebPage();
    const [karl, chris] = [await signedIn(page, KARL), await signedIn(page, CHRIS)];
    const { register } = page.store();
    const roster = await register.roster();
    await register.saveRoster({ ...roster, people: roster.people.filter(({ name }) => name !== CHRIS) });
    expect((await chris.get('/actions')).status).toBe(401);
    const { id } = await page.personNamed(KARL);
    await page
      .store()
      .erase({ person: id, at: page.clock.now(), day: '2015-11-20' as never, why: 'asked', chosen: [] });
    expect((await karl.get('/actions')).status).toBe(401);
  });

  test('is nobody’s for a cookie that was made up', async () => {
    const page = await aWebPage();
    const browser = await signedIn(page, KARL);
    const [name, secret = ''] = browser.cookie().split('=');
    for (const forged of [newSecret(), hashOf('session', secret), `${secret}x`, '', 'person:karl-battersby']) {
      browser.setCookie(`${name}=${forged}`);
      expect((await browser.get('/')).status, forged).toBe(401);
    }
  });

  test('is kept where no script reads it, and over a sealed line for this host alone', async () => {
    const [plain, sealed] = [await aWebPage(), await aWebPage(undefined, { address: 'https://plan.council.example' })];
    const cookieOf = async (page: WebPage, origin: string): Promise<string> => {
      const secret = new URL(await page.link(KARL)).pathname.split('/').at(-1)!;
      const answer = await fetch(`${page.origin}/in`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin },
        body: new URLSearchParams({ secret }),
      });
      return answer.headers.get('set-cookie')!;
    };
    const rest = ['Max-Age=43200', 'Path=/', 'HttpOnly', 'SameSite=Lax'];
    expect((await cookieOf(plain, plain.origin)).split('; ').slice(1).toSorted()).toEqual(rest.toSorted());
    const cookie = await cookieOf(sealed, 'https://plan.council.example');
    expect(cookie).toMatch(/^__Host-ragtime=/u);
    expect(cookie.split('; ').slice(1).toSorted()).toEqual([...rest, 'Secure'].toSorted());
  });
});

describe('a form', () => {
  const SAID = { words: '8.1.3 red, supplier late' };

  test('of another site says nothing, whatever it carries', async () => {
    const page = await aWebPage();
    const browser = await signedIn(page, KARL);
    const { fields } = (await browser.get('/')).forms.find(({ action }) => action === '/say')!;
    for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, { origin: '' }])
      expect((await browser.send('/say', { ...fields, ...SAID }, headers)).status).toBe(403);
    expect((await standing(page)).declared).toBeNull();
    expect((await browser.send('/say', { ...fields, ...SAID })).status).toBe(200);
    expect((await standing(page)).declared?.rating).toBe('red');
  });

  test('without the proof of this very session says nothing', async () => {
    const page = await aWebPage();
    const [karl, chris] = [await signedIn(page, KARL), await signedIn(page, CHRIS)];
    const { fields } = (await chris.get('/')).forms.find(({ action }) => action === '/say')!;
    for (const proof of [fields['proof']!, '', 'x'])
      expect((await karl.send('/say', { ...fields, ...SAID, proof })).status).toBe(403);
    expect((await karl.send('/out', { proof: '' })).status).toBe(403);
    expect((await standing(page)).declared).toBeNull();
  });

  test('sent twice says one thing', async () => {
    const page = await aWebPage();
    const karl = await signedIn(page, KARL);
    const { fields } = (await karl.get('/')).forms.find(({ action }) => action === '/say')!;
    const first = await karl.send('/say', { ...fields, ...SAID });
    expect((await karl.send('/say', { ...fields, ...SAID })).path).toBe(first.path);
    const { id } = await karlsAction(page);
    expect((await page.store().register.ledgerOf(id)).filter(({ event }) => event.kind === 'updated')).toHaveLength(1);
  });

  test('that is longer than anybody writes is not read', async () => {
    const page = await aWebPage();
    const karl = await signedIn(page, KARL);
    expect((await karl.send('/say', { words: 'x'.repeat(70_000) })).status).toBe(413);
  });

  test('sent too often says nothing until a minute is over', async () => {
    const page = await aWebPage();
    const karl = await signedIn(page, KARL);
    const { fields } = (await karl.get('/')).forms.find(({ action }) => action === '/say')!;
    const press = async (): Promise<number> => {
      const body = new URLSearchParams({ ...fields, words: '' });
      const headers = { cookie: karl.cookie(), origin: page.origin };
      return (await fetch(`${page.origin}/say`, { method: 'POST', redirect: 'manual', headers, body })).status;
    };
    for (let nth = 0; nth < 60; nth += 1) await press();
    expect(await press()).toBe(429);
    page.clock.forward({ minutes: 1 });
    expect(await press()).toBe(303);
  });
});

test('an answer is shown to nobody but whoever asked', async () => {
  const page = await aWebPage();
  const [karl, chris] = [await signedIn(page, KARL), await signedIn(page, CHRIS)];
  const said = await karl.type(await karl.get('/'), '8.1.3 amber, waiting on HR');
  expect((await karl.get(said.path)).text).toContain('Amber');
  expect(await chris.get(said.path)).toMatchObject({ status: 404 });
});

test('nothing of a link, a session or a form is logged or kept in clear, whatever goes wrong', async () => {
  const page = await aWebPage();
  const link = await page.link(KARL);
  const browser = aVisitor(page.origin);
  const home = await browser.signIn(link);
  await browser.type(home, '8.1.3 amber, waiting on HR');
  await browser.get('/action/%E0%A4%A');
  const { fields } = home.forms.find(({ action }) => action === '/say')!;
  const canaries = [link.split('/').at(-1)!, browser.cookie().split('=')[1]!, fields['proof']!];
  const image = await page.store().image();
  for (const canary of canaries) {
    expect(image.includes(canary)).toBe(false);
    expect(page.logged.join('\n')).not.toContain(canary);
  }
});

test('every page says what a browser may not do with it', async () => {
  const page = await aWebPage(undefined, { address: 'https://plan.council.example' });
  const { headers } = await aVisitor(page.origin).get('/');
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  );
  expect(Object.fromEntries(headers)).toMatchObject({
    'cache-control': 'no-store',
    'referrer-policy': 'same-origin',
    'strict-transport-security': 'max-age=31536000',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
});

async function karlsAction(page: WebPage) {
  return (await page.store().register.actions()).find(({ ref }) => ref === '8.1.3')!;
}

async function standing(page: WebPage) {
  const { id } = await karlsAction(page);
  return (await page.store().register.tracked(id))!.standing;
}

test('the id of a person of the roster opens nothing by itself', async () => {
  const page = await aWebPage();
  const { register } = page.store();
  expect(await register.personAt('web:person:karl-battersby' as never)).toMatchObject({ id: 'person:karl-battersby' });
  expect(await register.personAt(`web:${KARL}` as never)).toBeNull();
  expect('person:karl-battersby' as PersonId).toBe((await page.personNamed(KARL)).id);
});
