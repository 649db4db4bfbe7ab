import { officeKind } from './readers/office/office-kind.ts';

type Kind = { readonly looksLike: string; readonly starts: string };

/** The first bytes by which common files are known. */
const KINDS: readonly Kind[] = [
  { looksLike: 'a PNG picture', starts: '\u0089PNG' },
  { looksLike: 'a JPEG picture', starts: '\u00ff\u00d8\u00ff' },
  { looksLike: 'a GIF picture', starts: 'GIF8' },
  { looksLike: 'a TIFF picture', starts: 'II*\u0000' },
  { looksLike: 'a PDF document', starts: '%PDF' },
  { looksLike: 'an RTF document', starts: '{\\rtf' },
  { looksLike: 'a web archive (MHT)', starts: 'MIME-Version:' },
  { looksLike: 'an older Word, Excel or Outlook file', starts: '\u00d0\u00cf\u0011\u00e0' },
  { looksLike: 'a gzip archive', starts: '\u001f\u008b' },
  { looksLike: 'a ZIP archive', starts: 'PK\u0003\u0004' },
  { looksLike: 'an empty ZIP archive', starts: 'PK\u0005\u0006' },
];

/** What a file that is not text looks like by its first bytes and its parts, as words after "looks like"; null when nothing is known. */
export function fileKind(bytes: Uint8Array): string | null {
  const kind = KINDS.find(({ starts }) => startsWithBytes(bytes, starts));
  return kind === undefined ? null : (nameOfOffice(bytes) ?? kind.looksLike);
}

function nameOfOffice(bytes: Uint8Array): string | null {
  const kind = officeKind(bytes);
  switch (kind) {
    case null:
      return null;
    case 'word':
      return 'a Word document (DOCX)';
    case 'excel':
      return 'an Excel workbook (XLSX)';
    case 'excel binary':
      return 'a binary Excel workbook (XLSB)';
    case 'ods':
      return 'an OpenDocument spreadsheet (ODS)';
    case 'odt':
      return 'an OpenDocument text (ODT)';
    case 'powerpoint':
      return 'a PowerPoint presentation (PPTX)';
    case 'old word':
      return 'an older Word document (DOC)';
    case 'old excel':
      return 'an older Excel workbook (XLS)';
    case 'locked':
      return 'a Word or Excel file with a password';
  }
}

function startsWithBytes(bytes: Uint8Array, starts: string): boolean {
  return Array.from(starts).every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
