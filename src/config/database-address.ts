/** The schema of an address, as its `?schema=…` says, and the address without it. */
export function schemaIn(address: string): { readonly schema: string; readonly server: string } {
  const url = new URL(address);
  const schema = url.searchParams.get('schema') ?? 'public';
  url.searchParams.delete('schema');
  return { schema, server: url.href };
}

/** What is wrong with an address of a register on PostgreSQL, as the end of a sentence that says none of it; null where nothing. */
export function faultOfAddress(address: string): string | null {
  if (!isPostgres(address) || !URL.canParse(address))
    return 'is an address such as postgres://user:password@db.council.example/ragtime?schema=plan; in a password write %40 for @, %2F for / and %25 for %.';
  const { pathname } = new URL(address);
  if (pathname.length < 2) return 'names no database: postgres://user:password@db.council.example/ragtime.';
  if (!SCHEMA.test(schemaIn(address).schema))
    return 'has a name for its schema that cannot be used: small letters first, then small letters, digits and _, 63 at most.';
  return null;
}

const SCHEMA = /^[a-z][a-z0-9_]{0,62}$/u;

/** True for what begins as the address of a register on PostgreSQL. */
export function isPostgres(source: string): boolean {
  return /^postgres(?:ql)?:\/\//u.test(source);
}

/** A register on a server by name, without its password: “ragtime/plan on db.council.example”. */
export function called(address: string): string {
  const { host, pathname, searchParams } = new URL(address);
  const schema = searchParams.get('schema');
  return `${pathname.slice(1)}${schema === null ? '' : `/${schema}`} on ${host}`;
}
