import schema24 from '@microsoft/app-manifest/build/json-schemas/teams/v1.24/MicrosoftTeams.schema.json' with { type: 'json' };
import schema25 from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.schema.json' with { type: 'json' };
import words25 from '@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.Localization.schema.json' with { type: 'json' };
import schema28 from '@microsoft/app-manifest/build/json-schemas/teams/v1.28/MicrosoftTeams.schema.json' with { type: 'json' };
import schema29 from '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.schema.json' with { type: 'json' };
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { RECORD_COMMAND } from '#adapters/teams/forms/invokes.ts';
import { colourIcon, outlineIcon } from '#manifest/teams/draw-icons.ts';
import { EXAMPLE } from '#manifest/teams/example.ts';
import { KINDS, teamsManifest } from '#manifest/teams/manifest-of.ts';
import type { Kind } from '#manifest/teams/manifest-of.ts';
import { LANGUAGES, WELSH } from '#manifest/teams/languages.ts';
import { packageOf } from '#manifest/teams/package-of.ts';
import { readPackaging, sayExample } from '#manifest/teams/packaging.ts';
import type { Packaging } from '#manifest/teams/packaging.ts';
import { contentMark, nextRelease } from '#manifest/teams/release.ts';
import { versionOf } from '#manifest/teams/version-of.ts';
import type { Release } from '#manifest/teams/release.ts';
import { COMMANDS } from '#src/commands/commands.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';
import { commandIn } from '#src/conversation/command-in.ts';

const APP = '0f1e2d3c-4b5a-4978-8796-a5b4c3d2e1f0';
const FILES: readonly { readonly kind: Kind; readonly file: string }[] = [
  { kind: 'usual', file: 'manifest.json' },
  { kind: 'slash', file: 'manifest-slash.json' },
];

type Hint = { readonly title: string; readonly description: string };
type Manifest = {
  readonly manifestVersion: string;
  readonly version: string;
  readonly id: string;
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly isNotificationOnly: boolean;
    readonly supportsTargetedMessages?: boolean;
    readonly commandLists: readonly {
      readonly scopes: readonly string[];
      readonly triggers?: readonly string[];
      readonly commands: readonly Hint[];
    }[];
  }[];
} & Readonly<Record<string, unknown>>;

function written(file: string): Manifest {
  return JSON.parse(readFileSync(`manifest/teams/${file}`, 'utf8')) as Manifest;
}

function release(): Release {
  return JSON.parse(readFileSync('manifest/teams/release.json', 'utf8')) as Release;
}

/** Microsoft’s own schemas, by version. They name draft 4, and say nothing that a later draft reads otherwise. */
const DRAFT_7 = 'http://json-schema.org/draft-07/schema#';
const SCHEMAS = new Map(
  Object.entries({ '1.24': schema24, '1.25': schema25, '1.28': schema28, '1.29': schema29 }).map(
    ([version, schema]) =>
      [version, new Ajv({ strict: false, validateFormats: false }).compile({ ...schema, $schema: DRAFT_7 })] as const,
  ),
);

function schemaOf(version: string): ReturnType<Ajv['compile']> {
  const schema = SCHEMAS.get(version);
  if (schema === undefined) throw new Error(`The test has no schema of version ${version}.`);
  return schema;
}

