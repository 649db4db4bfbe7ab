import type { Kept } from '#db/connection/dialect.ts';

/** Asks the client that has the turn, past drizzle. */
export type Ask = (
  text: string | { readonly text: string },
  values?: readonly unknown[],
) => Promise<{ readonly rows: readonly Readonly<Record<string, Kept>>[] }>;
