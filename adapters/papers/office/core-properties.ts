import type { FrozenPaper } from '#src/report/paper/paper.ts';
import { page as m } from '#adapters/html/markup.ts';
import { markOf } from '#adapters/papers/mark.ts';
import { plainWords } from '#adapters/papers/plain-words.ts';

const NAMES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** What an Office file says of itself, and as its date the day as at which it speaks. The mark comes first, so that no title is taken for it. */
export function coreProperties(frozen: FrozenPaper): string {
  const { paper } = frozen;
  const markup = m`<cp:keywords>${markOf(frozen)}</cp:keywords><dc:title>${plainWords(paper.title)}</dc:title><dc:subject>${plainWords(paper.subtitle)}</dc:subject><dc:creator>Ragtime</dc:creator><dc:language>en-GB</dc:language><cp:lastModifiedBy>Ragtime</cp:lastModifiedBy><dcterms:created xsi:type="dcterms:W3CDTF">${paper.asAt}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${paper.asAt}T00:00:00Z</dcterms:modified>`;
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties ${NAMES}>${markup.toString()}</cp:coreProperties>`;
}
