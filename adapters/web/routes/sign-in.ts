import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import { cookieIn, dropCookie, keepCookie } from '#adapters/web/sign-in/cookie.ts';
import { hidden } from '#adapters/web/draw/forms.ts';
import { fileIn, fileName, filePath } from '#adapters/web/draw/paths.ts';
import { showNotice } from '#adapters/web/draw/show.ts';
import type { Route } from '#adapters/web/env.ts';
import { textOf } from '#adapters/web/read/fields.ts';
import { isSame } from '#adapters/web/sign-in/secrets.ts';
import { LINK_PATH } from '#adapters/web/sign-in/links.ts';
import {
  GET_FILE,
  LINK_PAST,
  NOT_FROM_HERE,
  OPEN_IT,
  SIGNED_OUT,
  TOO_OFTEN,
} from '#src/messages/page/sign-in-words.ts';

const SECRET = /^[\w-]{43}$/u;

/** In by a link, which is used up by its button and not by opening it: whoever draws previews of links opens them too. */
export const signIn: Route = {
  name: 'sign-in',
  isOpen: true,
  add: (app, routing) => {
    const { sessions, config } = routing;
    app.get(`${LINK_PATH}:secret`, (c) => {
      const secret = c.req.param('secret');
      if (!SECRET.test(secret)) return showNotice(c, LINK_PAST, 404, routing);
      const file = fileIn(c.req.query('file') ?? '');
      const notice = file === null ? OPEN_IT : GET_FILE;
      const leads = file === null ? NO_MARKUP : hidden('file', fileName(file));
      const more = m`<form method="post" action="/in">${hidden('secret', secret)}${leads}<button type="submit" class="govuk-button">${notice.button}</button></form>`;
      return showNotice(c, notice, 200, { ...routing, more });
    });
    app.post('/in', async (c) => {
      if (!routing.mayLook('sign-in')) return showNotice(c, TOO_OFTEN, 429, routing);
      const fields = await c.req.parseBody();
      const begun = await sessions.begin(textOf(fields, 'secret'));
      if (begun === null) return showNotice(c, LINK_PAST, 403, routing);
      const before = await sessions.find(cookieIn(c, config));
      if (before !== null) await sessions.end(before);
      keepCookie(c, begun, config);
      const file = fileIn(textOf(fields, 'file'));
      return c.redirect(file === null ? '/' : filePath(file), 303);
    });
    app.post('/out', async (c) => {
      const session = await sessions.find(cookieIn(c, config));
      const isTheirs = session === null || isSame(textOf(await c.req.parseBody(), 'proof'), session.proof);
      if (!isTheirs) return showNotice(c, NOT_FROM_HERE, 403, routing);
      if (session !== null) await sessions.end(session);
      dropCookie(c, config);
      return showNotice(c, SIGNED_OUT, 200, routing);
    });
  },
};
