import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { drawCard } from '#adapters/web/draw/draw-card.ts';
import { drawPictures } from '#adapters/web/draw/draw-pictures.ts';
import { show, showCard, showWords } from '#adapters/web/draw/show.ts';
import type { Asked, Route, Routing } from '#adapters/web/env.ts';
import { looksOver } from '#adapters/web/read/reader.ts';
import type { Picture } from '#src/picture/picture.ts';
import { PICTURE_KINDS } from '#src/chart/pictures.ts';
import type { Scene } from '#src/commands/command.ts';
import { PAGE_WORDS as W } from '#src/messages/page/frame-words.ts';
import { NO_SUCH_PAGE } from '#src/messages/page/sign-in-words.ts';

/** A page of one kind of picture, with the words that a card of chat has for it. */
type Pictured = { readonly path: string; readonly title: string; readonly kind: string; readonly says: string | null };

const PICTURED: readonly Pictured[] = [
  { path: '/wall', title: W.wall, kind: 'wall', says: '/rag wall' },
  { path: '/slippage', title: W.slippage, kind: 'slippage', says: '/rag why late' },
  { path: '/load', title: W.load, kind: 'load', says: null },
];

const OTHERS = PICTURE_KINDS.map(({ name }) => name).filter((name) => !PICTURED.some(({ kind }) => kind === name));

/** The deadline wall, slippage, load and all other pictures, for whoever looks over the whole plan. */
export const pictured: Route = {
  name: 'pictured',
  add: (app, routing) => {
    for (const one of PICTURED) {
      app.get(one.path, (c) =>
        forWhoLooksOver(c as Asked, routing, (scene) => showOne(c as Asked, { ...one, scene }, routing)),
      );
    }
    app.get('/pictures', (c) => forWhoLooksOver(c as Asked, routing, (scene) => showAll(c as Asked, scene, routing)));
    app.get('/pictures/:id', (c) =>
      forWhoLooksOver(c as Asked, routing, async (scene) => {
        const all = await routing.readPictures(scene, OTHERS);
        const one = all.find(({ id }) => id === c.req.param('id'));
        if (one === undefined) return showWords(c as Asked, { notice: NO_SUCH_PAGE, status: 404 }, routing);
        const way = [{ text: W.pictures, href: '/pictures' }];
        return show(c as Asked, { title: one.title, main: await underTitle(one.title, [one], routing), way }, routing);
      }),
    );
  },
};

type Showing = (scene: Scene) => Promise<Response>;

/** Whoever may not is told whom to ask, as in chat. */
async function forWhoLooksOver(c: Asked, routing: Routing, showing: Showing): Promise<Response> {
  const { person, proof } = c.get('session');
  const scene = await routing.look.scene(person);
  if (scene !== null && looksOver(scene)) return showing(scene);
  const saying = { proof, card: null, thread: null };
  return showCard(c, { card: await routing.look.card('/rag wall', person), saying, status: 403 }, routing);
}

async function showOne(
  c: Asked,
  { title, kind, says, scene }: Pictured & { readonly scene: Scene },
  routing: Routing,
): Promise<Response> {
  const { person, proof } = c.get('session');
  const saying = { proof, card: null, thread: null };
  const drawn = await underTitle(title, await routing.readPictures(scene, [kind]), routing);
  const card =
    says === null ? NO_MARKUP : drawCard(await routing.look.card(says, person), { level: 2, key: 'card', saying });
  return show(c, { title, main: m`${drawn}${card}` }, routing);
}

/** Each on a page of its own: all of them together are more than a phone should load. */
async function showAll(c: Asked, scene: Scene, routing: Routing): Promise<Response> {
  const all = await routing.readPictures(scene, OTHERS);
  const list = m`<ul class="govuk-list">${all.map(({ id, title, inWords }) => m`<li><a class="govuk-link" href="/pictures/${id}">${title}</a> <span class="rt-facts">${inWords}</span></li>`)}</ul>`;
  return show(c, { title: W.pictures, main: m`<h1 class="govuk-heading-l">${W.pictures}</h1>${list}` }, routing);
}

async function underTitle(title: string, pictures: readonly Picture[], routing: Routing): Promise<Markup> {
  return m`<h1 class="govuk-heading-l">${title}</h1>${await drawPictures(pictures, routing)}`;
}
