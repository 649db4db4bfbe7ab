import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CliRefusal } from '#src/cli/command.ts';
import { print } from '#src/cli/print/print.ts';
import { saidData } from '#src/cli/print/options.ts';
import { typedFor } from '#src/cli/print/typed.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import { changeList, folderOf, organisationsIn, OWN_SETTINGS } from './list-file.ts';
import { placeOf } from './list-all.ts';
import type { AtList } from './turns.ts';

/** What is said of one that is added. */
export type Added = {
  readonly name: string;
  readonly workspace: readonly string[];
  readonly tenant: readonly string[];
  readonly domain: readonly string[];
  readonly folder?: string;
  readonly schema?: string;
};

/** Puts one on the list, and makes its folder. The first has what is there already: the data folder with its register, and the settings of the environment. */
export async function addOne(key: string, added: Added, { data, world }: AtList): Promise<void> {
  const before = await organisationsIn(data);
  if (before.some((other) => other.key === key)) throw new CliRefusal(`There is an organisation ${key} already.`);
  const { database } = world.config;
  if (added.schema !== undefined && database === null)
    throw new CliRefusal('--schema needs a server: give RAGTIME_DATABASE its address first.');
  const isFirst = before.length === 0;
  const usual = isFirst ? '.' : `organisations/${key}`;
  const one: Organisation = {
    key,
    name: added.name.trim(),
    workspaces: added.workspace,
    tenants: added.tenant.map((id) => id.toLowerCase()),
    domains: added.domain.map((domain) => domain.toLowerCase().replace(/^@/u, '')),
    folder: added.folder ?? usual,
    schema: added.schema ?? (isFirst && database !== null ? schemaOf(database.address.reveal()) : null),
    environment: isFirst,
    stopped: false,
    // What others have too is found as the list is read.
    shares: false,
  };
  const folder = folderOf(one, data);
  // A data folder that nothing is in yet is made with the first.
  await mkdir(data, { recursive: true });
  await changeList({ data, world }, (list) => [...list, one]);
  await mkdir(folder, { recursive: true });
  if (!isFirst) await writeFile(join(folder, OWN_SETTINGS), TEMPLATE, { flag: 'wx' }).catch(unlessThere);
  for (const line of isFirst ? sayFirst(one, { data, world }) : sayNext(one, before.length, { data, world }))
    print(world.out, line);
}

function schemaOf(address: string): string {
  return new URL(address).searchParams.get('schema') ?? 'public';
}

/** What somebody wrote there already stays. */
function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

const TEMPLATE = `# The settings of this organisation alone, with the names of docs/operators.md; they go before the environment’s.
# Of one organisation each, and never taken from the environment:
#RAGTIME_OFFICE=
#SLACK_BOT_TOKEN=
#SLACK_DIGEST_CHANNEL=
#TEAMS_DIGEST_TEAM=
#TEAMS_DIGEST_CHANNEL=
`;

function sayFirst(one: Organisation, at: AtList): readonly string[] {
  return [
    `${one.name} (${one.key}) is the organisation that was here already: its register is ${placeOf(one, at)}, its settings are the environment’s.`,
    'With one organisation nothing else changes. Add the next one the same way.',
  ];
}

function sayNext(one: Organisation, before: number, at: AtList): readonly string[] {
  const { data, world } = at;
  const inFolder = saidData(data, world);
  return [
    `${one.name} (${one.key}) is added. Its register is to be ${placeOf(one, at)}.`,
    `Its own settings, such as its office, its bot’s token and its digest’s channel, go into ${join(folderOf(one, data), OWN_SETTINGS)}.`,
    `Then load its plan: ${typedFor('import plan.docx --roster people.csv', one.key)}${inFolder}`,
    ...(before === 1 ? [ONCE] : []),
  ];
}

const ONCE =
  'A bot that runs now is to be started anew once: from then on there is a process for each organisation behind one door, and what is added later is taken in by itself. Until then every command but “doctor” and “start” is told which one is meant, with --organisation.';
