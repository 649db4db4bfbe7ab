import { lineForm } from '#adapters/web/draw/forms.ts';
import { showCard, showWords } from '#adapters/web/draw/show.ts';
import type { Asked, Route, Routing } from '#adapters/web/env.ts';
import { numberOf, threadOf, webAccount, webMessage } from '#adapters/web/ids.ts';
import { textOf } from '#adapters/web/read/fields.ts';
import type { Fields } from '#adapters/web/read/fields.ts';
import { wordsIn } from '#adapters/web/read/words-in.ts';
import { isSame } from '#adapters/web/sign-in/secrets.ts';
import { sayNotStored } from '#src/messages/answer/refused/not-stored.ts';
import { PAGE_WORDS as W } from '#src/messages/page/frame-words.ts';
import { NOT_FROM_HERE, TOO_OFTEN } from '#src/messages/page/sign-in-words.ts';
import type { Notice } from '#src/messages/page/sign-in-words.ts';
import type { IncomingMessage, OutKey } from '#src/ports/message.ts';
import { isPassing } from '#src/ports/passing.ts';

/** Whatever is pressed or typed on a page is said as in chat: it is stored, worked, and answered on a page of its own. */
export const say: Route = {
  name: 'say',
  add: (app, routing) => {
    app.post('/say', async (context) => {
      const c = context as Asked;
      const { proof, hash } = c.get('session');
      const fields = await c.req.parseBody();
      if (!isSame(textOf(fields, 'proof'), proof)) return refuse(c, NOT_FROM_HERE, 403, routing);
      if (!routing.maySay(hash)) return refuse(c, TOO_OFTEN, 429, routing);
      const said = await saidIn(fields, c, routing);
      if (said === null) return c.redirect('/', 303);
      const { number, message } = said;
      try {
        await routing.inbox.receive(message, LONGEST_STORING);
      } catch (fault) {
        // A lock or a full disk passes; what was typed stays on the page.
        if (!isPassing(fault)) throw fault;
        return notStored(c, message.text, routing);
      }
      await worked(routing);
      return c.redirect(`/answers/${number}`, 303);
    });
  },
};

const LONGEST_STORING = 5_000;
const LONGEST_WORK = 15_000;

type Said = { readonly number: string; readonly message: IncomingMessage };

async function saidIn(fields: Fields, c: Asked, routing: Routing): Promise<Said | null> {
  const { person } = c.get('session');
  const words = await wordsIn(fields, routing);
  if (words === null) return null;
  const { text, card } = words;
  const number = numberOf({ mark: textOf(fields, 'mark'), words: text, person: person.id });
  const from = webAccount(person.id);
  const message: IncomingMessage = {
    id: webMessage(number),
    thread: threadOf(textOf(fields, 'thread'), person.id),
    from,
    text,
    at: routing.clock.now(),
    card: card as OutKey | null,
    how: 'said',
    of: null,
  };
  return { number, message };
}

/** What is stored is worked sooner or later; nobody waits longer than a browser would. */
async function worked({ work, report }: Routing): Promise<void> {
  const working = work().catch((error: unknown) => report({ level: 'error', what: NOT_WORKED, error }));
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, LONGEST_WORK)));
  await Promise.race([working, late]);
  clearTimeout(timer);
}

const NOT_WORKED = 'What somebody said on the page could not be worked; it is tried again at the next tick.';

function refuse(c: Asked, notice: Notice, status: 403 | 429, routing: Routing): Promise<Response> {
  return showWords(c, { notice, status }, routing);
}

function notStored(c: Asked, words: string, routing: Routing): Promise<Response> {
  const saying = { proof: c.get('session').proof, card: null, thread: null };
  const line = lineForm({ id: 'say', label: W.say, send: W.send, value: words }, saying);
  return showCard(c, { card: sayNotStored(words), saying, more: line, status: 503 }, routing);
}
