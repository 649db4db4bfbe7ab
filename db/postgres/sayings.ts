import type { Saying } from '#db/connection/sayings.ts';
import { UNKNOWN_END } from './lost.ts';

const sayAway = (file: string): string =>
  `${file} cannot be reached. Start the server, or check its address and the network; nothing was written.`;

const sayUntrusted = (file: string): string =>
  `${file} shows a certificate that this machine does not trust. Add &sslrootcert=FILE with your authority’s certificate to its address.`;

/** What PostgreSQL and the way to it throw, as sentences. */
export const POSTGRES_SAYINGS: readonly Saying[] = [
  [
    UNKNOWN_END,
    (file) =>
      `${file} was lost as it was asked to write, and it is not known whether that was written. Look before you say it again.`,
  ],
  ...['ECONN', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'ETIMEDOUT', 'EPIPE', '57P', '08'].map(
    (code): Saying => [code, sayAway],
  ),
  ...['SELF_SIGNED_CERT', 'DEPTH_ZERO_SELF', 'UNABLE_TO_', 'CERT_', 'ERR_TLS_'].map((code): Saying => [
    code,
    sayUntrusted,
  ]),
  ['28', (file) => `${file} does not let Ragtime in. Check the user and the password in its address.`],
  ['3D000', (file) => `${file} is not there. Make the database first, or check its name in the address.`],
  ['3F000', (file) => `${file} has no such schema. Check the name behind ?schema= in its address.`],
  [
    '42501',
    (file) =>
      `${file} may not be made or written to by this user. Let an administrator run: CREATE SCHEMA … AUTHORIZATION the user, and name it in the address as ?schema=….`,
  ],
  ['42P01', (file) => `${file} lacks a table that it had, so nothing was written. \`doctor\` says which.`],
  ['25006', (file) => `${file} is a copy that may only be read. Give the address of the server that is written to.`],
  ['53300', (file) => `${file} lets nobody more in just now. Raise max_connections there, or try again in a moment.`],
  ['53100', (file) => `The disk that holds ${file} is full, so nothing was written. Free some space and try again.`],
  ['55P03', (file) => `${file} is held by another process. Nothing was written; try again in a moment.`],
  ['P0001', (_file, error) => error.message],
];
