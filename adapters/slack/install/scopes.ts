/** One scope, and why the app asks for it; the manifest and the handbook both say it from here. */
export type Scope = { readonly scope: string; readonly why: string };

/** Without these the app does not do its work. */
export const CORE_SCOPES = [
  { scope: 'chat:write', why: 'send reminders, receipts and the weekly digest, and edit them in place' },
  { scope: 'commands', why: 'the slash command and the message shortcut' },
  { scope: 'im:history', why: 'hear the answers in its own direct messages, and no other conversation' },
  {
    scope: 'im:write',
    why: 'open the direct message with a lead, to find out whether a message of which Slack gave no clear answer stands there',
  },
  { scope: 'users:read', why: 'tell members from guests, outsiders and deactivated accounts; local time' },
  { scope: 'users:read.email', why: 'link a lead of the roster to their account by e-mail address' },
  { scope: 'app_mentions:read', why: 'hear @Ragtime in a channel without reading the rest of it' },
  {
    scope: 'channels:read',
    why: 'see who reads a channel before anything of a plan is said in it, guests and other organisations among them',
  },
  { scope: 'groups:read', why: 'the same where the channel is private' },
] as const satisfies readonly Scope[];

/** An administrator may leave these out when installing; what each adds is then missing, and nothing else. */
export const OPTIONAL_SCOPES = [
  {
    scope: 'reactions:read',
    why: 'take a traffic-light emoji on a reminder as an answer, and hear that it was taken away',
  },
  { scope: 'dnd:read', why: 'hold a reminder back while its reader has notifications paused' },
  {
    scope: 'files:write',
    why: 'put the picture of the ratings, in their own colours and patterns, under the words of the weekly digest; send a report’s file to whoever asked for it',
  },
  {
    scope: 'channels:history',
    why: 'hear “!rag …” in the threads of channels that the app was invited to; find a digest there of which Slack gave no clear answer',
  },
  { scope: 'groups:history', why: 'the same in private channels' },
] as const satisfies readonly Scope[];

/** The events the app subscribes to, each with the scope that it needs; null needs none. */
export const EVENTS = [
  { event: 'app_home_opened', scope: null },
  { event: 'app_mention', scope: 'app_mentions:read' },
  { event: 'app_uninstalled', scope: null },
  { event: 'channel_rename', scope: 'channels:read' },
  { event: 'channel_shared', scope: 'channels:read' },
  { event: 'channel_unshared', scope: 'channels:read' },
  { event: 'group_rename', scope: 'groups:read' },
  { event: 'member_joined_channel', scope: 'channels:read' },
  { event: 'member_left_channel', scope: 'channels:read' },
  { event: 'message.im', scope: 'im:history' },
  { event: 'message.channels', scope: 'channels:history' },
  { event: 'message.groups', scope: 'groups:history' },
  { event: 'reaction_added', scope: 'reactions:read' },
  { event: 'reaction_removed', scope: 'reactions:read' },
  { event: 'team_join', scope: 'users:read' },
  { event: 'tokens_revoked', scope: null },
  { event: 'user_change', scope: 'users:read' },
] as const;

/** Every scope by its name, the optional ones last. */
export const ALL_SCOPES: readonly string[] = [...CORE_SCOPES, ...OPTIONAL_SCOPES].map(({ scope }) => scope);
