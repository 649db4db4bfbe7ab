import type { Context } from 'hono';
import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import { showNotice } from '#adapters/web/draw/show.ts';
import type { Routing } from '#adapters/web/env.ts';
import { SIGN_IN, WITH_WORK_ACCOUNT } from '#src/messages/page/sign-in-words.ts';
import type { Notice } from '#src/messages/page/sign-in-words.ts';

/** Where the way in with a work account begins, and where it comes back. */
export const WORK_PATH = '/sign-in';
export const BACK_PATH = '/sign-in/back';

/** Tells whoever is not signed in how to; with a work account they come to the page that they asked for. */
export function askToSignIn(c: Context, routing: Routing, notice: Notice = SIGN_IN) {
  const { openId } = routing.config;
  const { pathname, search } = new URL(c.req.url);
  const to = pathname.startsWith(WORK_PATH) ? '/' : `${pathname}${search}`;
  const more =
    openId === null
      ? NO_MARKUP
      : m`<p class="govuk-body"><a class="govuk-button" role="button" href="${WORK_PATH}?to=${encodeURIComponent(to)}">${WITH_WORK_ACCOUNT}</a></p>`;
  return showNotice(c, notice, 401, { ...routing, more });
}