describe('the manifest', () => {
  test.each(FILES)(
    'manifest/teams/$file is what its source says; if not, run npm run manifest:teams',
    ({ kind, file }) => {
      const version = versionOf(kind, { count: release().count, own: 1 });
      expect(written(file)).toEqual(JSON.parse(JSON.stringify(teamsManifest(kind, { ...EXAMPLE, version }))));
    },
  );

  test.each(FILES)('manifest/teams/$file is one by Microsoft’s schema', ({ file }) => {
    const isManifest = schemaOf(written(file).manifestVersion);
    expect([isManifest(written(file)), isManifest.errors]).toEqual([true, null]);
  });

  test.each(FILES)('with a page it has a tab that leads there, by Microsoft’s schema', ({ kind }) => {
    const manifest = teamsManifest(kind, { ...EXAMPLE, version: '1.0.0', web: 'https://plan.council.example' });
    const isManifest = schemaOf(kind === 'usual' ? '1.25' : '1.29');
    expect([isManifest(manifest), isManifest.errors]).toEqual([true, null]);
    expect(manifest).toMatchObject({
      staticTabs: [{ entityId: 'conversations' }, { contentUrl: 'https://plan.council.example/tab' }],
      validDomains: ['plan.council.example'],
    });
  });

  test.each(FILES)('the schema of $file refuses what Teams refuses', ({ file }) => {
    const good = written(file);
    const isManifest = schemaOf(good.manifestVersion);
    const [bot] = good.bots;
    const bad: readonly object[] = [
      {},
      { ...good, tabs: [] },
      { ...good, id: 'ragtime' },
      { ...good, name: { short: 'x'.repeat(31) } },
      { ...good, description: { short: 'x'.repeat(81), full: 'x' } },
      { ...good, supportsChannelFeatures: 'tier2' },
      { ...good, bots: [bot, bot] },
      { ...good, bots: [{ ...bot, scopes: ['channel'] }] },
      { ...good, bots: [{ ...bot, commandLists: [1, 2, 3, 4].map(() => bot?.commandLists[0]) }] },
    ];
    expect(bad.map((one) => isManifest(one))).toEqual(bad.map(() => false));
  });

  test('its words in Welsh are such by Microsoft’s schema, each for something that it says in English', () => {
    const isWords = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile({
      ...words25,
      $schema: DRAFT_7,
    });
    expect([isWords(WELSH), isWords.errors]).toEqual([true, null]);
    const at = (path: string): unknown =>
      path
        .split(/[.[\]]+/u)
        .filter((name) => name !== '')
        .reduce<unknown>(
          (here, name) => (here as Record<string, unknown> | undefined)?.[name],
          written('manifest.json'),
        );
    for (const path of Object.keys(WELSH).filter((name) => name !== '$schema'))
      expect(at(path), path).toEqual(expect.any(String));
  });

  test.each(FILES)('$file names its languages', ({ file }) => {
    expect(written(file)['localizationInfo']).toEqual({
      defaultLanguageTag: 'en-gb',
      additionalLanguages: [{ languageTag: 'cy', file: 'cy.json' }],
    });
    expect(LANGUAGES.own).toBe('en-gb');
  });

  test('no lower schema carries what is used', () => {
    expect(schemaOf('1.24')({ ...written('manifest.json'), manifestVersion: '1.24' })).toBe(false);
    expect(schemaOf('1.28')({ ...written('manifest-slash.json'), manifestVersion: '1.28' })).toBe(false);
  });

  test.each(FILES)('$file lets people answer, and asks for no permission at all', ({ file }) => {
    const manifest = written(file);
    expect(manifest.bots[0]).toMatchObject({ isNotificationOnly: false, scopes: ['personal', 'team', 'groupChat'] });
    expect(manifest).toMatchObject({ defaultInstallScope: 'personal', supportsChannelFeatures: 'tier1' });
    for (const asking of ['webApplicationInfo', 'authorization', 'permissions', 'devicePermissions', 'validDomains'])
      expect(manifest).not.toHaveProperty(asking);
  });

  test.each(FILES)(
    'every title that $file offers is understood as a command, with or without a mention',
    ({ file }) => {
      const lists = written(file).bots[0]?.commandLists ?? [];
      expect(lists.map(({ scopes }) => scopes)).toEqual([['personal'], ['team', 'groupChat']]);
      for (const { scopes, commands } of lists) {
        const isShared = scopes.includes('team');
        expect(commands.length).toBeLessThanOrEqual(12);
        for (const { title } of commands) {
          const { addressed, words } = asHeard(isShared ? `@Ragtime ${title}` : title);
          expect(commandIn(words, addressed)?.command.name).toBe(title.replace(/^rag /u, ''));
        }
      }
    },
  );

  test('a line of the menu says what help says of the command', () => {
    const hints = written('manifest.json').bots[0]?.commandLists[1]?.commands ?? [];
    for (const { title, description } of hints.filter(({ title }) => title !== 'help')) {
      const gets = COMMANDS.find(({ name }) => name === title)?.says[0]?.gets ?? 'nothing';
      expect(description.toLowerCase()).toContain(gets.toLowerCase());
    }
  });

  test.each(FILES)('$file puts one command into the menu of a message, which asks for the form', ({ file }) => {
    const manifest = written(file);
    expect(manifest['composeExtensions']).toEqual([
      {
        botId: manifest.id,
        commands: [
          expect.objectContaining({ id: RECORD_COMMAND, type: 'action', context: ['message'], fetchTask: true }),
        ],
      },
    ]);
  });

  test('only the other package has the menu of “/”, where several people talk', () => {
    const [usual, slash] = [written('manifest.json').bots[0], written('manifest-slash.json').bots[0]];
    expect([usual?.supportsTargetedMessages, slash?.supportsTargetedMessages]).toEqual([undefined, true]);
    expect(usual?.commandLists.map(({ triggers }) => triggers)).toEqual([undefined, undefined]);
    expect(slash?.commandLists.map(({ triggers }) => triggers)).toEqual([undefined, ['mention', 'slash']]);
  });
});

describe('the version', () => {
  test('stands for what is packaged; if the content is another, npm run manifest:teams counts up', () => {
    expect(contentMark()).toBe(release().content);
  });

  test('is the same for the same content and higher for another', () => {
    const last = { count: 7, content: 'one' };
    expect(nextRelease(last, 'one')).toEqual(last);
    expect(nextRelease(last, 'other')).toEqual({ count: 8, content: 'other' });
  });

  test('rises with a new release, with the menu of “/”, and with a change of one’s own', () => {
    const versions = [
      versionOf('usual', { count: 9, own: 1 }),
      versionOf('usual', { count: 10, own: 1 }),
      versionOf('slash', { count: 10, own: 1 }),
      versionOf('usual', { count: 10, own: 2 }),
    ];
    expect(versions).toEqual(['1.0.9', '1.0.10', '1.1.10', '2.0.10']);
    expect(versions.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }))).toEqual(versions);
  });
});

