import type { TeamsSettings } from './teams-settings.ts';

/** The private key of the bot's certificate, or what is the matter with it; null when none is given. */
export type CertificateKey = { readonly pem: string } | { readonly fault: string } | null;

const PRIVATE_KEY = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----/u;

/** The key that the setting holds, in itself or out of its file; the file may hold the certificate beside it. */
export function certificateKey({ TEAMS_CERT_KEY }: Pick<TeamsSettings, 'TEAMS_CERT_KEY'>): CertificateKey {
  // One line of an environment file holds a key with its line breaks written as \n.
  return TEAMS_CERT_KEY === undefined ? null : keyIn(TEAMS_CERT_KEY.replaceAll('\\n', '\n'));
}

function keyIn(pem: string): CertificateKey {
  if (PRIVATE_KEY.test(pem)) return { pem };
  if (pem.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----'))
    return {
      fault: `TEAMS_CERT_KEY (or its file) holds a key under a passphrase: give it without, in a file that only Ragtime may read.`,
    };
  return { fault: `TEAMS_CERT_KEY (or its file) holds no private key: it begins with -----BEGIN PRIVATE KEY-----.` };
}
