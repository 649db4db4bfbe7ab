import { Inflate } from 'fflate';

// A deflated byte makes at most 1,032 of them, so one turn makes at most 16 MB before it is looked at.
const TURN = 16_384;

/** The bytes unpacked, stopping as soon as they are more than `most`, whatever the file says of their number. */
export function inflateWithin(packed: Uint8Array, most: number): Uint8Array | 'too big' | 'damaged' {
  const pieces: Uint8Array[] = [];
  const made = { size: 0 };
  const inflate = new Inflate((piece) => {
    made.size += piece.length;
    if (made.size <= most) pieces.push(piece);
  });
  try {
    for (let at = 0; at < packed.length && made.size <= most; at += TURN) {
      inflate.push(packed.subarray(at, at + TURN), at + TURN >= packed.length);
    }
  } catch {
    // The only thing this throws for is a deflated stream that breaks its own rules.
    return 'damaged';
  }
  return made.size > most ? 'too big' : joined(pieces, made.size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
