import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { PAPER_FORMATS } from '#adapters/papers/formats.ts';
import { drawPicture } from '#adapters/pictures/draw-picture.ts';
import { createWeb } from '#adapters/web/start.ts';
import type { Web } from '#adapters/web/start.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import { officeRegister } from '#src/assembly/office-register.ts';
import { createDrawPaper } from '#src/assembly/papers/draw-paper.ts';
import { linking, lookBy } from '#src/assembly/page/look-and-link.ts';
import type { OpenIdConfig } from '#src/config.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import type { Person } from '#src/people/person.ts';
import type { AccountId, IncomingMessage, MessageId, ThreadId } from '#src/ports/message.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { aClock } from './a-clock.ts';
import { imageOf, onceFor, SAMPLE } from './a-start.ts';
import type { Start } from './a-start.ts';

/** The page in front of a register, with a chat beside it in which people ask for their links. */
export type WebPage = {
  readonly origin: string;
  readonly store: () => OpenDatabase;
  readonly bot: () => Bot;
  readonly clock: ReturnType<typeof aClock>;
  /** Whatever was logged, each line with its fault. */
  readonly logged: string[];
  /** What went out in chat, with what stands in it as it went. */
  readonly sent: readonly Departing[];
  /** Somebody says something in chat; gives what they are answered. */
  readonly says: (name: string, text: string) => Promise<Departing>;
  /** Asks for a link in chat. */
  readonly link: (name: string) => Promise<string>;
  /** The process ends and starts again on the same data. */
  readonly restarts: () => Promise<void>;
  readonly personNamed: (name: string) => Promise<Person>;
};

const image = onceFor((start) => imageOf(start, (person) => person));

type Made = { readonly store: OpenDatabase; readonly bot: Bot; readonly web: Web };

type Around = {
  /** Where people are told that it is; where it listens unless said. */
  readonly address?: string;
  /** E-mail addresses of the programme office. */
  readonly office?: readonly string[];
  readonly draw?: DrawPicture;
  /** Who vouches for work accounts. */
  readonly openId?: OpenIdConfig | null;
};

/** The page on a register, the sample plan's in memory unless said; it is closed when the test ends. */
export async function aWebPage(
  starting: Start = SAMPLE,
  { address, office = [], draw = drawPicture, openId = null }: Around = {},
): Promise<WebPage> {
  const clock = aClock(starting.now);
  const [logged, sent] = [[] as string[], [] as Departing[]];
  let made: Made | null = null;
  const server = createServer((request, response) => void made!.web.handle(request, response));
  const listening = await listen(server);
  const origin = address ?? listening;
  const start = async (bytes: Buffer): Promise<Made> => {
    const store = await openDatabase(bytes, { as: 'bot' });
    const report = ({ what, error }: { readonly what: string; readonly error?: unknown }): void =>
      void logged.push(`${what} ${error instanceof Error ? `${error.message} ${error.stack}` : ''}`);
    const config = { origin, isSecure: origin.startsWith('https:'), openId };
    let bot: Bot | null = null;
    const register = officeRegister(store.register, office);
    const work = async (): Promise<void> => bot?.work();
    const web = await createWeb({
      ...store,
      register,
      clock,
      config,
      drawPicture: draw,
      drawPaper: createDrawPaper({ ...store, register }, async () => PAPER_FORMATS),
      look: lookBy(() => bot),
      work,
      report,
    });
    const messengers = [aChat(sent), web.messenger];
    bot = createBot({
      store,
      clock,
      messengers,
      office,
      digestNote: null,
      report,
      ...linking(store, clock, { web: config }),
    });
    return { store, bot, web };
  };
  made = await start(await image(starting));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await made!.store.close();
  });
  let said = 0;
  const personNamed = async (name: string): Promise<Person> => {
    const { people } = await officeRegister(made!.store.register, office).roster();
    return people.find((one) => one.name === name)!;
  };
  const says: WebPage['says'] = async (name, text) => {
    const person = await personNamed(name);
    const message: IncomingMessage = {
      id: `console:${(said += 1)}` as MessageId,
      thread: `console:${person.id}` as ThreadId,
      from: `console:${person.id}` as AccountId,
      text,
      at: clock.now(),
      card: null,
      how: 'said',
      of: null,
    };
    await made!.store.inbox.receive(message);
    await made!.bot.work();
    return sent.at(-1)!;
  };
  return {
    origin: listening,
    store: () => made!.store,
    bot: () => made!.bot,
    clock,
    logged,
    sent,
    says,
    personNamed,
    link: async (name) => linkIn(await says(name, '/rag page')),
    restarts: async () => {
      const bytes = await made!.store.image();
      await made!.store.close();
      made = await start(bytes);
    },
  };
}

/** The link in a message as it went. */
export function linkIn({ card }: Departing): string {
  const link = card.blocks.find((block) => block.kind === 'link');
  if (link?.kind !== 'link') throw new Error(`There is no link in “${card.heading}”.`);
  return link.to;
}

function aChat(sent: Departing[]): Messenger {
  return {
    reaches: (to, person) => ('thread' in to ? to.thread.startsWith('console:') : person !== null || 'channel' in to),
    audienceOf: async (to) => ('channel' in to ? 'members' : 'asker'),
    send: async (message) => {
      sent.push(message);
      const { key, to, editing } = message;
      if (editing !== null) return editing;
      const thread =
        'thread' in to ? to.thread : (`console:${'channel' in to ? `#${to.channel}` : to.person}` as ThreadId);
      return { thread, message: key };
    },
  };
}

function listen(server: Server): Promise<string> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  );
}
