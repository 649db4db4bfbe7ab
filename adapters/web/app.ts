import { Hono } from 'hono';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { showNotice, showWords } from './draw/show.ts';
import type { Asked, Env, Routing } from './env.ts';
import { ROUTES } from './routes/routes.ts';
import { TAB_PATH } from './routes/tab.ts';
import { askToSignIn } from './sign-in/ask-to-sign-in.ts';
import { cookieIn, dropCookie } from './sign-in/cookie.ts';
import { NOT_FROM_HERE, NO_SUCH_PAGE, TOO_LONG, TOO_OFTEN, WENT_WRONG } from '#src/messages/page/sign-in-words.ts';

/** The largest form that is read, in bytes. */
const LARGEST_FORM = 65_536;

/** All addresses of the page with what guards them. */
export function createApp(routing: Routing): Hono<Env> {
  const app = new Hono<Env>();
  const { config, report } = routing;
  app.use(headers(config));
  app.use(bodyLimit({ maxSize: LARGEST_FORM, onError: (c) => showNotice(c, TOO_LONG, 413, routing) }));
  // A form of another site carries another origin, and one without any is no browser’s.
  app.use(csrf({ origin: config.origin, secFetchSite: 'same-origin' }));
  for (const { add } of ROUTES.filter(({ isOpen }) => isOpen === true)) add(app, routing);
  app.use(signedIn(routing));
  for (const { add } of ROUTES.filter(({ isOpen }) => isOpen !== true)) add(app, routing);
  app.notFound((c) => {
    const asked = c as Asked;
    if (asked.get('session') === undefined) return askToSignIn(c, routing);
    return showWords(asked, { notice: NO_SUCH_PAGE, status: 404 }, routing);
  });
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status === 403) return showNotice(c, NOT_FROM_HERE, 403, routing);
    report({ level: 'error', what: 'A page could not be shown.', error });
    return showNotice(c, WENT_WRONG, 500, routing);
  });
  return app;
}

/** Knows who asks; whoever is not signed in is told how, at whatever address. */
function signedIn(routing: Routing): MiddlewareHandler<Env> {
  const { sessions, config } = routing;
  return async (c, next) => {
    const secret = cookieIn(c, config);
    const session = secret === '' ? null : await sessions.find(secret);
    if (session === null) {
      if (secret !== '') dropCookie(c, config);
      return askToSignIn(c, routing);
    }
    if (!routing.mayLook(session.hash)) return showNotice(c, TOO_OFTEN, 429, routing);
    c.set('session', session);
    return next();
  };
}

/** Where Teams shows tabs, in the browser and in its own window. */
const TEAMS = [
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://teams.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://*.office.com',
];

/** Nothing runs, nothing is loaded from elsewhere, and nobody frames it or keeps a copy of it on the way. */
function headers({ isSecure }: Routing['config']): MiddlewareHandler {
  const guard = (frameAncestors: readonly string[]): MiddlewareHandler =>
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: [...frameAncestors],
      },
      referrerPolicy: 'same-origin',
      strictTransportSecurity: isSecure ? 'max-age=31536000' : false,
      xFrameOptions: frameAncestors[0] === NOBODY ? 'DENY' : false,
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
    });
  const [usual, inTab] = [guard([NOBODY]), guard(TEAMS)];
  return async (c, next) => {
    await (c.req.path === TAB_PATH ? inTab : usual)(c, next);
    if (c.res.headers.get('cache-control') === null) c.res.headers.set('cache-control', 'no-store');
  };
}

const NOBODY = "'none'";
