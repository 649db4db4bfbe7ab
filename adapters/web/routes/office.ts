import { page as m } from '#adapters/html/markup.ts';
import { drawCard } from '#adapters/web/draw/draw-card.ts';
import { lineForm } from '#adapters/web/draw/forms.ts';
import { show } from '#adapters/web/draw/show.ts';
import type { Asked, Route } from '#adapters/web/env.ts';
import { PAGE_WORDS as W } from '#src/messages/page/frame-words.ts';

/** What waits for the programme office, with the acts that settle it. */
export const office: Route = {
  name: 'office',
  add: (app, routing) => {
    app.get('/office', async (c) => {
      const { person, proof } = c.get('session');
      const saying = { proof, card: null, thread: null };
      const card = await routing.look.card('/rag office', person);
      const main = m`${drawCard(card, { level: 1, key: 'office', saying })}${lineForm({ id: 'say', label: W.say, hint: W.sayHint, send: W.send }, saying)}`;
      return show(c as Asked, { title: W.office, main, status: card.refuses === true ? 403 : 200 }, routing);
    });
  },
};
