import { isChannel } from '#adapters/teams/ids.ts';

/** Where a call goes, which decides what helps against a refusal: to a person, to a channel of a team, or to a chat of several people. */
export type Whereto = 'person' | 'channel' | 'group';

/** What a conversation is: '19:…@thread.v2' is a chat of several people; one of two is 'a:…', or '19:…@unq.gbl.spaces'. */
export function wheretoOf(conversation: string): Whereto {
  if (isChannel(conversation)) return 'channel';
  return conversation.endsWith('@thread.v2') ? 'group' : 'person';
}

const NOT_INSTALLED: Readonly<Record<Whereto, string>> = {
  person:
    'Ragtime is not installed for them in Teams: an administrator adds it in the Teams admin centre under Setup policies, or they add it themselves; until then nothing reaches them',
  channel:
    'Ragtime may not post in that channel: an owner adds the app to the team, and to the channel itself where that is private or shared',
  group: 'Ragtime is not in that chat any more: somebody of the chat adds the app again',
};

const BLOCKED: Readonly<Record<Whereto, string>> = {
  person:
    'they have blocked Ragtime in Teams or taken it out: they unblock it, or add it again under Apps; until then nothing reaches them',
  channel:
    'the settings of that channel keep Ragtime from posting: an owner of the team changes them under Manage channel',
  group: 'Ragtime may not write in that chat any more: somebody of the chat adds the app again',
};

/** Refusals with a remedy of their own, by Teams' code for them. */
const BY_CODE: Readonly<Record<string, Readonly<Record<Whereto, string>>>> = {
  ConversationBlockedByUser: BLOCKED,
  MessageWritesBlocked: BLOCKED,
  BotDisabledByAdmin: same(
    'the organisation has blocked Ragtime: an administrator allows it in the Teams admin centre under Manage apps',
  ),
  InvalidBotApiHost: same(
    'that is another cloud of Microsoft’s: check TEAMS_SERVICE_URLS against the cloud that the organisation is in',
  ),
};

/** Why Teams forbids a call (403), and what helps; `codes` are Teams' own words, the inmost first. */
export function sayForbidden(codes: readonly string[], to: Whereto): string {
  const known = codes.find((code) => Object.hasOwn(BY_CODE, code));
  return known === undefined ? NOT_INSTALLED[to] : BY_CODE[known]![to];
}

const GONE: Readonly<Record<Whereto, string>> = {
  person: 'Teams knows no such person or chat: check their account in the roster, and whether they have left',
  channel: 'that channel or thread is gone: check TEAMS_DIGEST_TEAM and TEAMS_DIGEST_CHANNEL',
  group: 'that chat is gone',
};

/** What a call finds that is not there (404). */
export function sayGone(to: Whereto): string {
  return GONE[to];
}

function same(say: string): Readonly<Record<Whereto, string>> {
  return { person: say, channel: say, group: say };
}
