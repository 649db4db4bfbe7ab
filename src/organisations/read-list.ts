import { z } from 'zod';
import type { Organisation } from './organisation.ts';

/** The file of the data folder that says which organisations there are. */
export const LIST_FILE = 'organisations.json';

const list = (shape: RegExp, means: string) => z.array(z.string().regex(shape, { message: means })).default([]);

const SHAPE = z.strictObject({
  key: z.string().regex(/^[a-z][a-z0-9-]{0,30}$/u, {
    message: 'is small letters first, then small letters, digits and -, 31 at most',
  }),
  name: z.string().trim().min(1).max(120),
  workspaces: list(/^[TE][A-Z0-9]{1,20}$/u, 'is the id of a workspace, T…, or of an Enterprise Grid, E…'),
  tenants: list(/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/u, 'is the id of a tenant, in small letters'),
  domains: list(/^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)+$/u, 'is what stands behind the @ of an address'),
  folder: z.string().min(1),
  schema: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,62}$/u, { message: 'is the name of a schema: small letters, digits and _' })
    .nullable()
    .default(null),
  environment: z.boolean().default(false),
  stopped: z.boolean().default(false),
});

const LIST = z.strictObject({ organisations: z.array(SHAPE) });

/** The organisations of the list, in its order, or one sentence for each thing that is wrong with it. */
export function readList(
  text: string,
): { readonly organisations: readonly Organisation[] } | { readonly faults: readonly string[] } {
  const read = LIST.safeParse(parsed(text));
  if (!read.success)
    return { faults: read.error.issues.map(({ path, message }) => `${path.join('.') || LIST_FILE} ${message}.`) };
  const { organisations } = read.data;
  const faults = [...twiceIn(organisations), ...undecidedIn(organisations)];
  return faults.length > 0 ? { faults } : { organisations: organisations.map((one) => withShares(one, organisations)) };
}

/** The same as text, a line for each field: the list may be read and mended by hand. */
export function writeList(organisations: readonly Organisation[]): string {
  return `${JSON.stringify({ organisations }, asKept, 2)}\n`;
}

function asKept(field: string, value: unknown): unknown {
  return field === 'shares' ? undefined : value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** One as the list has it; what it shares the others say. */
type Listed = Omit<Organisation, 'shares'>;

function withShares(one: Listed, all: readonly Listed[]): Organisation {
  return { ...one, shares: all.some((other) => other !== one && workspaceOfBoth(one, other) !== undefined) };
}

function workspaceOfBoth({ workspaces }: Listed, other: Listed): string | undefined {
  return workspaces.find((id) => other.workspaces.includes(id));
}

/** Of a workspace that several have the domain of an address says whose somebody is: each needs one. */
function undecidedIn(organisations: readonly Listed[]): readonly string[] {
  return organisations.flatMap((one, at) =>
    organisations.slice(at + 1).flatMap((other) => {
      const id = workspaceOfBoth(one, other);
      const lacking = [one, other].filter(({ domains }) => domains.length === 0).map(({ key }) => key);
      if (id === undefined || lacking.length === 0) return [];
      return [
        `Both ${one.key} and ${other.key} have the workspace ${id}: each then needs the domains of its people’s addresses, which are missing for ${lacking.join(' and ')}.`,
      ];
    }),
  );
}

/** What only one may have, and two do. */
function twiceIn(organisations: readonly Listed[]): readonly string[] {
  const taken = new Map<string, string>();
  return organisations.flatMap((one) =>
    onlyOnes(one).flatMap((what) => {
      const other = taken.get(what);
      taken.set(what, one.key);
      return other === undefined ? [] : [`Both ${other} and ${one.key} have ${what}: only one may.`];
    }),
  );
}

function onlyOnes({ key, tenants, domains, folder, schema, environment }: Listed): readonly string[] {
  return [
    `the key ${key}`,
    ...new Set(tenants.map((id) => `the tenant ${id}`)),
    ...new Set(domains.map((domain) => `the domain ${domain}`)),
    `the folder ${folder.replace(/^\.\/(?=.)|\/+$/gu, '')}`,
    ...(schema === null ? [] : [`the schema ${schema}`]),
    ...(environment ? ['the settings of the environment'] : []),
  ];
}
