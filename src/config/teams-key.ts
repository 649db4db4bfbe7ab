import type { TeamsSettings } from './teams-settings.ts';

/** The private key of the bot's certificate, or what is the matter with it; null when none is given. */
export type CertificateKey = { readonly pem: string } | { readonly fault: string } | null;

const PRIVATE_KEY = /-----BEGIN (?:RSA |EC )?PRIVATE KEY-----/u;

/** Finds the key in the setting itself or in the file that it names; the file may hold the certificate beside it. */
export function certificateKey(
  { TEAMS_CERT_KEY, TEAMS_CERT_KEY_FILE }: TeamsSettings,
  readFile: (path: string) => string,
): CertificateKey {
  if (TEAMS_CERT_KEY !== undefined && TEAMS_CERT_KEY_FILE !== undefined)
    return { fault: 'TEAMS_CERT_KEY and TEAMS_CERT_KEY_FILE are both given: leave one of them out.' };
  if (TEAMS_CERT_KEY_FILE !== undefined) return keyInFile(TEAMS_CERT_KEY_FILE, readFile);
  // One line of an environment file holds a key with its line breaks written as \n.
  return TEAMS_CERT_KEY === undefined ? null : keyIn(TEAMS_CERT_KEY.replaceAll('\\n', '\n'), 'TEAMS_CERT_KEY');
}

function keyInFile(path: string, readFile: (path: string) => string): CertificateKey {
  try {
    return keyIn(readFile(path), 'The file of TEAMS_CERT_KEY_FILE');
  } catch (error) {
    // A file that is not there or is closed to us is a setting that cannot be used, and is said as one.
    const why = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
    return { fault: `TEAMS_CERT_KEY_FILE is the path of a file that Ragtime may read: ${path} could not be${why}.` };
  }
}

function keyIn(pem: string, where: string): CertificateKey {
  if (PRIVATE_KEY.test(pem)) return { pem };
  if (pem.includes('-----BEGIN ENCRYPTED PRIVATE KEY-----'))
    return { fault: `${where} holds a key under a passphrase: give it without, in a file that only Ragtime may read.` };
  return { fault: `${where} holds no private key: it begins with -----BEGIN PRIVATE KEY-----.` };
}
