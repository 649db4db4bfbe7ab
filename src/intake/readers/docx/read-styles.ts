import { numberOf, tagsOf, valueOf } from './xml-tags.ts';

/** Which list a paragraph counts in and at which level; a null list is none. */
export type InList = { readonly list: string | null; readonly level: number | null };

type Style = InList & { readonly basedOn: string | null };

// A style is based on another and that on another; a ring of them is a damaged file.
const DEEPEST = 20;

/** The list that a paragraph of a style counts in because of its style. */
export function readStyles(xml: string): (style: string) => InList {
  const styles = new Map<string, Style>();
  let id = '';
  for (const tag of tagsOf(xml)) {
    if (tag.closes) continue;
    if (tag.name === 'style') id = valueOf(tag, 'styleId') ?? '';
    const style = styles.get(id) ?? { list: null, level: null, basedOn: null };
    if (tag.name === 'basedOn') styles.set(id, { ...style, basedOn: valueOf(tag) });
    else if (tag.name === 'numId') styles.set(id, { ...style, list: valueOf(tag) });
    else if (tag.name === 'ilvl') styles.set(id, { ...style, level: numberOf(tag) });
  }
  return (style) => numberedBy(styles, style);
}

function numberedBy(styles: ReadonlyMap<string, Style>, id: string): InList {
  let list: string | null = null;
  let level: number | null = null;
  let style = styles.get(id);
  for (let deep = 0; deep < DEEPEST && style !== undefined; deep += 1) {
    list ??= style.list;
    level ??= style.level;
    style = styles.get(style.basedOn ?? '');
  }
  return { list, level };
}
