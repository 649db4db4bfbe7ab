/** Where calls go out to, by default; each to port 443. */
export type OutboundHost = { readonly host: string; readonly when: string; readonly what: string };

/** Every host that the program itself calls. What stands in the sources and is not called is listed beside. */
export const OUTBOUND: readonly OutboundHost[] = [
  { host: 'slack.com', when: 'Slack', what: 'the Web API: messages, people, channels' },
  {
    host: 'hooks.slack.com',
    when: 'Slack',
    what: 'answers to a command or a press that come later than three seconds',
  },
  {
    host: 'files.slack.com',
    when: 'Slack',
    what: 'the picture of the digest and the files of reports, as they are uploaded',
  },
  { host: '*.slack.com (wss)', when: 'Slack with Socket Mode', what: 'the line over which Slack’s messages come in' },
  { host: 'login.microsoftonline.com', when: 'Teams', what: 'the bot’s own tokens, and the keys of the tenant' },
  { host: 'login.botframework.com', when: 'Teams', what: 'the keys with which Teams signs' },
  { host: 'smba.trafficmanager.net', when: 'Teams', what: 'Teams’ service: messages, members of teams and chats' },
  {
    host: 'the host of RAGTIME_OIDC_ISSUER, and those that it names',
    when: 'signing in with a work account',
    what: 'its own description and keys, and for each who signs in a code, answered with their address',
  },
  {
    host: '169.254.169.254 (http), or what IDENTITY_ENDPOINT names',
    when: 'Teams with a managed identity',
    what: 'the machine’s own identity, which no network outside sees',
  },
];

/** Addresses that the sources name and nothing is sent to: names of formats, audiences of tokens, examples, other clouds. */
export const NEVER_CALLED: readonly string[] = [
  'www.w3.org',
  'schemas.openxmlformats.org',
  'purl.org',
  'api.botframework.com',
  'api.botframework.us',
  'api.botframework.azure.cn',
  'login.microsoftonline.us',
  // Which pages may frame ours: those of Teams.
  'teams.microsoft.com',
  'teams.cloud.microsoft',
];
