import { PAPER_FORMATS } from '#adapters/papers/formats.ts';
import { createDrawPaper } from '#src/assembly/papers/draw-paper.ts';
import { withoutMark } from '#test/kit/without-mark.ts';
import { shown } from '#test/kit/lawful.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { render } from '#adapters/slack/draw/render.ts';
import { createSlack } from '#adapters/slack/start.ts';
import type { Slack } from '#adapters/slack/start.ts';
import type { SlackMessage } from '#adapters/slack/draw/payload.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Time } from '#adapters/network/people/gate.ts';
import { openDatabase } from '#db/open.ts';
import type { OpenDatabase } from '#db/open.ts';
import { createBot } from '#src/assembly/bot.ts';
import type { Bot } from '#src/assembly/bot.ts';
import { fromMs, toMs } from '#src/calendar/instant.ts';
import { asText } from '#src/messages/text/as-text.ts';
import type { Card } from '#src/messages/card.ts';
import type { Messenger } from '#src/ports/messenger.ts';
import { aClock } from '#test/kit/a-clock.ts';
import { imageOf, onceFor, SAMPLE } from '#test/kit/a-start.ts';
import type { Start } from '#test/kit/a-start.ts';
import { aSlackConfig } from '#test/kit/a-slack-config.ts';
import { aSlackWorkspace, privateWith, stampOf, userNamed } from '#test/kit/a-slack-workspace.ts';
import type { Shown, SlackWorkspace } from '#test/kit/a-slack-workspace.ts';
import type { ChatPlatform } from '#test/kit/a-story.ts';
import { listIn, objectIn, objectsUnder } from '#test/kit/block-kit-reading.ts';
import { checkView } from '#test/kit/block-kit.ts';
import {
  aDeletion,
  aDirectMessage,
  anAction,
  anEdit,
  aSubmission,
  onTheWire,
  signed,
  TEAM,
} from '#test/kit/slack-envelopes.ts';

const REAL_NOW = 1_700_000_000;
const OFFICE = 'programme.office@council.example';

type Running = { readonly store: OpenDatabase; readonly slack: Slack; readonly bot: Bot };
type Press = { readonly value: string; readonly say: string; readonly on: Shown };

/** Cards by the blocks that they are drawn as; null for a part of one, which its first part stands for. */
type Drawn = Map<string, Card | null>;

const image = onceFor((start) =>
  imageOf(start, (one) => ({
    ...one,
    accounts: { slack: `${TEAM}/${userNamed(one.name)}` },
    // While the roster names an officer, the address of the settings is theirs.
    email: one.role === 'office' ? OFFICE : one.email,
  })),
);
let listening: Promise<string> | null = null;
let hearing: Slack | null = null;

/**
 * Slack in front of a register, the sample plan's unless said: signed requests to the real receiver, and a workspace that keeps what is said in it.
 * Two things go another way than at the console. “Add a note” opens a form, which is no message: the story goes on as
 * somebody who types the words that the button carries. And Slack has accounts, not names: the programme office that no
 * roster names is known by the e-mail address of RAGTIME_OFFICE.
 */
