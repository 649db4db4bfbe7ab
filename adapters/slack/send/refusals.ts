/** What a refusal of Slack's means: a clause for the operator, and milliseconds until another try; null when there is no use in one. */
export type Refusal = { readonly say: string; readonly retryAfter: number | null };

const SOON = 30_000;
const A_MINUTE = 60_000;

/** Slack took part of it, or says that it may have: nobody knows whether a message is there. */
export const UNCERTAIN_CODES: ReadonlySet<string> = new Set(['internal_error', 'fatal_error', 'service_unavailable']);

/** The message to be changed is not there, or cannot be changed any more: it is said anew. */
export const UNCHANGEABLE_CODES: ReadonlySet<string> = new Set([
  'message_not_found',
  'cant_update_message',
  'edit_window_closed',
]);

const NOT_SHOWN_CODES: ReadonlySet<string> = new Set([
  'user_not_in_channel',
  'not_in_channel',
  'channel_not_found',
  'thread_not_found',
  'is_archived',
  'user_not_found',
  'user_not_visible',
  'ekm_access_denied',
]);

/** True where one person cannot be shown anything among the others of a place: they or the bot are not in it, or a rule forbids it. */
export function isNotShown(code: string): boolean {
  return NOT_SHOWN_CODES.has(code) || code.startsWith('restricted_action');
}

/** The workspace finds a message too long. */
export const TOO_LONG_CODES: ReadonlySet<string> = new Set(['msg_blocks_too_long', 'msg_too_long', 'too_many_blocks']);

/** The workspace does not know a block, does not like one, or finds it all too long: fewer and fewer words may pass. */
export const PLAINER_CODES: ReadonlySet<string> = new Set([
  ...TOO_LONG_CODES,
  'invalid_blocks',
  'invalid_blocks_format',
  'block_mismatch',
]);

const never = (say: string): Refusal => ({ say, retryAfter: null });
const soon = (say: string, retryAfter = SOON): Refusal => ({ say, retryAfter });

/** Slack's words for "no", by its own codes. */
const REFUSALS: Readonly<Record<string, Refusal>> = {
  // The conversation
  not_in_channel: never('the bot is not in that channel; invite it there with /invite'),
  channel_not_found: never(
    'Slack knows no such channel, or the bot may not see it; check the channel’s id and invite the bot',
  ),
  is_archived: never('that channel is archived; name another channel, or bring it back'),
  restricted_action: never('a rule of the workspace keeps the bot from posting there; ask a workspace administrator'),
  restricted_action_read_only_channel: never('that channel is read-only for the bot; ask a workspace administrator'),
  restricted_action_thread_only_channel: never(
    'that channel takes replies in threads only; ask a workspace administrator',
  ),
  restricted_action_non_threadable_channel: never('that channel takes no threads; ask a workspace administrator'),
  restricted_action_thread_locked: never('that thread is locked'),
  messages_tab_disabled: never(
    'messages to the app are switched off; switch the Messages tab on in the app’s settings (App Home)',
  ),
  thread_not_found: never('the message that was answered is not there any more'),
  // The person
  user_disabled: never('their Slack account is deactivated'),
  user_not_found: never('Slack knows no such person; check their account in the roster'),
  users_not_found: never('Slack knows no such person; check their account in the roster'),
  user_not_visible: never('the bot may not see that person: they are a guest or belong to another organisation'),
  invalid_user_combination: never('the bot may not write to that person: they belong to another organisation'),
  cannot_dm_bot: never('that account is a bot; check their account in the roster'),
  // What was said
  msg_too_long: never('the message is too long for Slack'),
  no_text: never('the message has no words'),
  invalid_blocks: never('Slack refuses how the message is laid out'),
  invalid_blocks_format: never('Slack refuses how the message is laid out'),
  metadata_too_large: never('Slack refuses what the message carries beside its words'),
  message_not_found: never('the message that was to be changed is not there any more'),
  cant_update_message: never('the message that was to be changed is not the bot’s own'),
  edit_window_closed: never('the workspace does not let messages be changed after so long'),
  // The bot's standing
  token_revoked: never('the app was removed from the workspace, or its token withdrawn; install it again'),
  account_inactive: never('the bot’s account in the workspace is deactivated; install the app again'),
  invalid_auth: never('Slack does not accept the token; check SLACK_BOT_TOKEN, or install the app again'),
  not_authed: never('the call carried no token; check SLACK_BOT_TOKEN, or install the app again'),
  token_expired: soon('the token has run out and is renewed', A_MINUTE),
  missing_scope: never('the app lacks a permission; install it again from its manifest'),
  no_permission: never('the app lacks a permission; install it again from its manifest'),
  team_access_not_granted: never(
    'the app was not allowed into that workspace; ask an administrator of the organisation',
  ),
  org_login_required: soon('the workspace is being moved', A_MINUTE),
  team_added_to_org: soon('the workspace is being moved', A_MINUTE),
  ekm_access_denied: never('an administrator has suspended messages in that channel'),
  // Too much
  ratelimited: soon('Slack asks for fewer calls'),
  rate_limited: soon('Slack asks for fewer calls'),
  message_limit_exceeded: soon('Slack asks for fewer messages', A_MINUTE),
  request_timeout: soon('the call did not reach Slack whole'),
};

/** True for a refusal that says what is wrong; of any other it is known only that nothing was done. */
export function isExplained(code: string): boolean {
  return Object.hasOwn(REFUSALS, code) || code.startsWith('restricted_action');
}

// Slack's codes: small letters with underscores. Anything else is a page of some server between.
const CODE = /^[a-z][a-z_]{1,79}$/u;

/** The code of a refusal; null for what is none of Slack's. */
export function codeIn(error: unknown): string | null {
  return typeof error === 'string' && CODE.test(error) ? error : null;
}

/** What a refusal means; one that is not known was still a refusal, so nothing was posted. */
export function refusalOf(code: string): Refusal {
  if (Object.hasOwn(REFUSALS, code)) return REFUSALS[code]!;
  if (code.startsWith('restricted_action')) return REFUSALS['restricted_action']!;
  return never(`Slack refused it (${code})`);
}
