import { withoutMark } from '#test/kit/without-mark.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { render } from '#adapters/teams/draw/render.ts';
import { createTeams } from '#adapters/teams/start.ts';
import type { Teams } from '#adapters/teams/start.ts';
import { realClock } from '#src/calendar/clock.ts';
import { fromMs, LONDON, toMs, withOffset } from '#src/calendar/instant.ts';
import type { IncomingMessage, MessageId } from '#src/ports/message.ts';
import type { Departing } from '#src/ports/outbox.ts';
import { aTeamsCloud } from '#test/kit/teams/a-cloud.ts';
import { aTeamsConfig } from '#test/kit/teams/a-config.ts';
import { hurried } from '#test/kit/teams/a-teams.ts';
import type { Made, Outcome } from '#test/kit/teams/a-connector.ts';
import type { Call } from '#test/kit/teams/connector-routes.ts';
import { aDeletion, anEdit, aPersonalMessage, aTeamInstallation, from } from '#test/kit/teams/activities.ts';
import type { TeamsActivity } from '#test/kit/teams/activities.ts';
import { chatOf, objectIdOf, TENANT } from '#test/kit/teams/tenant.ts';
import { aWorld, drawing, finding, partOf } from './way.ts';
import type { Drawn, Making, Mishap, Passing, Process, Way } from './way.ts';

const NAMES = ['Ann Archer', 'Ben Baker', 'Olive Office'];

/** Teams: signed activities to the real handler, and a connector that keeps what is said in its conversations. */
export async function aTeamsWay(names: readonly string[] = NAMES): Promise<Way> {
  const cloud = await aTeamsCloud({ people: names.map((name) => ({ name, email: null })) });
  const drawn: Drawn = new Map();
  let [hearing, calls]: [Teams | null, number] = [null, 0];
  let passing: Passing | null = null;
  let since = 0;
  const { answer } = cloud.connector;
  // The cloud asks its connector: from here on each call of a message is a step of the process that makes it.
  Object.assign(cloud.connector, {
    answer: async (call: Call, token: string | null): Promise<Outcome> => {
      if (!isMessage(call) || passing === null) return answer(call, token);
      const { pass, mishapAt } = passing;
      await pass('call begins');
      const mishap = mishapAt((calls += 1));
      const outcome = mishap === null ? await answer(call, token) : await meet(mishap, () => answer(call, token));
      await pass('call has ended');
      return outcome;
    },
  });
  const server = createServer((request, response) => void hearing?.handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/messages`;
  const told = async (id: string, made: () => TeamsActivity): Promise<boolean> => {
    const activity = { ...from(cloud.service, made()), ...sentAt(id) };
    const headers = { authorization: cloud.keys.authorize(activity), 'content-type': 'application/json' };
    const post = () => fetch(url, { method: 'POST', headers, body: JSON.stringify(activity) });
    // A line that was closed while nobody spoke is opened anew, as a platform does.
    const { status } = await post().catch(post);
    return status === 200;
  };
  const begin = async ({ pass, mishapAt, ...making }: Making): Promise<Process> => {
    const teams = await createTeams(
      { ...aWorld(making), realClock, fetch, config: aTeamsConfig(cloud) },
      () => () => {},
      hurried(),
    );
    return {
      messenger: drawing(teams.messenger, drawn, drawnAs),
      start: async () => {
        hearing = teams;
        passing = { pass, mishapAt };
        await teams.start();
        // Nobody can be written to before the app is somewhere.
        await told('installed', () => aTeamInstallation('add', { by: 'Olive Office' }));
        await teams.settled();
      },
      hears: (message) => told(message.id, () => activityOf(message, names)),
      settled: () => teams.settled(),
      stop: () => teams.stop(),
    };
  };
  return {
    name: 'Teams',
    accountOf: (name) => ({ teams: `${TENANT}/${objectIdOf(name)}` }),
    begin,
    taken: () => {
      const find = finding(drawn);
      return cloud.connector.shown.slice(since).flatMap(({ card, how, conversation, id }) => {
        const found = find(withoutMark(JSON.stringify(card)));
        return found === undefined ? [] : [{ ...found, isEdit: how !== 'posted', at: `${conversation}/${id}` }];
      });
    },
    calls: () => calls,
    idOf: ({ id, from: account }) => `teams:${TENANT}/${chatOf(nameOf(account, names))}/${idFor(id)}` as MessageId,
    forget: () => {
      for (const one of cloud.connector.shown.slice(since)) Object.assign(one, { card: null, text: '', summary: '' });
      since = cloud.connector.shown.length;
      drawn.clear();
      (cloud.connector.calls as Made[]).length = 0;
      // Who died in the midst of an answer never ends it.
      server.closeAllConnections();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await cloud.close();
    },
  };
}

function isMessage({ method, path, body }: Call): boolean {
  if (method === 'PUT') return true;
  return method === 'POST' && (path.includes('/activities') || body['activity'] !== undefined);
}

/** What a call comes to that fails. */
async function meet({ kind, taken }: Mishap, carried: () => Promise<Outcome>): Promise<Outcome> {
  if (taken) await carried();
  switch (kind) {
    case 'reset':
      return 'reset';
    case 'too many':
      return { status: 429, body: {}, headers: { 'retry-after': '999999999' } };
    case 'refused':
      return {
        status: 403,
        body: {
          error: { code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' },
        },
        headers: {},
      };
    case 'five hundred':
      return { status: 500, body: { error: { code: 'ServiceError', message: 'Something went wrong.' } }, headers: {} };
    case 'a page':
      return { status: 200, body: '<!doctype html><title>Sign in</title>', headers: { 'content-type': 'text/html' } };
    case 'half an answer':
      return { status: 200, body: '{"id":"14470', headers: {} };
    case 'let in no more':
      return {
        status: 401,
        body: { error: { code: 'BotNotRegistered', message: 'Bot not registered.' } },
        headers: {},
      };
    case 'drips':
      return 'drips';
  }
}

function drawnAs(message: Departing): readonly unknown[] {
  return [partOf(message, render(message.card, message.part?.of ?? message.key))?.card];
}

function nameOf(account: string, names: readonly string[]): string {
  return names.find((name) => account.endsWith(`:${name.toLowerCase().replace(' ', '-')}`)) ?? 'nobody';
}

function activityOf({ id, from: account, text, how, of }: IncomingMessage, names: readonly string[]): TeamsActivity {
  const by = nameOf(account, names);
  const own = idFor(of ?? id);
  if (how === 'edited') return anEdit(own, text, { by });
  if (how === 'deleted') return aDeletion(own, { by });
  return aPersonalMessage(text, { by, id: own });
}

/** The same words are said at the same moment in every life, just before the lives began. */
function sentAt(id: string): { readonly timestamp: string; readonly localTimestamp: string } {
  const at = withOffset(fromMs(BEFORE + Number(id.replace(/\D/gu, ''))), LONDON);
  return { timestamp: at, localTimestamp: at };
}

const BEFORE = toMs(realClock.now()) - 600_000;

/** 'console:m4' -> as Teams counts, in milliseconds. */
function idFor(id: MessageId): string {
  return String(1_447_000_000_000 + Number(id.replace(/\D/gu, '')) * 1000);
}
