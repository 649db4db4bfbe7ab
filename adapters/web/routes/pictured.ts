import { page as m } from '#adapters/html/markup.ts';
import { drawCard } from '#adapters/web/draw/draw-card.ts';
import { drawPictures } from '#adapters/web/draw/draw-pictures.ts';
import { show } from '#adapters/web/draw/show.ts';
import type { Asked, Route, Routing } from '#adapters/web/env.ts';
import { picturesOf } from '#adapters/web/read/pictures.ts';
import { looksOver } from '#adapters/web/read/reader.ts';
import { PICTURE_KINDS } from '#src/chart/pictures.ts';
import { PAGE_WORDS as W } from '#src/messages/page/frame-words.ts';

/** A page of pictures, with the card that says the same in words. */
type Pictured = {
  readonly path: string;
  readonly title: string;
  readonly pictures: readonly string[];
  readonly says: string | null;
};

const ELSEWHERE = ['wall', 'slippage', 'load'];

const PICTURED: readonly Pictured[] = [
  { path: '/wall', title: W.wall, pictures: ['wall'], says: '/rag wall' },
  { path: '/slippage', title: W.slippage, pictures: ['slippage'], says: '/rag why late' },
  { path: '/load', title: W.load, pictures: ['load'], says: null },
  {
    path: '/pictures',
    title: W.pictures,
    pictures: PICTURE_KINDS.map(({ name }) => name).filter((name) => !ELSEWHERE.includes(name)),
    says: null,
  },
];

/** The deadline wall, slippage, load and all other pictures, for whoever looks over the whole plan. */
export const pictured: Route = {
  name: 'pictured',
  add: (app, routing) => {
    for (const one of PICTURED) app.get(one.path, (c) => showPictured(c as Asked, one, routing));
  },
};

async function showPictured(c: Asked, { title, pictures, says }: Pictured, routing: Routing): Promise<Response> {
  const { person, proof } = c.get('session');
  const saying = { proof, card: null, thread: null };
  const scene = await routing.look.scene(person);
  if (scene === null || !looksOver(scene)) {
    // Whoever may not is told whom to ask, as in chat.
    const refused = drawCard(await routing.look.card('/rag wall', person), { level: 1, key: 'no', saying });
    return show(c, { title, main: refused, status: 403 }, routing);
  }
  const drawn = await drawPictures(await picturesOf(scene, pictures), routing);
  const card = says === null ? m`` : drawCard(await routing.look.card(says, person), { level: 2, key: 'card', saying });
  return show(c, { title, main: m`<h1 class="govuk-heading-l">${title}</h1>${drawn}${card}` }, routing);
}
