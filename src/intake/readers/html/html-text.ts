import { decodeText } from '#src/intake/decode-text.ts';
import { lettersOf } from '#src/intake/readers/zip/bytes-of.ts';

// A page says its letters near its beginning; Word puts a page of settings before.
const LOOK_INTO = 8192;
const CHARSET = /charset\s{0,5}=\s{0,5}["']?([\w-]{1,40})/i;
const TAG = /<(?:!doctype html|html|head|body|table|meta|tbody|tr|h[1-6]|div|p)[\s>]/i;

/** True for text that begins with a tag and has one of HTML's in its first page. */
export function looksLikeHtml(bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  return /^\s{0,200}</.test(head) && TAG.test(head);
}

/** The text of a page by the letters that it says it is written in, where that is right; null where it is no text. */
export function htmlText(bytes: Uint8Array): string | null {
  const said = CHARSET.exec(headOf(bytes))?.[1]?.toLowerCase() ?? '';
  const decoded = decodeText(bytes)?.text ?? null;
  if (decoded === null || /^utf-?(?:8|16)/.test(said) || said === '' || isUtf8(bytes)) return decoded;
  return decodeAs(said, bytes) ?? decoded;
}

/** The first letters, without the zeros of UTF-16 and the mark before the first. */
function headOf(bytes: Uint8Array): string {
  return lettersOf(bytes, 0, LOOK_INTO)
    .replaceAll('\0', '')
    .replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '');
}

function isUtf8(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

function decodeAs(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    // A TextDecoder throws for a name that it does not know and for nothing else.
    return null;
  }
}
