import { createPrivateKey, X509Certificate } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Day } from '#src/calendar/day.ts';
import { dayIn, fromMs, LONDON } from '#src/calendar/instant.ts';
import type { Instant } from '#src/calendar/instant.ts';
import type { TeamsCredential } from '#src/config.ts';
import { toKnow, toMend } from '#src/ports/checks/finding.ts';
import type { Finding } from '#src/ports/checks/finding.ts';
import { checkEnding } from './check-ending.ts';

type OfCertificate = Extract<TeamsCredential, { kind: 'certificate' }>;

const SHA_256_DIGITS = 64;

/** Whether the key of the bot's certificate is one, and, where the certificate stands beside it, is of that one and in force. */
export function checkCertificate({ thumbprint, key }: OfCertificate, now: Instant): Finding {
  const [secretKey, certificate] = [readKey(key.reveal()), readCertificate(key.reveal())];
  if (secretKey === null)
    return toMend('certificate', 'its private key cannot be read.', 'Give the whole file in PEM, unchanged.');
  if (certificate === null) return toKnow('certificate', `its key is there; when it ends is not known.`, PUT_BESIDE);
  const print = thumbprint.length === SHA_256_DIGITS ? certificate.fingerprint256 : certificate.fingerprint;
  const found = print.replaceAll(':', '');
  if (found !== thumbprint)
    return toMend(
      'certificate',
      `the one in the file is ${found}, not ${thumbprint}.`,
      'Set TEAMS_CERT_THUMBPRINT to it.',
    );
  if (!certificate.checkPrivateKey(secretKey))
    return toMend('certificate', 'the private key in the file is that of another one.', 'Put the two together again.');
  return checkEnding({ what: 'certificate', on: endOf(certificate), renew: RENEW }, dayIn(now, LONDON));
}

/** When the certificate ends that lies with the bot's key; null where none does. */
export function certificateEnds({ key }: Pick<OfCertificate, 'key'>): Day | null {
  const certificate = readCertificate(key.reveal());
  return certificate === null ? null : endOf(certificate);
}

function endOf({ validToDate }: X509Certificate): Day {
  return dayIn(fromMs(validToDate.getTime()), LONDON);
}

const PUT_BESIDE =
  'Put the certificate into the same file, before or behind the key, and this check says when it ends.';
const RENEW = 'Make a new one, add it in Entra, change the file and TEAMS_CERT_THUMBPRINT, and start again.';

function readKey(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    // The one thing that is wrong with a key is that it is none.
    return null;
  }
}

function readCertificate(pem: string): X509Certificate | null {
  try {
    return new X509Certificate(pem);
  } catch {
    // Most files hold the key alone.
    return null;
  }
}
