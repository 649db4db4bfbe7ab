import type { Organisation } from '#src/organisations/organisation.ts';

/** An organisation of a test, with a folder by its key and nothing of any platform unless it is said. */
export function anOrganisation(said: Partial<Organisation> & Pick<Organisation, 'key'>): Organisation {
  return {
    name: said.key,
    workspaces: [],
    tenants: [],
    domains: [],
    folder: `organisations/${said.key}`,
    schema: null,
    environment: false,
    stopped: false,
    shares: false,
    ...said,
  };
}
