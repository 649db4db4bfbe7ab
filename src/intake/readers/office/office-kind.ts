import { lettersOf } from '#src/intake/readers/zip/bytes-of.ts';
import { namesIn } from '#src/intake/readers/zip/read-directory.ts';
import { streamNames } from './stream-names.ts';

/** The Office files that can be told apart by what is in them. */
const OFFICE_KINDS = [
  'word',
  'excel',
  'excel binary',
  'ods',
  'odt',
  'powerpoint',
  'old word',
  'old excel',
  'locked',
] as const;
export type OfficeKind = (typeof OFFICE_KINDS)[number];

const ZIP = 'PK\u0003\u0004';
const OLE = '\u00d0\u00cf\u0011\u00e0';

/** Which Office file these bytes are by what is in them; null where they are none. A damaged one is still known. */
export function officeKind(bytes: Uint8Array): OfficeKind | null {
  const start = lettersOf(bytes, 0, 4);
  if (start === ZIP) return kindOfZip(bytes);
  return start === OLE ? kindOfOle(streamNames(bytes)) : null;
}

function kindOfZip(bytes: Uint8Array): OfficeKind | null {
  // The first part of an OpenDocument file is its kind, stored as it is.
  const head = lettersOf(bytes, 0, 200);
  if (head.includes('opendocument.spreadsheet')) return 'ods';
  if (head.includes('opendocument.text')) return 'odt';
  const names = namesIn(bytes);
  if (names.some((name) => name.startsWith('word/'))) return 'word';
  if (names.includes('xl/workbook.bin')) return 'excel binary';
  if (names.some((name) => name.startsWith('xl/'))) return 'excel';
  return names.some((name) => name.startsWith('ppt/')) ? 'powerpoint' : null;
}

function kindOfOle(names: ReadonlySet<string>): OfficeKind | null {
  if (names.has('EncryptedPackage')) return 'locked';
  if (names.has('WordDocument')) return 'old word';
  return names.has('Workbook') || names.has('Book') ? 'old excel' : null;
}
