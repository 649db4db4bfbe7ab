import { page as m } from '#adapters/html/markup.ts';
import { showNotice } from '#adapters/web/draw/show.ts';
import type { Route } from '#adapters/web/env.ts';
import { TAB } from '#src/messages/page/sign-in-words.ts';

/** Where a tab of Teams and the home page of Slack lead: inside another program nobody is signed in, so that it only points out of it. */
export const tab: Route = {
  name: 'tab',
  isOpen: true,
  add: (app, routing) => {
    app.get(TAB_PATH, (c) => {
      const more = m`<p class="govuk-body"><a class="govuk-link" href="${routing.config.origin}/" target="_blank" rel="noopener">${TAB.link}</a></p>`;
      return showNotice(c, TAB, 200, { ...routing, more });
    });
  },
};

/** The one page that Teams may show within itself. */
export const TAB_PATH = '/tab';
