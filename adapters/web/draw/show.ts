import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Linked } from '#adapters/html/frame.ts';
import type { Markup } from '#adapters/html/markup.ts';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Asked, Routing } from '#adapters/web/env.ts';
import { pagesOf } from '#adapters/web/read/reader.ts';
import type { Card } from '#src/messages/card.ts';
import type { Notice } from '#src/messages/page/sign-in-words.ts';
import { drawCard } from './draw-card.ts';
import { drawNotice, drawPage } from './draw-page.ts';
import type { Saying } from './forms.ts';

type Shown = {
  readonly title: string;
  readonly main: Markup;
  readonly status?: ContentfulStatusCode;
  readonly way?: readonly Linked[];
};

/** Answers with a page for whoever is signed in. */
export async function show(
  c: Asked,
  { title, main, status = 200, way = [] }: Shown,
  routing: Routing,
): Promise<Response> {
  const session = c.get('session');
  const scene = await routing.look.scene(session.person);
  const reader = { session, pages: scene === null ? [] : pagesOf(scene.asker), at: c.req.path };
  return c.html(drawPage({ title, main, style: stylePath(routing), reader, way }), status);
}

/** Answers with a page whose first part is a card. */
export function showCard(
  c: Asked,
  { card, saying, more = NO_MARKUP, status = 200 }: CardPage,
  routing: Routing,
): Promise<Response> {
  const main = m`${drawCard(card, { level: 1, key: 'card', saying })}${more}`;
  return show(c, { title: card.heading, main, status }, routing);
}

type CardPage = {
  readonly card: Card;
  readonly saying: Saying;
  readonly more?: Markup;
  readonly status?: ContentfulStatusCode;
};

/** Answers whoever is signed in with a few sentences. */
export function showWords(
  c: Asked,
  {
    notice,
    status,
    more = NO_MARKUP,
  }: { readonly notice: Notice; readonly status: ContentfulStatusCode; readonly more?: Markup },
  routing: Routing,
): Promise<Response> {
  return show(c, { title: notice.heading, main: drawNotice(notice, more), status }, routing);
}

/** Answers with a few sentences, for whoever it is. */
export function showNotice(
  c: Context,
  notice: Notice,
  status: ContentfulStatusCode,
  { style, more = NO_MARKUP }: { readonly style: Routing['style']; readonly more?: Markup },
) {
  return c.html(
    drawPage({ title: notice.heading, main: drawNotice(notice, more), style: stylePath({ style }), reader: null }),
    status,
  );
}

/** Where the style sheet is. */
export function stylePath({ style }: Pick<Routing, 'style'>): string {
  return `/${style.name}`;
}
