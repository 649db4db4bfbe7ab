type Kind = { readonly looksLike: string; readonly starts: string };

/** The first bytes by which common files are known; ZIP comes last of its family because DOCX and XLSX are ZIPs too. */
const KINDS: readonly Kind[] = [
  { looksLike: 'a PNG picture', starts: '\u0089PNG' },
  { looksLike: 'a JPEG picture', starts: '\u00ff\u00d8\u00ff' },
  { looksLike: 'a GIF picture', starts: 'GIF8' },
  { looksLike: 'a TIFF picture', starts: 'II*\u0000' },
  { looksLike: 'a PDF document', starts: '%PDF' },
  { looksLike: 'an RTF document', starts: '{\\rtf' },
  { looksLike: 'an older Word or Excel file (DOC or XLS)', starts: '\u00d0\u00cf\u0011\u00e0' },
  { looksLike: 'a gzip archive', starts: '\u001f\u008b' },
  { looksLike: 'a ZIP archive', starts: 'PK\u0003\u0004' },
  { looksLike: 'an empty ZIP archive', starts: 'PK\u0005\u0006' },
];

/** Names inside a ZIP that show which Office file it is; they stand in its first few kilobytes. */
const OFFICE: readonly Kind[] = [
  { looksLike: 'a Word document (DOCX)', starts: 'word/' },
  { looksLike: 'an Excel workbook (XLSX)', starts: 'xl/' },
];

const LOOK_INTO = 65_536;

/** What a file that is not text looks like by its first bytes, as words after "looks like"; null when nothing is known. */
export function fileKind(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LOOK_INTO));
  const kind = KINDS.find(({ starts }) => startsWithBytes(bytes, starts));
  if (kind === undefined) return null;
  if (!kind.starts.startsWith('PK')) return kind.looksLike;
  return OFFICE.find(({ starts }) => head.includes(starts))?.looksLike ?? kind.looksLike;
}

function startsWithBytes(bytes: Uint8Array, starts: string): boolean {
  return Array.from(starts).every((letter, index) => bytes[index] === letter.charCodeAt(0));
}
