import type { Context } from 'hono';
import { askToSignIn, BACK_PATH, WORK_PATH } from '#adapters/web/sign-in/ask-to-sign-in.ts';
import { cookieIn, keepCookie } from '#adapters/web/sign-in/cookie.ts';
import { keepFlight, pathWithin, takeFlight } from '#adapters/web/sign-in/open-id/flight.ts';
import type { Flight } from '#adapters/web/sign-in/open-id/flight.ts';
import type { Issuer } from '#adapters/web/sign-in/open-id/issuer.ts';
import { showNotice } from '#adapters/web/draw/show.ts';
import type { Route, Routing } from '#adapters/web/env.ts';
import { ISSUER_AWAY, NOT_KNOWN_HERE, NOT_SIGNED_IN, TOO_OFTEN } from '#src/messages/page/sign-in-words.ts';

/** In with the account that somebody has at work, where one is configured: nothing but whose address it is is asked of it. */
export const workAccount: Route = {
  name: 'work-account',
  isOpen: true,
  add: (app, routing) => {
    const { config } = routing;
    const issuer = issuerOf(routing);
    if (issuer === null) return;
    app.get(WORK_PATH, async (c) => {
      if (!routing.mayLook('work-account')) return showNotice(c, TOO_OFTEN, 429, routing);
      const begun = await begin(issuer, pathWithin(c.req.query('to') ?? '', config), routing);
      if (begun === null) return showNotice(c, ISSUER_AWAY, 503, routing);
      keepFlight(c, begun.flight, config);
      return c.redirect(begun.address, 303);
    });
    app.get(BACK_PATH, async (c) => {
      if (!routing.mayLook('work-account')) return showNotice(c, TOO_OFTEN, 429, routing);
      const flight = takeFlight(c, config);
      return flight === null ? askToSignIn(c, routing, NOT_SIGNED_IN) : land(c, { flight, issuer, routing });
    });
  },
};

/** Loaded with the first who comes; null where none is configured. */
function issuerOf({ config, clock }: Routing): GetIssuer | null {
  const { openId, origin } = config;
  if (openId === null) return null;
  let made: Promise<Issuer> | null = null;
  return () =>
    (made ??= import('#adapters/web/sign-in/open-id/issuer.ts').then(({ createIssuer }) =>
      createIssuer({ config: openId, back: `${origin}${BACK_PATH}`, clock }),
    ));
}

type GetIssuer = () => Promise<Issuer>;

async function begin(issuer: GetIssuer, to: string, { report }: Routing): Promise<Begun | null> {
  try {
    return await (await issuer()).begin(to);
  } catch (error) {
    report({ level: 'error', what: `${NOT_REACHED} (${codeOf(error)})` });
    return null;
  }
}

type Begun = Awaited<ReturnType<Issuer['begin']>>;

type Landing = { readonly flight: Flight; readonly issuer: GetIssuer; readonly routing: Routing };

async function land(c: Context, { flight, issuer, routing }: Landing): Promise<Response> {
  const { sessions, config, report } = routing;
  const at = new URL(`${BACK_PATH}${new URL(c.req.url).search}`, config.origin);
  try {
    const claims = await (await issuer()).finish(at, flight);
    const who = await sessions.ofAccount(claims);
    if ('not' in who) return askToSignIn(c, routing, NOT_KNOWN_HERE[who.not]('email' in who ? who.email : ''));
    const before = await sessions.find(cookieIn(c, config));
    if (before !== null) await sessions.end(before);
    keepCookie(c, await sessions.admit(who.person.id), config);
    return c.redirect(pathWithin(flight.to, config), 303);
  } catch (error) {
    // Of what was wrong the log has the name alone: an answer may hold a code, a token or an address.
    report({ level: 'error', what: `${NOT_PROVED} (${codeOf(error)})` });
    return askToSignIn(c, routing, NOT_SIGNED_IN);
  }
}

const NOT_REACHED =
  'The issuer of work accounts could not be asked: check RAGTIME_OIDC_ISSUER and the way to it. Links from chat let people in.';
const NOT_PROVED = 'Somebody came back from the issuer of work accounts and could not be let in';

function codeOf(error: unknown): string {
  const { code, name } = error as { readonly code?: unknown; readonly name?: unknown };
  return [code, name].find((one) => typeof one === 'string' && /^\w+$/u.test(one)) as string;
}
