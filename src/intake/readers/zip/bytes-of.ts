/** Two bytes as a number, the lower first; what lies beyond the end counts as 0. */
export function word16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100;
}

/** Four bytes as a number, the lowest first; what lies beyond the end counts as 0. */
export function word32(bytes: Uint8Array, at: number): number {
  return word16(bytes, at) + word16(bytes, at + 2) * 0x1_0000;
}

/** The bytes as letters, one a byte. */
export function lettersOf(bytes: Uint8Array, from: number, to: number): string {
  return new TextDecoder('latin1').decode(bytes.subarray(from, to));
}
