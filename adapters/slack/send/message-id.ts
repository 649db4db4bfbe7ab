import { createHash } from 'node:crypto';
import type { OutKey } from '#src/ports/message.ts';

// Made up once, for the ids of this program's messages.
const NAMESPACE = Buffer.from('6f1d3c0e5b7a4d0f9a54c2d5e8b91f37', 'hex');

/** The key of a message where others may read it: the same key gives the same letters, and nobody reads a name in them. */
export function opaqueKey(key: OutKey): string {
  return createHash('sha256').update('ragtime ').update(key).digest('hex').slice(0, 32);
}

/** A name-based UUID (version 5) of a key. Slack may know a second post by it; nothing is built on that. */
export function clientMessageId(key: OutKey): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(key).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
