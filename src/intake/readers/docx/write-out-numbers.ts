import type { NumberedList } from './read-numbering.ts';
import type { InList } from './read-styles.ts';
import type { Tag } from './xml-tags.ts';
import { numberOf, tagsOf, valueOf } from './xml-tags.ts';
import { sayNumber } from './number-format.ts';

type Lists = {
  readonly lists: ReadonlyMap<string, NumberedList>;
  readonly byStyle: (style: string) => InList;
};

/** What the properties of the paragraph being read say so far; a change of them that is tracked says nothing. */
type Properties = { style: string; list: string | null; level: number | null; isDeleted: boolean };

const MOST_LEVELS = 9;
const NOTES = new Set(['footnoteReference', 'endnoteReference', 'commentReference', 'footnoteRef', 'annotationRef']);

/**
 * The document with the numbers that Word counts itself written out before their paragraphs ("1.10 "), because a ref may be one,
 * and without the marks of notes and comments.
 */
export function writeOutNumbers(xml: string, { lists, byStyle }: Lists): string {
  const counters = new Map<string, number[]>();
  const pieces: string[] = [];
  let properties: Properties | null = null;
  let changes = 0;
  let done = 0;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'pPrChange') changes += tag.closes ? -1 : 1;
    if (changes > 0) continue;
    if (NOTES.has(tag.name)) {
      pieces.push(xml.slice(done, tag.from));
      done = tag.to;
    } else if (tag.name === 'pPr' && !tag.closes && !tag.isEmpty) properties = { ...NOTHING };
    else if (tag.name === 'pPr' && tag.closes && properties !== null) {
      const number = countOn(properties, { lists, byStyle }, counters);
      pieces.push(xml.slice(done, tag.to), number === '' ? '' : asRun(number));
      done = tag.to;
      properties = null;
    } else if (properties !== null && !tag.closes) readProperty(tag, properties);
  }
  return pieces.join('') + xml.slice(done);
}

const NOTHING: Properties = { style: '', list: null, level: null, isDeleted: false };

function readProperty(tag: Tag, properties: Properties): void {
  if (tag.name === 'pStyle') properties.style = valueOf(tag) ?? '';
  else if (tag.name === 'numId') properties.list = valueOf(tag);
  else if (tag.name === 'ilvl') properties.level = numberOf(tag);
  else if (tag.name === 'del') properties.isDeleted = true;
}

/** The paragraph's number after counting on: "1.10"; '' where it has none. */
function countOn({ style, list, level, isDeleted }: Properties, of: Lists, counters: Map<string, number[]>): string {
  const styled = of.byStyle(style);
  const numbered = of.lists.get(list ?? styled.list ?? '');
  const at = Math.min(Math.max(level ?? styled.level ?? 0, 0), MOST_LEVELS - 1);
  if (numbered === undefined || isDeleted || !numbered.levels.has(at)) return '';
  const counts = counters.get(numbered.counting) ?? [];
  counters.set(numbered.counting, counts);
  for (let above = 0; above < at; above += 1) counts[above] ??= startOf(numbered, above);
  counts[at] = (counts[at] ?? startOf(numbered, at) - 1) + 1;
  counts.length = at + 1;
  return written(numbered, at, counts);
}

function startOf({ levels }: NumberedList, at: number): number {
  return levels.get(at)?.start ?? 1;
}

function written({ levels }: NumberedList, at: number, counts: readonly number[]): string {
  const level = levels.get(at);
  if (level === undefined || level.format === 'bullet') return '';
  return level.text.replaceAll(/%([1-9])/g, (_, one: string) => {
    const above = Number(one) - 1;
    return sayNumber(counts[above] ?? 1, levels.get(above)?.format ?? 'decimal');
  });
}

function asRun(number: string): string {
  const said = number.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<w:r><w:t xml:space="preserve">${said} </w:t></w:r>`;
}
