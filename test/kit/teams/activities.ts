import { BOT, chatOf, GROUP_CHAT, LEADERS, objectIdOf, TEAM, TENANT, userIdOf } from './tenant.ts';

/** An activity as Teams sends it. */
export type TeamsActivity = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly id: string;
  readonly serviceUrl: string;
  readonly channelId: string;
  readonly conversation: Readonly<Record<string, unknown>> & { readonly id: string };
};

/** Who does something, by name, and what is otherwise than usual. */
export type Doing = { readonly by?: string; readonly [field: string]: unknown };

/** Where something is done: a channel, or a thread of it by its first message. */
export type Where = { readonly channel?: string; readonly root?: string; readonly team?: string };

/** Where Teams is answered unless a test says otherwise. */
export const SERVICE = 'https://smba.trafficmanager.net/uk/';

const ANN = 'Ann Archer';
/** Milliseconds since 1970: ids of messages count them. */
const START = 1_700_000_000_000;
let number = 0;

/** A new id of a message, as Teams counts them: milliseconds. */
export function newId(): string {
  return String(START + (number += 1) * 1000);
}

/** The time zone and language that go with everything that somebody types. */
const CLIENT = { type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows', timezone: 'Europe/London' };

/** Somebody writes to the bot in their one-to-one chat. */
export function aPersonalMessage(text: string, doing: Doing = {}): TeamsActivity {
  return inChat({ ...typed(text), ...doing });
}

/** Somebody answers one message of a chat with a quotation of it, which only the HTML of the message shows. */
export function aQuotingReply(
  text: string,
  quoted: { readonly id: string; readonly text: string },
  doing: Doing = {},
): TeamsActivity {
  const html =
    `<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="${quoted.id}">` +
    `<strong itemprop="mri" itemid="${BOT}">Ragtime</strong><span itemprop="time" itemid="${quoted.id}"></span>` +
    `<p itemprop="preview">${quoted.text}</p></blockquote><p>${text}</p>`;
  const attachments = [{ contentType: 'text/html', content: html }];
  return inChat({ ...typed(`${quoted.text}\r\n${text}`), attachments, ...doing });
}

/** Somebody mentions the bot in a channel: a new thread, or a message in one. */
export function aChannelMessage(text: string, { by = ANN, ...doing }: Doing = {}, where: Where = {}): TeamsActivity {
  const id = newId();
  return inChannel({ ...mentioning(text, id), by, ...doing }, { root: id, ...where });
}

/** Somebody mentions the bot in a chat of several people. */
export function aGroupMessage(text: string, doing: Doing = {}): TeamsActivity {
  const conversation = { isGroup: true, conversationType: 'groupChat', id: GROUP_CHAT, tenantId: TENANT };
  return activity({ ...mentioning(text), conversation, channelData: { tenant: { id: TENANT } }, ...doing });
}

/** A press of an Action.Execute: `data` is what the button carries, with the values of the card's fields. */
export function anExecute(data: object, on: { readonly id: string }, doing: Doing = {}): TeamsActivity {
  const value = { action: { type: 'Action.Execute', id: '', verb: 'ragtime', data }, trigger: 'manual' };
  return inChat({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: on.id, ...doing });
}

/** A press of an Action.Submit, which comes as a message without words. */
export function aSubmit(data: object, on: { readonly id: string }, doing: Doing = {}): TeamsActivity {
  return inChat({ type: 'message', value: data, replyToId: on.id, locale: 'en-GB', ...doing });
}

/** 'like', 'heart', 'laugh', 'surprised', 'sad', 'angry', or an emoji by Teams' name for it: '1f7e0_largeorangecircle'. */
export function aReaction(type: string, on: { readonly id: string }, doing: Doing = {}): TeamsActivity {
  return inChat({ type: 'messageReaction', reactionsAdded: [{ type }], replyToId: on.id, ...doing });
}

/** A message between two colleagues, as its menu describes it to a bot that is not in their chat. */
export type Picked = { readonly html: string; readonly [field: string]: unknown };

/** Somebody picks "Record as update" in the menu of a message. */
export function aPicking({ html, ...picked }: Picked, doing: Doing = {}): TeamsActivity {
  return fromMenu('composeExtension/fetchTask', { messagePayload: messageBy('Sam Okafor', html, picked) }, doing);
}

/** Somebody sends off the dialog that opened then: `data` is what its button carries, with what stands in its fields. */
export function aDialogSent(data: object, doing: Doing = {}): TeamsActivity {
  return fromMenu('composeExtension/submitAction', { data }, doing);
}

/** The chat of two colleagues: the bot is not in it. */
export const COLLEAGUES = '19:0c5d8a7e_7a1d4c55@unq.gbl.spaces';

function fromMenu(name: string, value: object, doing: Doing): TeamsActivity {
  const conversation = { conversationType: 'personal', id: COLLEAGUES, tenantId: TENANT };
  const said = { commandId: 'record-as-update', commandContext: 'message', context: { theme: 'default' }, ...value };
  const channelData = { tenant: { id: TENANT }, source: { name: 'message' } };
  return activity({ type: 'invoke', name, value: said, conversation, channelData, ...doing });
}

function messageBy(name: string, html: string, said: object): object {
  const user = { userIdentityType: 'aadUser', id: objectIdOf(name), displayName: name };
  const body = { contentType: 'html', content: html };
  return { id: newId(), messageType: 'message', from: { user }, body, attachments: [], mentions: [], ...said };
}

/** Somebody changes what they wrote; the id stays. */
export function anEdit(id: string, text: string, doing: Doing = {}): TeamsActivity {
  return event('messageUpdate', 'editMessage', { ...typed(text, id), ...doing });
}

export function anUndelete(id: string, text: string, doing: Doing = {}): TeamsActivity {
  return event('messageUpdate', 'undeleteMessage', { ...typed(text, id), ...doing });
}

export function aDeletion(id: string, doing: Doing = {}): TeamsActivity {
  return event('messageDelete', 'softDeleteMessage', { id, ...doing });
}

/** The app comes to somebody ('add') or is taken from them ('remove'). */
export function anInstallation(action: 'add' | 'remove', doing: Doing = {}): TeamsActivity {
  return inChat({ type: 'installationUpdate', action, ...doing });
}

/** The app comes to a team, or is taken from it. */
export function aTeamInstallation(action: 'add' | 'remove', doing: Doing = {}, where: Where = {}): TeamsActivity {
  return inChannel({ type: 'installationUpdate', action, ...doing }, { channel: TEAM, ...where });
}

/** The bot itself becomes a member: what Teams sends besides the installation, before or after it. */
export function aBotAdded(doing: Doing = {}): TeamsActivity {
  return inChat({ type: 'conversationUpdate', membersAdded: [{ id: BOT }], ...doing });
}

/** The bot itself becomes a member of a team. */
export function aBotAddedToTeam(doing: Doing = {}, where: Where = {}): TeamsActivity {
  return inChannel({ type: 'conversationUpdate', membersAdded: [{ id: BOT }], ...doing }, { channel: TEAM, ...where });
}

/** People join a team in which the app is. */
export function someJoin(names: readonly string[], doing: Doing = {}, where: Where = {}): TeamsActivity {
  const membersAdded = names.map((name) => ({ id: userIdOf(name), aadObjectId: objectIdOf(name) }));
  return inChannel({ type: 'conversationUpdate', membersAdded, ...doing }, { channel: TEAM, ...where });
}

/** In somebody's one-to-one chat with the bot. */
function inChat({ by = ANN, ...doing }: Doing & { readonly type: string }): TeamsActivity {
  const conversation = { conversationType: 'personal', id: chatOf(by), tenantId: TENANT };
  return activity({ by, conversation, channelData: { tenant: { id: TENANT } }, ...doing });
}

function inChannel(doing: Doing & { readonly type: string }, where: Where): TeamsActivity {
  const { channel = LEADERS, team = TEAM, root } = where;
  const id = root === undefined ? channel : `${channel};messageid=${root}`;
  const conversation = { isGroup: true, conversationType: 'channel', id, tenantId: TENANT };
  const channelData = {
    teamsChannelId: channel,
    teamsTeamId: team,
    channel: { id: channel },
    team: { id: team, name: 'Improvement Board' },
    tenant: { id: TENANT },
  };
  return activity({ conversation, channelData, ...doing });
}

function event(type: string, eventType: string, { by = ANN, ...doing }: Doing): TeamsActivity {
  return inChat({ by, channelData: { eventType, tenant: { id: TENANT } }, ...doing, type });
}

function typed(text: string, id = newId()) {
  const attachments = [{ contentType: 'text/html', content: `<p>${text.replaceAll('\n', '<br>')}</p>` }];
  return { type: 'message', id, text, textFormat: 'plain', locale: 'en-GB', entities: [CLIENT], attachments };
}

function mentioning(text: string, id = newId()) {
  const mention = { type: 'mention', mentioned: { id: BOT, name: 'Ragtime' }, text: '<at>Ragtime</at>' };
  const said = typed(`<at>Ragtime</at>\u00A0${text}`, id);
  return { ...said, entities: [mention, CLIENT] };
}

function activity({ by = ANN, ...said }: Doing & { readonly type: string }): TeamsActivity {
  const at = new Date(START + number * 1000).toISOString();
  return {
    id: newId(),
    timestamp: at,
    localTimestamp: at.replace('Z', '+00:00'),
    localTimezone: 'Europe/London',
    channelId: 'msteams',
    serviceUrl: SERVICE,
    from: { id: userIdOf(by), name: by, aadObjectId: objectIdOf(by) },
    recipient: { id: BOT, name: 'Ragtime' },
    conversation: { id: chatOf(by) },
    ...said,
  };
}

/** The same activity, shown to the bot alone where others read: a command of the menu of "/". */
export function asTargeted(one: TeamsActivity): TeamsActivity {
  return { ...one, recipient: { id: BOT, name: 'Ragtime', isTargeted: true } };
}

/** The same activity from another address of Teams' service. */
export function from(serviceUrl: string, one: TeamsActivity): TeamsActivity {
  return { ...one, serviceUrl };
}

/** The same activity as it is sent at this moment of the real time, by which Teams stamps what it sends. */
export function sentNow(one: TeamsActivity): TeamsActivity {
  const at = new Date().toISOString();
  return { ...one, timestamp: at, localTimestamp: at.replace('Z', '+00:00') };
}

/** The same activity in another tenant. */
export function inTenant(tenant: string, one: TeamsActivity): TeamsActivity {
  const channelData = { ...(one['channelData'] as object), tenant: { id: tenant } };
  return { ...one, conversation: { ...one.conversation, tenantId: tenant }, channelData };
}
