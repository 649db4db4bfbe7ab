import type { Kind } from '#db/connection/kind.ts';
import { isPostgres } from '#src/config/database-address.ts';

/** A register in a schema of a PostgreSQL database; its driver is loaded where one is opened. */
export const postgres: Kind = {
  isOf: (source) => typeof source === 'string' && isPostgres(source),
  open: async (source, as) => (await import('./open.ts')).open(source, as),
};
