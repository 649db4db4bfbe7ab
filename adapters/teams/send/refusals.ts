import { isChannel } from '#adapters/teams/ids.ts';

/** Where a call goes, which decides what helps against a refusal: to a person, to a channel of a team, or to a chat of several people. */
export type Whereto = 'person' | 'channel' | 'group';

/** What a conversation is: '19:…@thread.v2' is a chat of several people; one of two is 'a:…', or '19:…@unq.gbl.spaces'. */
export function wheretoOf(conversation: string): Whereto {
  if (isChannel(conversation)) return 'channel';
  return conversation.endsWith('@thread.v2') ? 'group' : 'person';
}

type Say = Readonly<Record<Whereto, string>>;

const NOT_INSTALLED: Say = {
  person:
    'Ragtime is not installed for them in Teams: an administrator adds it in the Teams admin centre under Setup policies, or they add it themselves; until then nothing reaches them',
  channel:
    'Ragtime may not post in that channel: an owner adds the app to the team, and to the channel itself where that is private or shared',
  group: 'Ragtime is not in that chat any more: somebody of the chat adds the app again',
};

const TAKEN_OUT: Say = {
  ...NOT_INSTALLED,
  person:
    'Ragtime is not installed for them in Teams, or was taken out of their chat: they add it again under Apps, or an administrator adds it under Setup policies; until then nothing reaches them',
};

const BLOCKED: Say = {
  person:
    'they have blocked Ragtime in Teams: they unblock it in their chat with it, under More options; until then nothing reaches them',
  channel:
    'the settings of that channel keep Ragtime from posting: an owner of the team changes them under Manage channel',
  group: 'Ragtime was blocked in that chat: somebody of the chat unblocks it or adds the app again',
};

const NO_WRITING: Say = {
  person:
    'they have blocked Ragtime in Teams or taken it out: they unblock it, or add it again under Apps; until then nothing reaches them',
  channel: BLOCKED.channel,
  group: 'Ragtime may not write in that chat any more: somebody of the chat adds the app again',
};

const NOT_PERMITTED: Say = {
  person: 'Ragtime has no leave to write to them: an administrator looks under Permissions of the app in Manage apps',
  channel:
    'Ragtime has no leave for that in the channel: an owner of the team looks under Manage team, Apps, and an administrator under Permissions of the app',
  group: 'Ragtime has no leave for that in the chat: an administrator looks under Permissions of the app',
};

/** Refusals with a remedy of their own, by Teams' code for them. */
const BY_CODE: Readonly<Record<string, Say>> = {
  ForbiddenOperationException: NOT_INSTALLED,
  BotNotInConversationRoster: TAKEN_OUT,
  ConversationBlockedByUser: BLOCKED,
  MessageWritesBlocked: NO_WRITING,
  NotEnoughPermissions: NOT_PERMITTED,
  BotDisabledByAdmin: same(
    'the organisation has blocked Ragtime: an administrator allows it in the Teams admin centre under Manage apps',
  ),
  InvalidBotApiHost: same(
    'that is another cloud of Microsoft’s: check TEAMS_SERVICE_URLS against the cloud that the organisation is in',
  ),
};

/** Codes under which nobody at all is reached until an administrator changes it. */
export const CLOSED_TO_ALL: readonly string[] = ['BotDisabledByAdmin', 'InvalidBotApiHost'];

/** Why Teams forbids a call (403), and what helps; `codes` are Teams' own words, the inmost first. */
export function sayForbidden(codes: readonly string[], to: Whereto): string {
  const known = codes.find((code) => Object.hasOwn(BY_CODE, code));
  if (known !== undefined) return BY_CODE[known]![to];
  const [code] = codes;
  const named = code === undefined ? '403, without a reason' : `403 ${code}`;
  return `Teams forbids it (${named}): mostly that means that ${UNSAID[to]}; if it is not that, a proxy on the way may refuse it`;
}

const UNSAID: Say = {
  person:
    'Ragtime is not installed for them, and an administrator adds it in the Teams admin centre under Setup policies',
  channel: 'Ragtime is not in that team or channel, and an owner adds the app to the team',
  group: 'Ragtime is not in that chat any more, and somebody of the chat adds the app again',
};

/** What keeps the bot out of a channel while the app is in no team yet. */
export const OUT_OF_CHANNEL: readonly string[] = [NOT_INSTALLED.channel, sayForbidden([], 'channel')];

const GONE: Say = {
  person: 'Teams knows no such person or chat: check their account in the roster, and whether they have left',
  channel: 'that channel or thread is gone: check TEAMS_DIGEST_TEAM and TEAMS_DIGEST_CHANNEL',
  group: 'that chat is gone: somebody starts another with Ragtime in it',
};

const GONE_BY_CODE: Readonly<Record<string, Say>> = {
  UserNotFound: {
    ...GONE,
    person: 'Teams knows nobody by that id: check their account in the roster, or link them anew with /rag link',
  },
  ActivityNotFoundInConversation: same(
    'the message that was to be changed is not there any more: what it would have said comes with the next one',
  ),
};

/** What a call finds that is not there (404). */
export function sayGone(to: Whereto, codes: readonly string[] = []): string {
  const known = codes.find((code) => Object.hasOwn(GONE_BY_CODE, code));
  return known === undefined ? GONE[to] : GONE_BY_CODE[known]![to];
}

const CLOSED: Say = {
  person:
    'their chat with Ragtime was closed for good: they add Ragtime anew under Apps in Teams, or say in the roster who holds the post now',
  channel:
    'that channel was closed for good, or archived: an owner restores it, or name another in TEAMS_DIGEST_CHANNEL',
  group: 'that chat was closed for good: somebody starts another with Ragtime in it',
};

/** What a call finds that was there and never will be again (410). */
export function sayClosed(to: Whereto): string {
  return CLOSED[to];
}

/** Why Teams takes no message as it was sent (400); `named` is its status with its code. */
export function sayNotTaken(named: string, to: Whereto): string {
  const where = { person: 'in their chat', channel: 'in that channel', group: 'in that chat' }[to];
  return `Teams does not take the message ${where} as it is made (${named}): that is Ragtime’s own fault, and whoever runs it finds it in the log and reports it`;
}

/** Whom Teams cannot write to by the account that the roster gives them (400). */
export function sayNoAccount(named: string): string {
  return `Teams does not take their account in the roster for one (${named}): correct it there, or link them anew with /rag link`;
}

function same(say: string): Say {
  return { person: say, channel: say, group: say };
}
