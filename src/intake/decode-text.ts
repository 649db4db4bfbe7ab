/** The text of a file, and how many of its letters were damaged and stand as "\uFFFD". */
type DecodedText = { readonly text: string; readonly damaged: number };

const SAMPLE = 65_536;
// A text file may hold a stray control character or two; one in a hundred is a program's file.
const MOST_CONTROLS = 0.01;

/** The text of UTF-8, UTF-16 or Windows-1252 bytes, with or without a byte-order mark; null when they are not text. */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  const text = decodeUtf16(bytes) ?? decodeUtf8(bytes) ?? new TextDecoder('windows-1252').decode(bytes);
  if (!looksLikeText(text.slice(0, SAMPLE))) return null;
  const clean = text.replaceAll(CONTROLS, ' ');
  return { text: clean.replaceAll(/\r\n?/g, '\n'), damaged: countDamaged(clean) };
}

// Everything below a space that is neither tab nor line break; form feeds part the pages of a PDF's text.
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

function decodeUtf16(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const zeros = countZeros(bytes.subarray(0, SAMPLE));
  const pairs = Math.min(bytes.length, SAMPLE) / 2;
  if (zeros.odd > pairs / 2 && zeros.even < pairs / 50) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros.even > pairs / 2 && zeros.odd < pairs / 50) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/** Null when more sequences are broken than whole: then the bytes above 127 are letters of Windows-1252. */
function decodeUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = countDamaged(text);
  if (damaged === 0) return text;
  const whole = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return whole > damaged ? text : null;
}

function countZeros(bytes: Uint8Array): { even: number; odd: number } {
  const zeros = { even: 0, odd: 0 };
  bytes.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2 === 0 ? 'even' : 'odd'] += 1;
  });
  return zeros;
}

function looksLikeText(sample: string): boolean {
  const controls = sample.replaceAll('\f', '').match(CONTROLS)?.length ?? 0;
  return controls <= sample.length * MOST_CONTROLS;
}

function countDamaged(text: string): number {
  return text.match(/\ufffd/g)?.length ?? 0;
}
