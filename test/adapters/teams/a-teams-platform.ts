import { withoutMark } from '#test/kit/without-mark.ts';
import { shown } from '#test/kit/lawful.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { render } from '#adapters/teams/draw/render.ts';
import { createTeams } from '#adapters/teams/start.ts';
import type { Teams } from '#adapters/teams/start.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import { realClock } from '#src/calendar/clock.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Card } from '#src/messages/card.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { aClock } from '#test/kit/a-clock.ts';
import type { ChatPlatform } from '#test/kit/a-story.ts';
import { imageOf, onceFor, SAMPLE } from '#test/kit/a-start.ts';
import type { Start } from '#test/kit/a-start.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import type { TeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { hurried } from '#test/kit/teams/a-teams.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import {
  aDeletion,
  anEdit,
  anExecute,
  aPersonalMessage,
  aSubmit,
  aTeamInstallation,
  from,
  newId,
  sentNow,
} from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { objectIn, objectsUnder } from '#test/kit/block-kit-reading.ts';
import { actionsOn } from '#test/kit/teams/card-actions.ts';
import type { CardAction } from '#test/kit/teams/card-actions.ts';
import type { Shown } from '#test/kit/teams/conversations.ts';
import { chatOf, objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';
import type { Colleague } from '#test/kit/teams/tenant.ts';

const OFFICE = 'programme.office@council.example';

/** Minutes after which the same press is another. */
const AFTER_A_PRESS = 3;

type Running = { readonly store: OpenDatabase; readonly teams: Teams; readonly bot: Bot };

/** Cards by what they are drawn as; null for a part of one, which its first part stands for. */
type Drawn = Map<string, Card | null>;

const image = onceFor((start) =>
  imageOf(start, (one) => ({
    ...one,
    accounts: { teams: `${TENANT}/${objectIdOf(one.name)}` },
    // While the roster names an officer, the address of the settings is theirs.
    email: one.role === 'office' ? OFFICE : one.email,
  })),
);
let listening: Promise<string> | null = null;
let hearing: Teams | null = null;

/**
 * Teams in front of a register, the sample plan's unless said: signed requests to the real handler, and a connector that keeps what is said in its
 * conversations. Three things go another way than at the console. “Add a note” opens a form on the card, which is no
 * message: the story goes on as somebody who types the words that its button carries elsewhere. Teams sends a press again
 * under another id when it is not sure, so that the same press within two minutes is one: whoever means another waits for
 * so long. And Teams has accounts, not names: the programme office that no roster names is known by the e-mail address of
 * RAGTIME_OFFICE.
 */
export async function aTeamsPlatform(starting: Start = SAMPLE, sdk: 1 | 2 = 1): Promise<ChatPlatform> {
  listening ??= listen();
  const [url, bytes] = [await listening, await image(starting)];
  const clock = aClock(starting.now);
  const people = await colleaguesIn(bytes, starting);
  const cloud = await aTeamsCloud({ people });
  const drawn: Drawn = new Map();
  const read = new Map<string, number>();
  const faults: string[] = [];
  const start = (data: Buffer) => startOn(data, { clock, cloud, drawn, faults, sdk });
  let running = await start(bytes);
  onTestFinished(async () => {
    await end(running);
    await cloud.close();
  });
  let presses = 0;
  const pressed = new Set<string>();
  const ids = new Map<string, string>();
  const idFor = (id: string): string => {
    const known = ids.get(id) ?? newId();
    ids.set(id, known);
    return known;
  };
  const replies = new Map<string, string[]>();
  const tell = async (said: TeamsActivity, name: string | null = null): Promise<void> => {
    const activity = sentNow(from(cloud.service, said));
    const headers = { authorization: cloud.keys.authorize(activity), 'content-type': 'application/json' };
    const body = JSON.stringify(activity);
    const response = await fetch(`${url}/api/messages`, { method: 'POST', headers, body });
    if (response.status !== 200) faults.push(`Teams was answered with status ${response.status}.`);
    const reply = refusalIn(await response.text());
    if (name !== null && reply !== null) replies.set(name, [...(replies.get(name) ?? []), reply]);
    await running.teams.settled();
  };
  // Teams says where it is to be answered: nobody can be written to before the app is somewhere.
  await tell(aTeamInstallation('add', { by: people[0]!.name }));
  return {
    says: (name, text, id) => tell(aPersonalMessage(text, { by: name, id: idFor(id) })),
    button: async (name, label) => {
      const found = actionLabelled(label, shownTo(name, cloud));
      if (found === null) throw new Error(`${name} sees no button “${label}”.`);
      const { action, on } = found;
      if (action.says !== null) return () => tell(aPersonalMessage(action.says ?? '', { by: name }));
      // An older client shows what stands in a button's place, which is heard the same.
      const press = (presses += 1) % 2 === 0 ? aSubmit : anExecute;
      return () => {
        const same = JSON.stringify([name, on.id, action.data]);
        if (pressed.has(same)) clock.forward({ minutes: AFTER_A_PRESS });
        pressed.add(same);
        return tell(press(action.data, on, { by: name }), name);
      };
    },
    fills: async (name, opens, values) => {
      const found = formLabelled(opens, shownTo(name, cloud));
      if (found === null) throw new Error(`${name} sees no form “${opens}”.`);
      const filled = Object.fromEntries(found.inputs.map((input, at) => [input, values[at] ?? '']));
      await tell(anExecute({ ...found.data, ...filled }, found.on, { by: name }), name);
    },
    edits: (name, id, text) => tell(anEdit(idFor(id), text, { by: name })),
    deletes: (name, id) => tell(aDeletion(idFor(id), { by: name })),
    hears: (name) => {
      const shown = shownTo(name, cloud);
      const unread = shown.slice(read.get(name) ?? 0);
      read.set(name, shown.length);
      const replied = replies.get(name) ?? [];
      replies.delete(name);
      return [...unread.flatMap((one) => textOf(one, drawn)), ...replied].join('\n\n~~~\n\n');
    },
    at: async (moment) => {
      clock.set(moment);
      await running.bot.tick(clock.now());
    },
    restarts: async () => {
      const bytes = await running.store.image();
      await end(running);
      running = await start(bytes);
      await running.bot.recover();
      await running.bot.work();
    },
    register: () => running.store.register,
    store: () => running.store,
    faults: () => [...faults.splice(0), ...unexpected(cloud)],
  };
}

/** What somebody is told in the reply to their press, where that is all that they are told. */
function refusalIn(text: string): string | null {
  const reply = text === '' ? null : (JSON.parse(text) as { readonly value?: unknown });
  return typeof reply?.value === 'string' && !/^(?:Received, thank you|This was received)/u.test(reply.value)
    ? reply.value
    : null;
}

type Around = {
  readonly clock: ReturnType<typeof aClock>;
  readonly cloud: TeamsCloud;
  readonly drawn: Drawn;
  readonly faults: string[];
  readonly sdk: 1 | 2;
};

async function startOn(bytes: Buffer, { clock, cloud, drawn, faults, sdk }: Around): Promise<Running> {
  const store = await openDatabase(bytes, { as: 'bot' });
  const report = ({ what, error }: { what: string; error?: unknown; level: string }): void => {
    if (error !== undefined) faults.push(`${what} ${error instanceof Error ? error.message : ''}`);
  };
  let bot: Bot | null = null;
  const work = async (): Promise<void> => bot?.work();
  const config = { ...aTeamsConfig(cloud), sdk };
  const world = { ...store, work, clock, realClock, office: [OFFICE], report, fetch, config };
  const teams = await createTeams(world, () => () => {}, hurried());
  const messengers = [drawing(teams.messenger, drawn)];
  bot = createBot({ store, clock, messengers, office: [OFFICE], digestNote: null, report });
  await teams.start();
  hearing = teams;
  return { store, teams, bot };
}

async function end({ teams, store }: Running): Promise<void> {
  await teams.stop();
  await store.close();
}

/** Everybody of the roster, an office that only the settings name, and somebody whom nobody knows. */
async function colleaguesIn(bytes: Buffer, { withoutAccount }: Start): Promise<readonly Colleague[]> {
  const store = await openDatabase(bytes, { as: 'tool' });
  const { people } = await store.register.roster();
  await store.close();
  const known = people.filter(({ name }) => !withoutAccount.includes(name)).map(({ name }) => ({ name, email: null }));
  return [...known, { name: 'Programme office', email: OFFICE, inTeam: false }, { name: 'Some Body', email: null }];
}

/** One server for all stories: each is told to the Teams that started last. */
async function listen(): Promise<string> {
  const server = createServer((request, response) => void hearing?.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The messenger, with every card kept under what it is drawn as. */
function drawing(messenger: Messenger, drawn: Drawn): Messenger {
  return {
    ...messenger,
    send: (message, person) => {
      shown(message.card);
      const whole = render(message.card, message.part?.of ?? message.key);
      for (const { card } of whole.thread) drawn.set(JSON.stringify(card), null);
      drawn.set(JSON.stringify(whole.card), message.card);
      return messenger.send(message, person);
    },
  };
}

function shownTo(name: string, { connector }: TeamsCloud): readonly Shown[] {
  const chat = chatOf(name);
  return connector.shown.filter(({ conversation }) => conversation === chat);
}

function textOf({ card, text, how }: Shown, drawn: Drawn): readonly string[] {
  const said = drawn.get(withoutMark(JSON.stringify(card)));
  if (said === undefined) throw new Error(`Teams shows what no card says: ${text} ${JSON.stringify(card)}`);
  if (said === null) return [];
  return [`${how === 'posted' ? '' : '(this card changes)\n'}${asText(said)}`];
}

/** The newest button with a label, on whatever message it was ever shown. */
function actionLabelled(label: string, shown: readonly Shown[]): { action: CardAction; on: Shown } | null {
  for (const on of shown.toReversed()) {
    const action = actionsOn(on.card).find(({ title }) => title === label);
    if (action !== undefined) return { action, on };
  }
  return null;
}

function formLabelled(label: string, shown: readonly Shown[]) {
  for (const on of shown.toReversed()) {
    const opens = objectsUnder(on.card).find(({ type, title }) => type === 'Action.ShowCard' && title === label);
    if (opens === undefined) continue;
    const inputs = objectsUnder(opens).flatMap(({ type, id }) =>
      String(type).startsWith('Input.') ? [String(id)] : [],
    );
    const data = objectIn(objectsUnder(opens).find(({ title }) => title === 'Send')?.['data']);
    return { inputs, data, on };
  }
  return null;
}

/** Calls that the connector did not carry out. */
function unexpected({ connector }: TeamsCloud): readonly string[] {
  return connector.calls
    .filter(({ status }) => status < 200 || status > 299)
    .map(({ method, path, status }) => `Teams answered ${status} to ${method} ${path}.`);
}
