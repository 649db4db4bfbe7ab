import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { drawFilters } from '#adapters/web/draw/draw-filters.ts';
import { drawCard } from '#adapters/web/draw/draw-card.ts';
import { show } from '#adapters/web/draw/show.ts';
import type { Asked, Route } from '#adapters/web/env.ts';
import { filtered, pathOf, readFilters } from '#adapters/web/read/filters.ts';
import type { Filters } from '#adapters/web/read/filters.ts';
import { sayNoPlan } from '#src/messages/answer/apology.ts';
import type { CardData } from '#src/messages/card.ts';
import { sayActionList } from '#src/messages/look/action-list.ts';
import { FILTER_WORDS as F, sayListed } from '#src/messages/page/list-words.ts';
import { PAGE_WORDS as W } from '#src/messages/page/frame-words.ts';
import { pageOf } from '#src/messages/text/paging.ts';

/** So many rows are read on one page. */
const MOST = 50;

/** The list of actions, narrowed by what its address says: it can be kept as a bookmark and sent to a colleague. */
export const actions: Route = {
  name: 'actions',
  add: (app, routing) => {
    app.get('/actions', async (c) => {
      const { person, proof } = c.get('session');
      const saying = { proof, card: null, thread: null };
      const scene = await routing.look.scene(person);
      if (scene === null) {
        const main = drawCard(sayNoPlan(), { level: 1, key: 'no', saying });
        return show(c as Asked, { title: W.actions, main }, routing);
      }
      const filters = readFilters((name) => c.req.query(name));
      const list = await filtered(filters, scene);
      const page = pageOf(list.all, filters.page, MOST);
      const words = { title: W.actions, none: { text: F.none, buttons: [] } };
      const first = { ...page, page: 1, pages: 1 };
      const card: CardData = sayActionList({ words, say: '', page: first, context: scene, namesLeads: true });
      const drawn = drawCard(
        { ...card, heading: sayListed(page.count, page.page, page.pages) },
        { level: 2, key: 'list', saying },
      );
      const main = m`<h1 class="govuk-heading-l">${W.actions}</h1>
${drawFilters(filters, list, scene.plans)}${drawn}${turning(filters, page)}`;
      return show(c as Asked, { title: W.actions, main }, routing);
    });
  },
};

function turning(filters: Filters, { page, pages }: { readonly page: number; readonly pages: number }): Markup {
  if (pages === 1) return NO_MARKUP;
  const link = (to: number, text: string): Markup =>
    to < 1 || to > pages
      ? NO_MARKUP
      : m`<a class="govuk-link rt-turn" href="${pathOf({ ...filters, page: to })}">${text}</a> `;
  return m`<nav aria-label="${F.pages}"><p class="govuk-body">${link(page - 1, F.before)}${link(page + 1, F.after)}</p></nav>`;
}