export async function aSlackPlatform(starting: Start = SAMPLE): Promise<ChatPlatform> {
  listening ??= listen();
  const url = await listening;
  const clock = aClock(starting.now);
  const realClock = aClock(fromMs(REAL_NOW * 1000));
  const workspace = aSlackWorkspace({ 'Programme office': OFFICE });
  const drawn: Drawn = new Map();
  const read = new Map<string, number>();
  const faults: string[] = [];
  const start = (bytes: Buffer) => startOn(bytes, { clock, realClock, workspace, drawn, faults });
  let running = await start(await image(starting));
  onTestFinished(() => end(running));
  const stamps = new Map<string, string>();
  const stampFor = (id: string): string => {
    const known = stamps.get(id) ?? stampOf(stamps.size + 1);
    stamps.set(id, known);
    return known;
  };
  const tell = async (envelope: Envelope): Promise<void> => {
    const wire = onTheWire(envelope);
    const headers = signed(wire, { at: toMs(realClock.now()) / 1000 });
    const { status } = await fetch(`${url}/slack/events`, { method: 'POST', headers, body: wire.body });
    if (status !== 200) faults.push(`Slack was answered with status ${status}.`);
    await running.slack.settled();
  };
  const says = (name: string, text: string, ts: string) =>
    tell(aDirectMessage(text, { user: userNamed(name), channel: privateWith(name), ts, event_ts: ts }));
  const pressed = new Set<string>();
  const press = async (name: string, { value, say, on }: Press): Promise<void> => {
    const before = workspace.forms();
    // What is tapped twice within a moment is tapped once.
    if (pressed.has(name + value)) realClock.forward({ minutes: 1 });
    pressed.add(name + value);
    await tell(pressOf(name, { value, on }));
    // A form opened instead of an answer.
    if (workspace.forms() > before) await says(name, say, stampFor(`typed-${stamps.size}`));
  };
  return {
    says: (name, text, id) => says(name, text, stampFor(id)),
    button: async (name, label) => {
      const found = buttonLabelled(label, shownTo(name, workspace));
      if (found === null) throw new Error(`${name} sees no button “${label}”.`);
      return () => press(name, found);
    },
    fills: async (name, opens, values) => {
      const found = buttonLabelled(opens, shownTo(name, workspace));
      if (found === null) throw new Error(`${name} sees no form “${opens}”.`);
      await tell(pressOf(name, { ...found, id: 'line' }));
      const view = workspace.lastForm();
      faults.push(...checkView(view).map((fault) => `The form is no view: ${fault}`));
      await tell(sentOff(name, view, values));
    },
    edits: (name, id, text) => {
      const channel = privateWith(name);
      return tell(anEdit({ text, ts: stampFor(id), user: userNamed(name) }, { channel }));
    },
    deletes: (name, id) => {
      const [channel, ts] = [privateWith(name), stampFor(id)];
      return tell(
        aDeletion(ts, { channel, previous_message: { type: 'message', user: userNamed(name), text: '…', ts } }),
      );
    },
    hears: (name) => {
      const shown = shownTo(name, workspace);
      const unread = shown.slice(read.get(name) ?? 0);
      read.set(name, shown.length);
      return unread.flatMap((one) => textOf(one, drawn)).join('\n\n~~~\n\n');
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
    faults: () => [...faults.splice(0), ...workspace.unknown.map((method) => `Slack has no method ${method}.`)],
  };
}

type Around = {
  readonly clock: ReturnType<typeof aClock>;
  readonly realClock: ReturnType<typeof aClock>;
  readonly workspace: SlackWorkspace;
  readonly drawn: Drawn;
  readonly faults: string[];
};

async function startOn(bytes: Buffer, { clock, realClock, workspace, drawn, faults }: Around): Promise<Running> {
  const store = await openDatabase(bytes, { as: 'bot' });
  const report = ({ what, error }: { what: string; error?: unknown; level: string }): void => {
    if (error !== undefined) faults.push(`${what} ${error instanceof Error ? error.message : ''}`);
  };
  let bot: Bot | null = null;
  const work = async (): Promise<void> => bot?.work();
  const config = aSlackConfig({ digestChannel: 'C0LEADERS' });
  const world = {
    ...store,
    work,
    clock,
    realClock,
    proxy: null,
    office: [OFFICE],
    report,
    fetch: workspace.fetch,
    config,
    drawPaper: createDrawPaper(store, async () => PAPER_FORMATS),
  };
  // Nobody waits in a test: a pause is over at once.
  const slack = await createSlack(world, () => () => {}, hurried());
  const messengers = [drawing(slack.messenger, drawn)];
  bot = createBot({ store, clock, messengers, office: [OFFICE], digestNote: null, report });
  await slack.start();
  hearing = slack;
  return { store, slack, bot };
}

async function end({ slack, store }: Running): Promise<void> {
  await slack.stop();
  await store.close();
}

function hurried(): Time {
  let now = 0;
  return { now: () => now, sleep: async (milliseconds) => void (now += milliseconds) };
}

/** One server for all stories: each is told to the Slack that started last. */
async function listen(): Promise<string> {
  const server = createServer((request, response) => void hearing?.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The messenger, with every card kept under the blocks that it is drawn as. */
function drawing(messenger: Messenger, drawn: Drawn): Messenger {
  return {
    ...messenger,
    send: (message, person) => {
      shown(message.card);
      const whole: SlackMessage = render(message.card, message.part?.of ?? message.key);
      for (const part of whole.thread) for (const blocks of layoutsOf(part)) drawn.set(blocks, null);
      for (const blocks of layoutsOf(whole)) drawn.set(blocks, message.card);
      return messenger.send(message, person);
    },
  };
}

/** The blocks of a message with a table and without. */
function layoutsOf({ blocks, tabled }: SlackMessage): readonly string[] {
  return [blocks, ...(tabled === undefined ? [] : [tabled])].map((one) => JSON.stringify(one));
}

function shownTo(name: string, { shown }: SlackWorkspace): readonly Shown[] {
  const channel = privateWith(name);
  return shown.filter((one) => one.channel === channel);
}

function textOf({ blocks, changed, thread }: Shown, drawn: Drawn): readonly string[] {
  const card = drawn.get(withoutMark(blocks));
  if (card === undefined) throw new Error(`Slack shows what no card says: ${blocks}`);
  if (card === null && thread !== null) return [];
  if (card === null) throw new Error('A part of a message stands outside its thread.');
  return [`${changed ? '(this card changes)\n' : ''}${asText(card)}`];
}

/** The newest button with a label, on whatever message it was ever shown. */
function buttonLabelled(label: string, shown: readonly Shown[]): Press | null {
  for (const on of shown.toReversed()) {
    // A button, or one of those behind the three dots.
    const pressable = objectsUnder(JSON.parse(on.blocks)).filter(({ value }) => typeof value === 'string');
    const found = pressable.find(({ text }) => objectsUnder(text).some((one) => one['text'] === label));
    if (found === undefined) continue;
    const value = String(found['value']);
    return { value, say: String((JSON.parse(value) as { s?: string }).s), on };
  }
  return null;
}

/** A form sent off with its fields filled in, each as its kind of field is sent. */
function sentOff(name: string, view: object | null, values: readonly string[]): Envelope {
  const inputs = listIn(objectIn(view)['blocks']).filter(({ type }) => type === 'input');
  const state = inputs.flatMap(({ block_id: id, element }, at): readonly [string, object][] => {
    const value = values[at] ?? '';
    if (value === '') return [];
    const kind = objectIn(element)['type'];
    const given =
      kind === 'datepicker'
        ? { selected_date: value }
        : kind === 'static_select'
          ? { selected_option: { value } }
          : { value };
    return [[String(id), given]];
  });
  const metadata = JSON.parse(String(objectIn(view)['private_metadata'])) as object;
  const sent = aSubmission(Object.fromEntries(state), { metadata, callback: 'line' });
  return { ...sent, body: { ...sent.body, user: { id: userNamed(name), team_id: TEAM } } };
}

function pressOf(
  name: string,
  { value, on, id = 'say/0' }: Pick<Press, 'value' | 'on'> & { readonly id?: string },
): Envelope {
  const { channel, ts, thread } = on;
  const message = { type: 'message', ts, text: on.text, ...(thread === null ? {} : { thread_ts: thread }) };
  return anAction(
    { type: 'button', action_id: id, value },
    {
      user: { id: userNamed(name), team_id: TEAM },
      container: { type: 'message', message_ts: ts, channel_id: channel, is_ephemeral: false },
      channel: { id: channel, name: 'directmessage' },
      message,
    },
  );
}
