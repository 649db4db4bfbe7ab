import { page as m } from '#adapters/html/markup.ts';
import { drawCard } from '#adapters/web/draw/draw-card.ts';
import { drawNotice } from '#adapters/web/draw/draw-page.ts';
import { lineForm } from '#adapters/web/draw/forms.ts';
import { show } from '#adapters/web/draw/show.ts';
import type { Asked, Route, Routing } from '#adapters/web/env.ts';
import { webAccount, webMessage } from '#adapters/web/ids.ts';
import { sayKeptBack } from '#src/messages/office/restriction-card.ts';
import type { Card } from '#src/messages/card.ts';
import { PAGE_WORDS as W } from '#src/messages/page/frame-words.ts';
import { NO_SUCH_ANSWER, NOT_YET_ANSWERED } from '#src/messages/page/sign-in-words.ts';
import { answerKey } from '#src/ports/answer-key.ts';
import type { IncomingMessage } from '#src/ports/message.ts';
import { hiddenFrom } from '#src/sight/hidden-from.ts';

/** The answer to what somebody said on a page, for them alone. */
export const answers: Route = {
  name: 'answers',
  add: (app, routing) => {
    app.get('/answers/:number', async (context) => {
      const c = context as Asked;
      const { person } = c.get('session');
      const message = await routing.inbox.message(webMessage(c.req.param('number') ?? ''));
      if (message === null || message.from !== webAccount(person.id)) return notHere(c, routing);
      const said = await routing.threads.card(answerKey(message.id));
      if (said === null) return notYet(c, message, routing);
      return showAnswer(c, { message, card: await asSeenNow(said.card, c, routing), key: said.key }, routing);
    });
  },
};

type Answer = { readonly message: IncomingMessage; readonly card: Card; readonly key: ReturnType<typeof answerKey> };

async function showAnswer(c: Asked, { message, card, key }: Answer, routing: Routing): Promise<Response> {
  const { proof } = c.get('session');
  const { thread } = message;
  const saying = { proof, card: key, thread };
  const line = lineForm({ id: 'say', label: W.sayUnder, send: W.send }, { ...saying, card: null });
  const main = m`${drawCard(card, { level: 1, key: 'answer', saying })}${line}`;
  return show(c, { title: card.heading, main, status: 200 }, routing);
}

/** Whoever may not see an action any more is told that there was one, and no more. */
async function asSeenNow(card: Card, c: Asked, { look, register }: Routing): Promise<Card> {
  const scene = await look.scene(c.get('session').person);
  if (scene === null || card.mentions.length === 0) return card;
  const hidden = hiddenFrom(scene.asker, await register.restricted());
  return card.mentions.some((action) => hidden.has(action)) ? sayKeptBack() : card;
}

function notHere(c: Asked, routing: Routing): Promise<Response> {
  return show(c, { title: NO_SUCH_ANSWER.heading, main: drawNotice(NO_SUCH_ANSWER), status: 404 }, routing);
}

function notYet(c: Asked, { id }: IncomingMessage, routing: Routing): Promise<Response> {
  const again = m`<p class="govuk-body"><a class="govuk-link" href="/answers/${id.slice(id.indexOf(':') + 1)}">${NOT_YET_ANSWERED.again}</a></p>`;
  return show(c, { title: NOT_YET_ANSWERED.heading, main: drawNotice(NOT_YET_ANSWERED, again), status: 202 }, routing);
}
