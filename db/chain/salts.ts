import { hash, randomBytes } from 'node:crypto';
import type { Db, Turn } from '#db/connection/connection.ts';
import { prepared } from '#db/connection/statements.ts';
import { chain } from '#db/tables/chain-table.ts';

/** Gives the salt that a new row has. */
export type SaltOf = (of: 'line' | 'message', number: number) => string;

/**
 * Reads by what new rows are salted, once for all that are written together. A salt follows from the register's secret, so that two copies of a register write the same record;
 * once the secret has gone on, nobody finds out again which salt a row had that was forgotten.
 */
export function prepareSalts(db: Db): (at: Turn) => Promise<SaltOf> {
  const read = prepared(db, () => db.select({ secret: chain.secret }).from(chain));
  return async (at) => {
    const { secret = '' } = (await at.get(read)) ?? {};
    return (of, number) => saltOf(secret, of, number);
  };
}

/** The salt that a row of this number has by a secret. */
export function saltOf(secret: string, of: 'line' | 'message', number: number): string {
  return hash('sha256', `${secret}/${of}/${number}`).slice(0, SALT_DIGITS);
}

/** So many digits nobody tries out. */
const SALT_DIGITS = 32;

/** Takes the secret a step on; no step leads back, so that the salts given until now can be found nowhere but in their rows. */
export async function forgetSecret(at: Turn): Promise<void> {
  const { secret = '' } = (await at.get(at.db.select({ secret: chain.secret }).from(chain))) ?? {};
  await at.run(at.db.update(chain).set({ secret: hash('sha256', secret) }));
}

/** A secret for a register that has none yet. */
export function newSecret(): string {
  return randomBytes(32).toString('hex');
}
