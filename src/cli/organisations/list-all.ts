import { CliRefusal } from '#src/cli/command.ts';
import type { CliWorld } from '#src/cli/cli-world.ts';
import { print, printJson } from '#src/cli/print/print.ts';
import { registerFile } from '#src/cli/store/data-folder.ts';
import { organisationAt, organisationsAt } from '#src/organisations/organisation.ts';
import type { Organisation } from '#src/organisations/organisation.ts';
import { folderOf, organisationsIn } from './list-file.ts';
import type { AtList } from './turns.ts';

export type ListOptions = { readonly of?: string; readonly json?: true };

/** Prints the list, or whose something is; of plans and people there is nothing in it. */
export async function listAll({ of, json }: ListOptions, { data, world }: AtList): Promise<void> {
  const list = await organisationsIn(data);
  const shown = of === undefined ? list : ownersOf(of, list);
  if (of !== undefined && shown.length === 0) refuseNobodys(of);
  if (shown.length === 0) print(world.out, `There is no list of organisations in ${data}: it is run for one.`);
  for (const one of shown) {
    if (json === true) printJson(world, { ...one, register: placeOf(one, { data, world }) });
    else print(world.out, sayOne(one, placeOf(one, { data, world })));
  }
}

/** Where its register is; a server by its name, without its password. */
export function placeOf(
  { schema, ...one }: Pick<Organisation, 'schema' | 'folder'>,
  { data, world: { config } }: { readonly data: string; readonly world: Pick<CliWorld, 'config'> },
): string {
  if (schema === null) return registerFile(folderOf(one, data));
  return `the schema ${schema} of ${config.database?.called.replace(/\/\S+/u, '') ?? 'the server in its settings'}`;
}

/** What it is, its shape says: an address has an @, a domain a dot, a tenant hyphens, and a workspace, which several may share, none of these. */
function ownersOf(what: string, list: readonly Organisation[]): readonly Organisation[] {
  const isMail = what.includes('@') || what.includes('.');
  if (!isMail && !what.includes('-')) return organisationsAt(list, { team: what.toUpperCase(), enterprise: null });
  const owner = organisationAt(list, isMail ? { kind: 'mail', address: what } : { kind: 'teams', tenant: what });
  return owner === null ? [] : [owner];
}

function refuseNobodys(what: string): never {
  throw new CliRefusal(`${what} is no organisation’s: whatever comes from there is refused, and stored nowhere.`);
}

function sayOne({ key, name, workspaces, tenants, domains, stopped }: Organisation, place: string): string {
  const sources = [
    ['Slack', workspaces],
    ['Teams', tenants],
    ['mail', domains],
  ] as const;
  return [
    `${key}: ${name}${stopped ? ' (stopped)' : ''}`,
    ...sources.filter(([, ids]) => ids.length > 0).map(([platform, ids]) => `  ${platform} ${ids.join(', ')}`),
    `  register ${place}`,
  ].join('\n');
}
