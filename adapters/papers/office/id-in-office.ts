import { idMarkedIn } from '#adapters/papers/mark.ts';

const BEGINS = 'PK\u0003\u0004';

/** The id in the properties of an Office file that has a part of this name ("word/document.xml"); nothing is unpacked. */
export function idInOffice(bytes: Uint8Array, part: string): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.startsWith(BEGINS) && text.includes(part) ? idMarkedIn(text) : null;
}
