import { NO_MARKUP } from '#adapters/html/markup.ts';
import type { Linked } from '#adapters/html/frame.ts';
import type { Markup } from '#adapters/html/markup.ts';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Asked, Routing } from '#adapters/web/env.ts';
import { pagesOf } from '#adapters/web/read/reader.ts';
import type { Notice } from '#src/messages/page/sign-in-words.ts';
import { drawNotice, drawPage } from './draw-page.ts';

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
