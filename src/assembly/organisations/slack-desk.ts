import type { IncomingMessage, ServerResponse } from 'node:http';
import { after } from '#adapters/network/after.ts';
import { readRawBody } from '#adapters/network/raw-body.ts';
import { ADDRESS, createNobodys } from '#adapters/slack/door/nobodys.ts';
import { slackOriginOf } from '#adapters/slack/door/origin-of.ts';
import { signedAnew } from '#adapters/slack/door/signed-anew.ts';
import { tellWaiting, typedBehindSlash } from '#adapters/slack/door/tell-waiting.ts';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';
import type { Acknowledge } from '#adapters/slack/receive/acknowledge.ts';
import { decode, isSslCheck } from '#adapters/slack/receive/decode.ts';
import {
  acknowledgeBy,
  EVENTS_PATH,
  mayComeFromSlack,
  refuse,
  secretsOf,
  signatureIn,
} from '#adapters/slack/receive/http.ts';
import { createNotSigned } from '#adapters/slack/receive/not-signed.ts';
import { isFromSlack } from '#adapters/slack/receive/verify.ts';
import type { Report } from '#jobs/world.ts';
import { realClock } from '#src/calendar/clock.ts';
import type { SlackConfig } from '#src/config.ts';
import { sayNotStored } from '#src/messages/answer/refused/not-stored.ts';
import { organisationsAt } from '#src/organisations/organisation.ts';
import { answerWith } from './pass-on.ts';
import { passToEach } from './pass-to-each.ts';
import type { Neighbour } from './town.ts';

/** Where everything from Slack finds its organisation. Nothing is stored here; the bot that it is passed on to proves it once more. */
export type SlackDesk = {
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Takes what came over the line of an app; throws, unacknowledged, where its bot is not there and nobody could be told. */
  readonly takeFromLine: (appToken: string, envelope: Envelope, acknowledge: Acknowledge) => Promise<void>;
};

type Parts = {
  readonly neighbours: () => readonly Neighbour[];
  /** The secret with which what is passed on to the bot of one is signed. */
  readonly secretFor: (key: string) => string;
  readonly report: Report;
  readonly fetch: typeof globalThis.fetch;
};

export function createSlackDesk(parts: Parts): SlackDesk {
  const nobodys = { workspace: createNobodys(parts, after), address: createNobodys(parts, after, ADDRESS) };
  const notSigned = createNotSigned(parts, after);
  return {
    handle: async (request, response) => {
      if (request.method !== 'POST') return refuse(response, 405, { allow: 'POST' });
      if (!mayComeFromSlack(request, realClock.now())) {
        if (signatureIn(request).signature !== undefined) notSigned.count();
        return refuse(response, 401, { connection: 'close' });
      }
      const body = await readRawBody(request).catch(() => 'gone' as const);
      if (body === 'gone') return;
      if (body === null) return refuse(response, 413, { connection: 'close' });
      const isKnown = await handleBody({ request, response, body }, { ...parts, nobodys });
      if (isKnown) return notSigned.heard();
      notSigned.count();
      refuse(response, 401);
    },
    takeFromLine: (appToken, envelope, acknowledge) =>
      takeFromLine({ appToken, envelope, acknowledge }, { ...parts, nobodys }),
  };
}

type Handling = Parts & {
  readonly nobodys: Readonly<Record<'workspace' | 'address', ReturnType<typeof createNobodys>>>;
};
type Sent = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly body: Buffer };

/** False for what is answered to nobody, since nobody can say that Slack sent it. */
async function handleBody({ request, response, body }: Sent, parts: Handling): Promise<boolean> {
  const contentType = request.headers['content-type'];
  const acknowledge = acknowledgeBy(response);
  if (isSslCheck(body, contentType)) return acknowledge(null);
  const decoded = decode(body, contentType);
  const isSignedFor = (neighbours: readonly Neighbour[]): boolean =>
    isFromSlack({ body, ...signatureIn(request) }, { secrets: neighbours.flatMap(secretsAt), now: realClock.now() });
  if (decoded.kind === 'malformed') return false;
  if (decoded.kind === 'challenge')
    return isSignedFor(parts.neighbours()) && acknowledge({ challenge: decoded.challenge });
  const { envelope } = decoded;
  const having = neighboursOf(envelope, parts.neighbours());
  // Its own secret alone: that of another organisation's app opens nothing here.
  const whose = having.filter((one) => isSignedFor([one]));
  if (!isSignedFor(having.length === 0 ? parts.neighbours() : whose)) return false;
  if (whose.length === 0) await parts.nobodys.workspace(envelope, acknowledge);
  else await toTheirBots({ request, response, body, envelope }, whose, parts);
  return true;
}

async function toTheirBots(
  { request, response, body, envelope }: Sent & { readonly envelope: Envelope },
  whose: readonly Neighbour[],
  { fetch, nobodys }: Handling,
): Promise<void> {
  const { headers } = request;
  const passed = await passToEach(envelope, whose, () => ({ method: 'POST', url: EVENTS_PATH, headers, body }));
  const how = { acknowledge: acknowledgeBy(response), fetch };
  if (passed === 'nobody’s') return nobodys.address(envelope, how.acknowledge);
  if (passed !== 'away') return answerWith(response, passed);
  if (!(await tellWaiting(envelope, sayNotStored(typedBehindSlash(envelope)), how))) answerWith(response, null);
}

type OnLine = { readonly appToken: string; readonly envelope: Envelope; readonly acknowledge: Acknowledge };

async function takeFromLine({ appToken, envelope, acknowledge }: OnLine, parts: Handling): Promise<void> {
  // The line of one app says nothing for a workspace that is heard over another.
  const whose = neighboursOf(envelope, parts.neighbours()).filter((one) => tokenAt(one) === appToken);
  if (whose.length === 0) return parts.nobodys.workspace(envelope, acknowledge);
  const passed = await passToEach(envelope, whose, ({ organisation: { key } }) => {
    const how = { secret: parts.secretFor(key), now: realClock.now() };
    return { ...signedAnew(envelope, how), method: 'POST', url: EVENTS_PATH };
  });
  if (passed === 'nobody’s') return parts.nobodys.address(envelope, acknowledge);
  if (passed !== 'away' && passed.status === 200) {
    acknowledge(passed.body.length === 0 ? null : (JSON.parse(passed.body.toString('utf8')) as object));
    return;
  }
  const card = sayNotStored(typedBehindSlash(envelope));
  if (await tellWaiting(envelope, card, { acknowledge, fetch: parts.fetch })) return;
  const keys = whose.map(({ organisation }) => organisation.key).join(' or ');
  throw new Error(`Something from Slack was not taken by the bot of ${keys}; Slack sends it again.`);
}

/** Those whose workspace it came from; only one has it, but where several share it. */
function neighboursOf({ body }: Envelope, neighbours: readonly Neighbour[]): readonly Neighbour[] {
  const list = neighbours.map(({ organisation }) => organisation);
  const found = organisationsAt(list, slackOriginOf(body));
  return neighbours.filter(({ organisation }) => found.includes(organisation));
}

function secretsAt({ config }: Neighbour): readonly string[] {
  return config?.slack == null ? [] : secretsOf(config.slack);
}

/** The token of the line over which a neighbour's Slack is heard; null where it is heard over HTTP, or not at all. */
export function tokenAt({ config }: Neighbour): string | null {
  return lineOf(config?.slack ?? null);
}

function lineOf(slack: SlackConfig | null): string | null {
  return slack?.appToken?.reveal() ?? null;
}
