import { page as m } from '#adapters/html/markup.ts';
import { drawCard } from '#adapters/web/draw/draw-card.ts';
import { drawPictures } from '#adapters/web/draw/draw-pictures.ts';
import { lineForm } from '#adapters/web/draw/forms.ts';
import { show } from '#adapters/web/draw/show.ts';
import type { Asked, Route } from '#adapters/web/env.ts';
import { history } from '#src/commands/look/history.ts';
import { showAction } from '#src/commands/show/show-action.ts';
import { findAction, isRefusal } from '#src/commands/words/find-action.ts';
import { PAGE_WORDS as W } from '#src/messages/page/frame-words.ts';
import type { Card, CardData } from '#src/messages/card.ts';
import { Phrase } from '#src/messages/words/phrase.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import { sayNoPlan } from '#src/messages/answer/apology.ts';
import { datesPicture } from '#src/chart/dates-picture.ts';

const LONGEST = 60;

/** One action: how it stands, what can be said of it, how its date went, and its history. */
export const action: Route = {
  name: 'action',
  add: (app, routing) => {
    app.get('/action/:ref', async (c) => {
      const { person, proof } = c.get('session');
      const saying = { proof, card: null, thread: null };
      const said = c.req.param('ref').slice(0, LONGEST);
      const way = [{ text: W.actions, href: '/actions' }];
      const scene = await routing.look.scene(person);
      const refused = (card: Card): Promise<Response> =>
        show(
          c as Asked,
          { title: W.actions, main: drawCard(card, { level: 1, key: 'no', saying }), status: 404, way },
          routing,
        );
      if (scene === null) return refused(sayNoPlan());
      const found = await findAction(said, scene);
      if (isRefusal(found)) return refused(sayRefusal(found));
      const ref = Phrase.wordsOf(scene.naming.action(found.action).ref);
      const [stands, past] = [await showAction(ref, scene), await history.run(ref, scene)];
      const pictures = await drawPictures(datesPicture(found, scene.today), routing);
      const line = lineForm(
        { id: 'say', label: W.sayOf(ref), hint: W.sayOfHint, send: W.send, say: `${ref} …` },
        saying,
      );
      const main = m`${drawCard(stands.card, { level: 1, key: 'stands', saying })}${line}${pictures}${drawCard(withoutItself(past.card, ref), { level: 2, key: 'history', saying })}`;
      return show(c as Asked, { title: ref, main, way }, routing);
    });
  },
};

/** Its history stands under the action itself: nothing leads back to it. */
function withoutItself(past: Card, ref: string): CardData {
  const card: CardData = past;
  return { ...card, buttons: card.buttons.filter(({ say }) => say !== `/rag ${ref}`) };
}
