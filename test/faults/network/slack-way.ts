import { withoutMark } from '#test/kit/without-mark.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { render } from '#adapters/slack/draw/render.ts';
import { createSlack } from '#adapters/slack/start.ts';
import type { Slack } from '#adapters/slack/start.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import { fromMs } from '#src/calendar/instant.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import type { Departing } from '#src/ports/outbox.ts';
import type { Taken } from '#test/faults/a-platform.ts';
import { aFakeSlack } from '#test/kit/fake-slack.ts';
import type { SlackCall } from '#test/kit/fake-slack.ts';
import { REAL_NOW } from '#test/kit/a-slack.ts';
import { aSlackConfig } from '#test/kit/a-slack-config.ts';
import { aSlackWorkspace, privateOf, stampOf, userNamed } from '#test/kit/a-slack-workspace.ts';
import { hurried } from '#test/kit/teams/a-teams.ts';
import { aDeletion, aDirectMessage, anEdit, onTheWire, signed, TEAM } from '#test/kit/slack-envelopes.ts';
import { aWorld, drawing, partOf } from './way.ts';
import type { Drawn, Making, Mishap, Process, Way } from './way.ts';

const CONFIG = aSlackConfig({ digestChannel: 'C0LEADERS' });
const realClock = { now: () => fromMs(REAL_NOW * 1000) };

const SEEN = new Set(['chat.postMessage', 'chat.update', 'chat.postEphemeral']);
const HISTORY = new Set(['conversations.history', 'conversations.replies']);

/** Slack: signed requests to the real receiver, and a workspace that keeps what is posted in it. */
export async function aSlackWay(): Promise<Way> {
  // What is posted and looked for stands with one; who is who, and where, the other knows.
  const [fake, workspace] = [aFakeSlack({ privateOf }), aSlackWorkspace()];
  const taken: Taken[] = [];
  const drawn: Drawn = new Map();
  let [hearing, calls]: [Slack | null, number] = [null, 0];
  const server = createServer((request, response) => void hearing?.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/slack/events`;
  const carriedOut = async (method: string, body: string, call: () => Promise<Response>): Promise<Response> => {
    const response = await call();
    const { ok, channel, ts } = (await response.clone().json()) as { ok?: boolean; channel?: string; ts?: string };
    const found = drawn.get(withoutMark(new URLSearchParams(body).get('blocks') ?? ''))?.at(-1);
    if (ok === true && found !== undefined)
      taken.push({ ...found, isEdit: method === 'chat.update', at: `${channel}/${ts}` });
    return response;
  };
  const begin = async ({ pass, mishapAt, ...making }: Making): Promise<Process> => {
    const call = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
      const address = input instanceof Request ? input.url : input.toString();
      const method = address.slice(address.lastIndexOf('/') + 1);
      if (!SEEN.has(method)) return (HISTORY.has(method) ? fake : workspace).fetch(input, init);
      await pass('call begins');
      const mishap = mishapAt((calls += 1));
      const carried = () => carriedOut(method, bodyOf(init), () => fake.fetch(input, init));
      const response = mishap === null ? await carried() : await meet(mishap, carried, init?.signal ?? null);
      await pass('call has ended');
      return response;
    };
    const slack = await createSlack(
      { ...aWorld(making), realClock, proxy: null, fetch: call, config: CONFIG },
      () => () => {},
      hurried(),
    );
    return {
      messenger: drawing(slack.messenger, drawn, drawnAs),
      start: async () => {
        hearing = slack;
        await slack.start();
      },
      hears: async (message) => {
        const wire = onTheWire(envelopeOf(message));
        const { status } = await fetch(url, {
          method: 'POST',
          headers: signed(wire, { at: REAL_NOW }),
          body: wire.body,
        });
        return status === 200;
      },
      settled: () => slack.settled(),
      stop: () => slack.stop(),
    };
  };
  return {
    name: 'Slack',
    accountOf: (name) => ({ slack: `${TEAM}/${userNamed(name)}` }),
    begin,
    taken: () => taken,
    calls: () => calls,
    idOf: ({ id, from }) => {
      const user = userNamed(from.replace('console:person:', ''));
      return `slack:${TEAM}/${privateOf(user)}/${stampOf(numberOf(id))}` as MessageId;
    },
    forget: () => {
      taken.length = 0;
      drawn.clear();
      (fake.calls as SlackCall[]).length = 0;
      // Who died in the midst of an answer never ends it.
      server.closeAllConnections();
      for (const post of fake.posts) Object.assign(post, { text: '', blocks: [] });
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What a call comes to that fails. */
async function meet(
  { kind, taken }: Mishap,
  carried: () => Promise<Response>,
  givenUp: AbortSignal | null,
): Promise<Response> {
  if (taken) await carried();
  switch (kind) {
    case 'reset':
      throw Object.assign(new TypeError('fetch failed'), {
        cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET', syscall: 'read' }),
      });
    case 'too many':
      return new Response(null, { status: 429, headers: { 'retry-after': '999999999' } });
    case 'refused':
      return Response.json({ ok: false, error: 'restricted_action' });
    case 'five hundred':
      return new Response('Internal Server Error', { status: 500 });
    case 'a page':
      return new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });
    case 'half an answer':
      return new Response('{"ok":true,"chan', { headers: { 'content-type': 'application/json' } });
    case 'let in no more':
      return Response.json({ ok: false, error: 'token_revoked' });
    case 'drips':
      return new Response(dripping(givenUp), { headers: { 'content-type': 'application/json' } });
  }
}

/** A blank now and then, until whoever reads it has had enough. */
function dripping(givenUp: AbortSignal | null): ReadableStream {
  return new ReadableStream({
    start: (line) => {
      const drop = setInterval(() => line.enqueue(new TextEncoder().encode(' ')), 100);
      givenUp?.addEventListener('abort', () => {
        clearInterval(drop);
        line.error(givenUp.reason);
      });
    },
  });
}

/** With its table and without. */
function drawnAs(message: Departing): readonly unknown[] {
  const part = partOf(message, render(message.card, message.part?.of ?? message.key));
  return part === undefined ? [] : [part.blocks, ...(part.tabled === undefined ? [] : [part.tabled])];
}

/** The same words are the same event in every life, and each time that Slack sends them. */
function envelopeOf(message: IncomingMessage): Envelope {
  const { kind, body } = eventOf(message);
  return { kind, body: { ...body, event_id: `Ev${numberOf(message.id)}` } };
}

function eventOf({ id, from, text, how, of }: IncomingMessage): Envelope {
  const user = userNamed(from.replace('console:person:', ''));
  const channel = privateOf(user);
  const ts = stampOf(numberOf(of ?? id));
  if (how === 'edited') return anEdit({ text, ts, user, edited: { user, ts: stampOf(numberOf(id)) } }, { channel });
  const previous = { type: 'message', user, text: '…', ts };
  if (how === 'deleted') return aDeletion(ts, { channel, previous_message: previous });
  return aDirectMessage(text, { user, channel, ts, event_ts: ts });
}

/** 'console:m4' -> 4. */
function numberOf(id: MessageId): number {
  return Number(id.replace(/\D/gu, ''));
}

function bodyOf(init: RequestInit | undefined): string {
  return typeof init?.body === 'string' ? init.body : '';
}
