import type { Level } from './number-format.ts';
import type { Tag } from './xml-tags.ts';
import { numberOf, tagsOf, valueOf } from './xml-tags.ts';

/** A numbered list: its levels, and the list that it counts on with. */
export type NumberedList = { readonly counting: string; readonly levels: ReadonlyMap<number, Level> };

type ListSoFar = { levels: Map<number, Level> };
type Reading = {
  readonly drawn: Map<string, ListSoFar>;
  readonly lists: Map<string, { drawn: string; starts: Map<number, number> }>;
  abstract: string;
  list: string;
  level: number;
};

const NO_LEVEL: Level = { format: 'decimal', text: '', start: 1 };

/** The numbered lists of a Word document by the number that its paragraphs know them by. */
export function readNumbering(xml: string): ReadonlyMap<string, NumberedList> {
  const reading: Reading = { drawn: new Map(), lists: new Map(), abstract: '', list: '', level: -1 };
  for (const tag of tagsOf(xml)) if (!tag.closes) readTag(tag, reading);
  return new Map(Array.from(reading.lists.keys(), (id) => [id, listOf(id, reading)]));
}

function readTag(tag: Tag, reading: Reading): void {
  const level = reading.drawn.get(reading.abstract)?.levels;
  switch (tag.name) {
    case 'abstractNum':
      reading.abstract = valueOf(tag, 'abstractNumId') ?? '';
      reading.drawn.set(reading.abstract, { levels: new Map() });
      return;
    case 'num':
      reading.list = valueOf(tag, 'numId') ?? '';
      reading.abstract = '';
      reading.lists.set(reading.list, { drawn: '', starts: new Map() });
      return;
    case 'lvl':
    case 'lvlOverride':
      reading.level = numberOf(tag, 'ilvl') ?? 0;
      level?.set(reading.level, NO_LEVEL);
      return;
    case 'abstractNumId':
      (reading.lists.get(reading.list) ?? { drawn: '' }).drawn = valueOf(tag) ?? '';
      return;
    case 'startOverride':
      reading.lists.get(reading.list)?.starts.set(reading.level, numberOf(tag) ?? 1);
      return;
    default:
      if (level !== undefined) level.set(reading.level, withTag(level.get(reading.level) ?? NO_LEVEL, tag));
  }
}

function withTag(level: Level, tag: Tag): Level {
  if (tag.name === 'start') return { ...level, start: numberOf(tag) ?? 1 };
  if (tag.name === 'numFmt') return { ...level, format: valueOf(tag) ?? 'decimal' };
  return tag.name === 'lvlText' ? { ...level, text: valueOf(tag) ?? '' } : level;
}

/** Lists drawn alike count on together, unless one says that it starts again. */
function listOf(id: string, { drawn, lists }: Reading): NumberedList {
  const list = lists.get(id) ?? { drawn: '', starts: new Map<number, number>() };
  const levels = new Map(drawn.get(list.drawn)?.levels);
  for (const [at, start] of list.starts) levels.set(at, { ...(levels.get(at) ?? NO_LEVEL), start });
  return { counting: list.starts.size > 0 ? `list ${id}` : `drawn ${list.drawn}`, levels };
}
