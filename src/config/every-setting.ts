/** A setting as whoever fills it in is told of it. */
export type Setting = {
  readonly name: string;
  /** What it is, as the beginning or the whole of a sentence for an administrator. */
  readonly is: string;
  /** What might stand there, made up for a secret. */
  readonly example: string;
  /** True for what nobody else may read: it may be in a file, which NAME_FILE names, and is in no log. */
  readonly isSecret?: true;
};

/** Settings that are filled in together, under words for them. */
type Group = { readonly about: string; readonly settings: readonly Setting[] };

/** Every setting that there is, in the order in which an administrator comes to them; `settings.example.env` is made of it. */
export const SETTING_GROUPS: readonly Group[] = [
  {
    about: 'The register and the programme office',
    settings: [
      { name: 'RAGTIME_DATA', is: 'The folder that holds the register, its backups and its log.', example: './data' },
      {
        name: 'RAGTIME_DATABASE',
        is: 'The register is in this schema of a PostgreSQL server instead of a file in that folder.',
        example: 'postgres://ragtime:password@db.council.example/ragtime?schema=plan&sslmode=verify-full',
        isSecret: true,
      },
      {
        name: 'RAGTIME_OFFICE',
        is: 'E-mail addresses of the programme office, with commas between, for a register whose roster names none.',
        example: 'office@council.example',
      },
      {
        name: 'RAGTIME_BACKUPS',
        is: 'The folder of the nightly backups, better on another disk; “off” makes none.',
        example: '/var/backups/ragtime',
      },
      {
        name: 'RAGTIME_KEEP_MESSAGES',
        is: 'Days until the words of messages go, after they were worked or sent; 31 or more.',
        example: '90',
      },
      {
        name: 'RAGTIME_KEEP_LEAVERS',
        is: 'Days until the addresses of somebody go, after their last day; 31 or more.',
        example: '90',
      },
      {
        name: 'RAGTIME_KEEP_RECORD',
        is: 'Years after a plan is archived until the words in its record go; for ever without it.',
        example: '6',
      },
      {
        name: 'RAGTIME_SECRET',
        is: 'Seals stored tokens of several Slack workspaces: 32 characters or more that nobody can guess.',
        example: 'at-least-32-characters-nobody-can-guess',
        isSecret: true,
      },
      {
        name: 'RAGTIME_AT',
        is: 'For trials alone: the moment at which the clock starts.',
        example: '2015-11-20T09:29:30Z',
      },
    ],
  },
  {
    about: 'The machine and its network',
    settings: [
      { name: 'PORT', is: 'The port of the HTTP server, where a platform needs one.', example: '3000' },
      { name: 'HOST', is: 'The address of this machine at which it listens.', example: '127.0.0.1' },
      {
        name: 'HTTPS_PROXY',
        is: 'The proxy through which calls go out.',
        example: 'http://proxy.council.example:3128',
        isSecret: true,
      },
      { name: 'NO_PROXY', is: 'What is called without it, with commas between.', example: '.council.example' },
    ],
  },
  {
    about: 'The page in a browser (docs/operators.md)',
    settings: [
      {
        name: 'RAGTIME_WEB_URL',
        is: 'The address at which people open the page; there is none without it.',
        example: 'https://plan.council.example',
      },
      {
        name: 'RAGTIME_OIDC_ISSUER',
        is: 'Who vouches for people’s work accounts, with which they may sign in to the page (OpenID Connect).',
        example: 'https://login.microsoftonline.com/11111111-2222-4333-8444-555555555555/v2.0',
      },
      {
        name: 'RAGTIME_OIDC_CLIENT_ID',
        is: 'The id under which the page is registered there.',
        example: 'ragtime-page',
      },
      {
        name: 'RAGTIME_OIDC_CLIENT_SECRET',
        is: 'The secret of that registration.',
        example: 'client-secret',
        isSecret: true,
      },
    ],
  },
  {
    about: 'Slack (docs/slack.md)',
    settings: [
      {
        name: 'SLACK_BOT_TOKEN',
        is: 'The Bot User OAuth Token of the installed app.',
        example: 'xoxb-1',
        isSecret: true,
      },
      {
        name: 'SLACK_SIGNING_SECRET',
        is: 'Proves that a request is Slack’s; not needed with Socket Mode.',
        example: 'from-basic-information',
        isSecret: true,
      },
      {
        name: 'SLACK_APP_TOKEN',
        is: 'For Socket Mode: the app-level token with connections:write.',
        example: 'xapp-1',
        isSecret: true,
      },
      {
        name: 'SLACK_DIGEST_CHANNEL',
        is: 'The channel of the weekly digest, by its id or name.',
        example: 'C0123456789',
      },
      { name: 'SLACK_COMMAND', is: 'The slash command.', example: '/rag' },
      {
        name: 'SLACK_API_URL',
        is: 'Where Slack’s Web API is, for its government cloud.',
        example: 'https://slack.com/api/',
      },
      {
        name: 'SLACK_CLIENT_ID',
        is: 'For several workspaces, in place of the bot token: the app’s client id.',
        example: '123.456',
      },
      {
        name: 'SLACK_CLIENT_SECRET',
        is: 'The app’s client secret, beside its id.',
        example: 'from-basic-information',
        isSecret: true,
      },
      {
        name: 'SLACK_STATE_SECRET',
        is: 'Anything long that nobody can guess, beside the client id.',
        example: 'long-and-never-guessed',
        isSecret: true,
      },
      { name: 'SLACK_HOME_TEAM', is: 'The workspace that is home, of several.', example: 'T0123456789' },
      {
        name: 'SLACK_ALLOWED_TEAMS',
        is: 'Which other workspaces may install the app, with commas between.',
        example: 'T9876543210',
      },
    ],
  },
  {
    about: 'Microsoft Teams (docs/teams.md)',
    settings: [
      { name: 'TEAMS_APP_ID', is: 'The id of the bot.', example: '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0' },
      {
        name: 'TEAMS_TENANT_ID',
        is: 'The tenant in which it is registered.',
        example: '11111111-2222-4333-8444-555555555555',
      },
      {
        name: 'TEAMS_APP_PASSWORD',
        is: 'The bot’s client secret; or else a certificate, or an identity.',
        example: 'from-certificates-and-secrets',
        isSecret: true,
      },
      {
        name: 'TEAMS_APP_PASSWORD_ENDS',
        is: 'The day on which that secret ends, as Entra shows it: the office is told before.',
        example: '2028-06-30',
      },
      {
        name: 'TEAMS_CERT_THUMBPRINT',
        is: 'The thumbprint of its certificate, as Entra shows it.',
        example: '0123456789ABCDEF0123456789ABCDEF01234567',
      },
      {
        name: 'TEAMS_CERT_KEY',
        is: 'The private key of the certificate, as PEM without a passphrase; better in a file.',
        example: '-----BEGIN PRIVATE KEY-----\\n…',
        isSecret: true,
      },
      {
        name: 'TEAMS_MANAGED_IDENTITY',
        is: 'The client id of a managed identity that speaks for the app.',
        example: '99999999-2222-4333-8444-555555555555',
      },
      { name: 'TEAMS_APP_TYPE', is: 'How the bot is registered.', example: 'SingleTenant' },
      { name: 'TEAMS_DIGEST_TEAM', is: 'The team of the weekly digest, by its name or id.', example: 'Leadership' },
      { name: 'TEAMS_DIGEST_CHANNEL', is: 'The channel in it; General without it.', example: 'SLT' },
      {
        name: 'TEAMS_ALLOWED_TENANTS',
        is: 'Whose people may speak, with commas between; the bot’s own tenant without it.',
        example: '11111111-2222-4333-8444-555555555555',
      },
      {
        name: 'TEAMS_SERVICE_URLS',
        is: 'Where Teams’ service is, for its government clouds.',
        example: 'https://smba.trafficmanager.net/',
      },
      {
        name: 'TEAMS_OPENID_METADATA',
        is: 'Where the keys are described with which Teams signs, for those.',
        example: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
      },
      {
        name: 'TEAMS_LOGIN_URL',
        is: 'Where the bot gets its own tokens, for those.',
        example: 'https://login.microsoftonline.com',
      },
      { name: 'TEAMS_SDK', is: '2 for Microsoft’s newer packages.', example: '1' },
      {
        name: 'TEAMS_DEV',
        is: '1 for a trial on this machine alone, in which nobody proves who they are.',
        example: '1',
      },
    ],
  },
];

/** The same in one list. */
export const EVERY_SETTING: readonly Setting[] = SETTING_GROUPS.flatMap(({ settings }) => settings);