describe('the icons', () => {
  const colour = PNG.sync.read(readFileSync('manifest/teams/color.png'));
  const outline = PNG.sync.read(readFileSync('manifest/teams/outline.png'));

  test('are what their source draws; if not, run npm run manifest:teams', () => {
    expect(colour.data.equals(colourIcon().data)).toBe(true);
    expect(outline.data.equals(outlineIcon().data)).toBe(true);
  });

  test('have the sizes that Teams wants, the coloured one to its edges', () => {
    expect([colour.width, colour.height, outline.width, outline.height]).toEqual([192, 192, 32, 32]);
    expect(pixels(colour).every(([, , , cover]) => cover === 255)).toBe(true);
  });

  test('the outline is pure white on nothing', () => {
    const seen = pixels(outline).filter(([, , , cover]) => cover > 0);
    expect(seen.every(([red, green, blue]) => red === 255 && green === 255 && blue === 255)).toBe(true);
    expect(seen.length).toBeGreaterThan(150);
    expect(pixels(outline).length - seen.length).toBeGreaterThan(500);
  });

  function pixels({ data }: PNG): readonly (readonly [number, number, number, number])[] {
    return Array.from({ length: data.length / 4 }, (_, nth) => {
      const [red = 0, green = 0, blue = 0, cover = 0] = data.subarray(nth * 4, nth * 4 + 4);
      return [red, green, blue, cover] as const;
    });
  }
});

describe('a package', () => {
  const ARGV = ['--website', 'https://council.example/ragtime', '--publisher', 'Example Council'];

  function packaging(...argv: readonly string[]): Packaging {
    const read = readPackaging(argv, { TEAMS_APP_ID: APP });
    if (!('appId' in read)) throw new Error(read.join('\n'));
    return read;
  }

  test.each(KINDS)('the %s one is a zip with four files at its root, and one by the schema', async (kind) => {
    const { zip, version } = await packageOf(kind, { packaging: packaging(...ARGV), count: 3 });
    const files = unzipSync(zip);
    expect(Object.keys(files)).toEqual(['manifest.json', 'color.png', 'outline.png', 'cy.json']);
    expect(JSON.parse(Buffer.from(files['cy.json'] ?? []).toString('utf8'))).toEqual(WELSH);
    const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString('utf8')) as Manifest;
    expect(manifest).toMatchObject({ id: APP, version, bots: [{ botId: APP }] });
    expect(manifest['developer']).toEqual({
      name: 'Example Council',
      websiteUrl: 'https://council.example/ragtime',
      privacyUrl: 'https://council.example/ragtime',
      termsOfUseUrl: 'https://council.example/ragtime',
    });
    const isManifest = schemaOf(manifest.manifestVersion);
    expect([isManifest(manifest), isManifest.errors]).toEqual([true, null]);
    expect(Buffer.from(files['color.png'] ?? []).equals(readFileSync('manifest/teams/color.png'))).toBe(true);
  });

  test('is the same to the byte for the same input', async () => {
    const [one, other] = await Promise.all(
      [1, 2].map(() => packageOf('usual', { packaging: packaging(...ARGV), count: 3 })),
    );
    expect(one?.zip.equals(other?.zip ?? Buffer.alloc(0))).toBe(true);
  });

  test('without names of its own is an example’s, and says so', () => {
    expect(sayExample(packaging())).toContain('before people see it');
    expect(sayExample(packaging(...ARGV))).toBeNull();
  });

  test.each([
    { what: 'no app id', argv: ARGV, id: '', says: /^TEAMS_APP_ID is missing: .+npm run package:teams/u },
    { what: 'an app id that is none', argv: ARGV, id: 'ragtime', says: /^TEAMS_APP_ID is written as/u },
    { what: 'a page without https', argv: ['--website', 'http://council.example'], id: APP, says: /^--website is/u },
    { what: 'a page that is none', argv: [...ARGV, '--terms', 'terms'], id: APP, says: /^--terms is/u },
    { what: 'a name that is too long', argv: ['--publisher', 'x'.repeat(33)], id: APP, says: /^--publisher is/u },
    { what: 'a version that is none', argv: [...ARGV, '--own', '1.2'], id: APP, says: /^--own is/u },
    { what: 'a word that is no option', argv: ['--web', 'x'], id: APP, says: /It is used so/u },
  ])('is refused with $what, in a sentence', ({ argv, id, says }) => {
    expect(readPackaging(argv, { TEAMS_APP_ID: id })).toEqual([expect.stringMatching(says)]);
  });
});
