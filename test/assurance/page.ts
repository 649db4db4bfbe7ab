import { CORE_SCOPES, OPTIONAL_SCOPES } from '#adapters/slack/install/scopes.ts';
import { SETTING_GROUPS } from '#src/config/every-setting.ts';
import { HELD } from './held.ts';
import type { Holds } from './held.ts';
import { OUTBOUND } from './hosts.ts';

/** docs/assurance/tables.md: what the code itself says of settings, scopes, hosts and what is held of people. */
export function assurancePage(): string {
  return [
    '# Tables of the assurance pack',
    'Written by `npm run assurance` out of the program; a test fails where they differ from it.',
    '## What is held of people, by table and column',
    'A column that is not named here holds nothing of anybody. *Who* is an id of the roster, made of the name.',
    table(['table', 'what it is', 'of people', 'kept'], Object.entries(HELD).map(heldRow)),
    '## Settings',
    'A secret may be in a file instead: `NAME_FILE=/path`. None is written to a log, an error or the register.',
    ...SETTING_GROUPS.flatMap(({ about, settings }) => [
      `### ${about}`,
      table(
        ['name', 'what it is', 'secret'],
        settings.map(({ name, is, isSecret }) => [`\`${name}\``, is, isSecret ? 'yes' : '']),
      ),
    ]),
    '## Scopes of the Slack app',
    table(
      ['scope', 'why', 'optional'],
      [
        ...CORE_SCOPES.map(({ scope, why }) => [`\`${scope}\``, why, '']),
        ...OPTIONAL_SCOPES.map(({ scope, why }) => [`\`${scope}\``, why, 'yes']),
      ],
    ),
    '## Permissions of the Teams app',
    'None: no permission of Microsoft Graph, no resource-specific consent, no device, no single sign-on (`../teams.md` §8; a test holds the package to that).',
    '## Where calls go out to',
    'Through `HTTPS_PROXY` where it is set. Nothing else is called: no analytics, no update check, no model.',
    table(
      ['host', 'when', 'what for'],
      OUTBOUND.map(({ host, when, what }) => [host, when, what]),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

const HOLDS: Readonly<Record<Exclude<Holds, 'nothing'>, string>> = {
  who: 'who',
  name: 'names',
  address: 'addresses',
  account: 'accounts, chats and messages’ ids',
  words: 'words',
  days: 'days and times',
  secret: 'secrets, sealed where a platform gave them',
};

function heldRow([name, { what, kept, columns }]: [string, (typeof HELD)[string]]): readonly string[] {
  const kinds = Object.keys(HOLDS) as (keyof typeof HOLDS)[];
  const held = kinds.flatMap((kind) => {
    const of = Object.entries(columns).filter(([, holds]) => holds === kind);
    return of.length === 0 ? [] : [`${HOLDS[kind]}: ${of.map(([column]) => `\`${column}\``).join(', ')}`];
  });
  return [`\`${name}\``, what, held.join('; ') || 'nothing', kept];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '--'), ...rows].map((cells) => `|${cells.map(cellOf).join('|')}|`).join('\n');
}

function cellOf(text: string): string {
  return /^-+$/u.test(text) ? text : ` ${text.replaceAll('|', '\\|')} `;
}
