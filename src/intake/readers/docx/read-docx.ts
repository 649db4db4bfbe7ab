import type { PlanDocument } from '#src/intake/document.ts';
import type { PlanFile } from '#src/intake/format.ts';
import type { Issue } from '#src/intake/issue.ts';
import type { Unpacked } from '#src/intake/readers/zip/unpack.ts';
import mammoth from 'mammoth';
import { readHtml } from '#src/intake/readers/html/read-html.ts';
import { issueAt } from '#src/intake/issue.ts';
import { refusedDocument } from '#src/intake/readers/damaged.ts';
import { repack } from '#src/intake/readers/zip/repack.ts';
import { unpack } from '#src/intake/readers/zip/unpack.ts';
import { markWhatShows } from './mark-what-shows.ts';
import { readNumbering } from './read-numbering.ts';
import { readStyles } from './read-styles.ts';
import { writeOutNumbers } from './write-out-numbers.ts';

// A document stands in the memory at forty times its size; a plan of a hundred and fifty actions comes to 1 MB.
const LARGEST_PART = 16_000_000;

/** A Word document in reading order: its pictures, macros, notes and embedded files are never unpacked. */
export async function readDocx(file: PlanFile): Promise<PlanDocument> {
  const parts = unpack(file.bytes, { isWanted, largestPart: LARGEST_PART, largestWhole: LARGEST_PART * 2 });
  if ('refused' in parts) return refusedDocument(file, parts.refused);
  const shown = whatShows(parts);
  const buffer = repack(shown.parts) as Parameters<typeof mammoth.convertToHtml>[0] & Uint8Array;
  const { value } = await mammoth.convertToHtml({ buffer } as never, OPTIONS);
  const document = readHtml(value, false);
  return { ...document, issues: [...aboutHidden(file, shown.hidden), ...document.issues] };
}

function aboutHidden(file: PlanFile, hidden: number): Issue[] {
  if (hidden === 0) return [];
  const pieces = hidden === 1 ? '1 piece of hidden text was' : `${hidden} pieces of hidden text were`;
  return [issueAt(file.name, 'hidden text', `${pieces} read as well. ${STILL_PART}`)];
}

const STILL_PART = 'Delete in the file what is no longer part of the plan, and import it again.';

// Word keeps a document's own words in these; document2.xml is what Microsoft's servers write.
const WANTED = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|word\/(?:_rels\/)?[a-z]+\d*\.xml(?:\.rels)?)$/i;
// "word/comments.xml", "word/_rels/header1.xml.rels": what is no part of the document's own words.
const BESIDE_THE_TEXT = 'comments|footnotes|endnotes|header|footer|people|settings|theme|fontTable|glossary';
const LEFT_OUT = new RegExp(`^word/(?:_rels/)?(?:${BESIDE_THE_TEXT})`, 'i');

function isWanted(name: string): boolean {
  return WANTED.test(name) && !LEFT_OUT.test(name);
}

/** The parts with the document's own numbers and what is seen in it written out, and how much of its text is hidden. */
function whatShows(parts: Unpacked): { readonly parts: Unpacked; readonly hidden: number } {
  const lists = readNumbering(partNamed(parts, /^word\/numbering\d*\.xml$/));
  const byStyle = readStyles(partNamed(parts, /^word\/styles\d*\.xml$/));
  let hidden = 0;
  const written = new Map(
    Array.from(parts, ([name, bytes]) => {
      if (!/^word\/document\d*\.xml$/.test(name)) return [name, bytes];
      const marked = markWhatShows(new TextDecoder().decode(bytes));
      hidden += marked.hidden;
      return [name, new TextEncoder().encode(writeOutNumbers(marked.xml, { lists, byStyle }))];
    }),
  );
  return { parts: written, hidden };
}

function partNamed(parts: Unpacked, name: RegExp): string {
  const found = Array.from(parts).find(([one]) => name.test(one));
  return found === undefined ? '' : new TextDecoder().decode(found[1]);
}

const OPTIONS = {
  styleMap: ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"],
  // A style map that a document brings with it could turn its tables into something else.
  includeEmbeddedStyleMap: false,
  externalFileAccess: false,
  convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
};
