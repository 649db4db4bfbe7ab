/** An organisation as the list of them has it: whose it is that writes, and where its register lies. Nothing of its plan, its people or its secrets. */
export type Organisation = {
  /** What it is called on the command line and in the log: 'rotherham'. */
  readonly key: string;
  readonly name: string;
  /** Slack's workspaces, T…, and whole organisations of Enterprise Grid, E…. */
  readonly workspaces: readonly string[];
  /** Microsoft's tenants, in small letters. */
  readonly tenants: readonly string[];
  /** What stands behind the @ of its people's addresses, in small letters. */
  readonly domains: readonly string[];
  /** Its own folder, from the data folder on unless it begins with a slash. */
  readonly folder: string;
  /** The schema that holds its register on the server of the settings; null where it is a file in its folder. */
  readonly schema: string | null;
  /** True for the one that was there first: the settings of the environment are its own. */
  readonly environment: boolean;
  /** True while its bot is not to run. */
  readonly stopped: boolean;
  /** True where another has a workspace of its too: there, whose somebody is their address says. Made of the list as it is read. */
  readonly shares: boolean;
};

/** Where something comes from, as far as it says whose it is. */
export type Origin =
  | { readonly kind: 'slack'; readonly team: string | null; readonly enterprise: string | null }
  | { readonly kind: 'teams'; readonly tenant: string }
  | { readonly kind: 'mail'; readonly address: string };

/** Whose a place of Slack’s is: of several the domain of whoever writes there decides. A workspace that is named goes before the whole that it is of. */
export function organisationsAt(
  list: readonly Organisation[],
  { team, enterprise }: Omit<Extract<Origin, { kind: 'slack' }>, 'kind'>,
): readonly Organisation[] {
  const having = (id: string | null) => (id === null ? [] : list.filter(({ workspaces }) => workspaces.includes(id)));
  const named = having(team);
  return named.length > 0 ? named : having(enterprise);
}

/** Whose something is; null where it is nobody's, or where it comes from alone does not say. A domain is that one and none below it. */
export function organisationAt(list: readonly Organisation[], origin: Origin): Organisation | null {
  const found = (has: (one: Organisation) => boolean): Organisation | null => list.find(has) ?? null;
  switch (origin.kind) {
    case 'slack': {
      const [only = null, ...others] = organisationsAt(list, origin);
      return others.length > 0 ? null : only;
    }
    case 'teams':
      return found(({ tenants }) => tenants.includes(origin.tenant.toLowerCase()));
    case 'mail': {
      const domain = origin.address.toLowerCase().split('@').at(-1) ?? '';
      return found(({ domains }) => domains.includes(domain));
    }
  }
}
