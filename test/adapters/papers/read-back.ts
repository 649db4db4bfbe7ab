import { parse as parseCsv } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import type { Workbook } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parse } from 'parse5';
import type { DefaultTreeAdapterMap } from 'parse5';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

type Bytes = Uint8Array;

/** A file's parts of XML, by their names. */
export function partsOf(bytes: Bytes): Readonly<Record<string, string>> {
  const all = Object.entries(unzipSync(bytes));
  return Object.fromEntries(all.map(([name, part]) => [name, strFromU8(part)]));
}

/** A workbook as another library opens it. */
export async function bookOf(bytes: Bytes): Promise<Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ArrayBuffer);
  return book;
}

/** All the words of a file of a format, as another library than the one that wrote it finds them. */
export const READ_BACK: Readonly<Record<string, (bytes: Bytes) => Promise<string>>> = {
  html: async (bytes) => wordsIn(parse(new TextDecoder().decode(bytes))),
  csv: async (bytes) => parseCsv(Buffer.from(bytes)).flat().join('\n'),
  docx: async (bytes) => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    return `${value}\n${descriptionsIn(bytes)}\n${coreOf(bytes)}`;
  },
  // Signs without a width, where a long word may be broken, are none of the paper's.
  pdf: async (bytes) => {
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true });
    const { info } = await getMeta(new Uint8Array(bytes));
    const alts = (await structureOf(bytes)).map(({ alt }) => alt);
    return `${text}\n${String(info['Title'])}\n${alts.join('\n')}`.replaceAll('\u200b', '');
  },
  xlsx: async (bytes) => {
    const sheets = (await bookOf(bytes)).worksheets.map((sheet) => [
      sheet.name,
      ...sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map(String) : [])),
    ]);
    return `${sheets.flat().join('\n')}\n${coreOf(bytes)}`;
  },
};

/** What an element of a PDF is, and what stands for it where it is read aloud. */
type Tagged = { readonly role: string; readonly alt: string };

/** The elements of a PDF's structure, page by page. */
export async function structureOf(bytes: Bytes): Promise<readonly Tagged[]> {
  const document = await getDocumentProxy(new Uint8Array(bytes));
  const all: Tagged[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    all.push(...taggedIn(await (await document.getPage(page)).getStructTree()));
  }
  return all;
}

type Element = { readonly role?: string; readonly alt?: string; readonly children?: readonly object[] };

function taggedIn(one: Element | null): readonly Tagged[] {
  if (one === null) return [];
  const { role, alt = '', children = [] } = one;
  const own = role === undefined ? [] : [{ role, alt }];
  return [...own, ...children.flatMap((child) => taggedIn(child as Element))];
}

/** What stands for the pictures of a document where it is read aloud. */
function descriptionsIn(bytes: Bytes): string {
  const document = partsOf(bytes)['word/document.xml'] ?? '';
  return [...document.matchAll(/<wp:docPr [^>]*>/gu)].map(([tag]) => tag).join('\n');
}

/** What an Office file says of itself, as words. */
function coreOf(bytes: Bytes): string {
  return wordsIn(parse(partsOf(bytes)['docProps/core.xml'] ?? ''));
}

type Node = DefaultTreeAdapterMap['node'];

function wordsIn(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsIn).join('\n') : '';
}
