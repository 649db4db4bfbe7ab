import type { Saying } from '#db/connection/sayings.ts';

const sayAway = (file: string): string =>
  `${file} cannot be reached. Start the server, or check its address; nothing was written.`;

/** What PostgreSQL and the way to it throw, as sentences. */
export const POSTGRES_SAYINGS: readonly Saying[] = [
  ['ECONNREFUSED', sayAway],
  ['ENOTFOUND', sayAway],
  ['57P', sayAway],
  ['08', sayAway],
  ['28', (file) => `${file} does not let Ragtime in. Check the user and the password in its address.`],
  ['3D000', (file) => `${file} is not there. Make the database first, or check its name in the address.`],
  ['53100', (file) => `The disk that holds ${file} is full, so nothing was written. Free some space and try again.`],
  ['55P03', (file) => `${file} is held by another process. Nothing was written; try again in a moment.`],
  ['P0001', (_file, error) => error.message],
];
