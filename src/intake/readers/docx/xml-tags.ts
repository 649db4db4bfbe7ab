/** A tag of WordprocessingML, without its prefix. */
export type Tag = {
  readonly name: string;
  /** True for "</w:p>". */
  readonly closes: boolean;
  /** True for "<w:b/>". */
  readonly isEmpty: boolean;
  /** Where it begins and ends in the text. */
  readonly from: number;
  readonly to: number;
  readonly attributes: string;
};

const TAG = /<(\/?)w:([A-Za-z]+)([^<>]*)>/g;

/** The tags of WordprocessingML in order; whatever else stands in the text is passed over. */
export function* tagsOf(xml: string): Generator<Tag> {
  for (const match of xml.matchAll(TAG)) {
    const [whole, slash = '', name = '', attributes = ''] = match;
    yield {
      name,
      closes: slash === '/',
      isEmpty: attributes.endsWith('/'),
      from: match.index,
      to: match.index + whole.length,
      attributes,
    };
  }
}

/** An attribute's value with its marks undone; null where the tag has none of that name. */
export function valueOf({ attributes }: Tag, name = 'val'): string | null {
  const said = new RegExp(`w:${name}\\s?=\\s?["']([^"'<>]*)["']`).exec(attributes)?.[1];
  return said === undefined ? null : said.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** The same as a whole number; null where it is none. */
export function numberOf(tag: Tag, name = 'val'): number | null {
  const said = valueOf(tag, name);
  return said !== null && /^-?\d{1,9}$/.test(said) ? Number(said) : null;
}
