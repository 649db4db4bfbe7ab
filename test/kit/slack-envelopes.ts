import { createHmac } from 'node:crypto';
import type { Envelope } from '#adapters/slack/hear/envelope.ts';

/** The workspace, the bot in it, and two people of a test. */
export const TEAM = 'T1';
export const BOT = 'UBOT';
export const ANN = 'U7';
export const BEN = 'U8';

let number = 0;
function next(prefix: string): string {
  return `${prefix}${(number += 1)}`;
}

/** Something that happened, as Slack wraps it; fields given win over the usual ones. */
export function anEvent(event: object, around: object = {}): Envelope {
  const body = {
    token: 'verification-token',
    team_id: TEAM,
    context_team_id: TEAM,
    api_app_id: 'A1',
    type: 'event_callback',
    event_id: next('Ev'),
    event_time: 1_700_000_000,
    authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: BOT, is_bot: true, is_enterprise_install: false }],
    event,
    ...around,
  };
  return { kind: 'event', body };
}

/** A direct message to the bot. */
export function aDirectMessage(text: string, said: object = {}): Envelope {
  return anEvent({ ...messageOf(text), channel: 'D1', channel_type: 'im', ...said });
}

/** A message in a channel in which the bot is. */
export function aChannelMessage(text: string, said: object = {}): Envelope {
  return anEvent({ ...messageOf(text), channel: 'C1', channel_type: 'channel', ...said });
}

export function aMention(text: string, said: object = {}): Envelope {
  return anEvent({ ...messageOf(text), type: 'app_mention', channel: 'C1', ...said });
}

/** Somebody changes a message; the words before are others, unless they are given. */
export function anEdit(
  message: object,
  { before = 'as it was', ...said }: { before?: string; [field: string]: unknown } = {},
): Envelope {
  const now = { type: 'message', user: ANN, edited: { user: ANN, ts: '1700.9' }, ...message };
  return anEvent({
    type: 'message',
    subtype: 'message_changed',
    hidden: true,
    channel: 'D1',
    channel_type: 'im',
    ts: '1700.9',
    event_ts: '1700.9',
    message: now,
    previous_message: { ...now, text: before },
    ...said,
  });
}

export function aDeletion(ts: string, said: object = {}): Envelope {
  return anEvent({
    type: 'message',
    subtype: 'message_deleted',
    hidden: true,
    channel: 'D1',
    channel_type: 'im',
    ts: '1700.95',
    event_ts: '1700.95',
    deleted_ts: ts,
    previous_message: { type: 'message', user: ANN, text: 'what was said', ts },
    ...said,
  });
}

export function aReaction(
  emoji: string,
  on: { readonly channel: string; readonly ts: string },
  said: object = {},
): Envelope {
  const item = { type: 'message', ...on };
  return anEvent({
    type: 'reaction_added',
    user: ANN,
    reaction: emoji,
    item,
    item_user: BOT,
    event_ts: '1700.8',
    ...said,
  });
}

export function aHomeOpened(said: object = {}): Envelope {
  return anEvent({ type: 'app_home_opened', user: ANN, channel: 'D1', tab: 'home', event_ts: '1700.7', ...said });
}

export function aCommand(text: string, said: object = {}): Envelope {
  const body = {
    token: 'verification-token',
    team_id: TEAM,
    team_domain: 'council',
    channel_id: 'C1',
    channel_name: 'slt',
    user_id: ANN,
    user_name: 'ann',
    command: '/rag',
    text,
    api_app_id: 'A1',
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.test/commands/1',
    trigger_id: next('trigger.'),
    ...said,
  };
  return { kind: 'command', body };
}

/** A press of a button on a message of the bot's in a direct conversation. */
export function aTap(
  say: string,
  said: { readonly card?: string | null; readonly [field: string]: unknown } = {},
): Envelope {
  const { card = null, ...rest } = said;
  return anAction({ type: 'button', action_id: 'say/0', value: JSON.stringify({ s: say, c: card }) }, rest);
}

/** A press of any control; the action as Slack writes it. */
export function anAction(action: object, said: object = {}): Envelope {
  return anInteraction({
    type: 'block_actions',
    container: { type: 'message', message_ts: '1700.1', channel_id: 'D1', is_ephemeral: false },
    channel: { id: 'D1', name: 'directmessage' },
    message: { type: 'message', user: BOT, bot_id: 'B1', ts: '1700.1', text: 'a card' },
    response_url: 'https://hooks.slack.test/actions/1',
    actions: [{ block_id: 'b', action_ts: '1700.2', ...action }],
    ...said,
  });
}

/** A form sent off; `values` by field, each as Slack writes it. */
export function aSubmission(
  values: Readonly<Record<string, object>>,
  { metadata = { ref: '8.1.3', card: null }, callback = 'update' }: { metadata?: object; callback?: string } = {},
): Envelope {
  const state = Object.fromEntries(Object.entries(values).map(([field, given]) => [field, { [field]: given }]));
  const view = {
    id: next('V'),
    team_id: TEAM,
    type: 'modal',
    callback_id: callback,
    hash: '156772938.1827394',
    private_metadata: JSON.stringify(metadata),
    state: { values: state },
  };
  return anInteraction({ type: 'view_submission', view, response_urls: [] });
}

/** The shortcut on a message. */
export function aShortcut(text: string, said: object = {}): Envelope {
  return anInteraction({
    type: 'message_action',
    callback_id: 'record-as-update',
    channel: { id: 'C1', name: 'slt' },
    message_ts: '1700.3',
    message: { type: 'message', user: BEN, ts: '1700.3', text },
    response_url: 'https://hooks.slack.test/shortcuts/1',
    ...said,
  });
}

export function anInteraction(said: object): Envelope {
  const body = {
    user: { id: ANN, username: 'ann', name: 'ann', team_id: TEAM },
    api_app_id: 'A1',
    token: 'verification-token',
    trigger_id: next('trigger.'),
    team: { id: TEAM, domain: 'council' },
    enterprise: null,
    is_enterprise_install: false,
    ...said,
  };
  return { kind: 'interactive', body };
}

function messageOf(text: string): object {
  const ts = next('1700.00');
  return { type: 'message', user: ANN, client_msg_id: next('cm'), text, team: TEAM, ts, event_ts: ts };
}

/** An envelope as it goes over HTTP. */
export type Wire = { readonly body: string; readonly contentType: string };

const FORM = 'application/x-www-form-urlencoded';

export function onTheWire({ kind, body }: Envelope): Wire {
  switch (kind) {
    case 'event':
      return { body: JSON.stringify(body), contentType: 'application/json' };
    case 'command':
      return { body: new URLSearchParams({ ...body } as Record<string, string>).toString(), contentType: FORM };
    case 'interactive':
      return { body: new URLSearchParams({ payload: JSON.stringify(body) }).toString(), contentType: FORM };
  }
}

export const SIGNING_SECRET = '8f742231b10e8888abcd99yyyzzz85a5';

/** The headers by which Slack signs a body at a moment, in seconds since 1970. */
export function signed(
  { body, contentType }: Wire,
  { secret = SIGNING_SECRET, at }: { readonly secret?: string; readonly at: number },
): Record<string, string> {
  const signature = createHmac('sha256', secret).update(`v0:${at}:${body}`).digest('hex');
  return {
    'content-type': contentType,
    'x-slack-request-timestamp': String(at),
    'x-slack-signature': `v0=${signature}`,
  };
}
