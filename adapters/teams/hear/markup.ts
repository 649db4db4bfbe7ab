// "<br>", "</p>", "<a href="…">"; what has no end is no tag.
const TAG = /<(\/?)([a-z][a-z0-9]*)\b([^<>]*)>/giu;

/** Tags that end a line, those that keep words apart, and those that only look. */
const LINES = new Set('br p div li tr h1 h2 h3 h4 h5 h6 pre blockquote ul ol table'.split(' '));
const GAPS = new Set('td th'.split(' '));
const LOOKS = new Set(
  'at b strong i em u s strike del span font code tbody thead attachment quoted img emoji a hr sub sup'.split(' '),
);
/** Those that Teams puts into words that are said to be plain; there any other is what somebody typed. */
const IN_PLAIN = new Set('br p div at attachment quoted'.split(' '));

/** What a person typed, out of what Teams made of it; `isHtml` where all of it is markup. */
export function withoutMarkup(text: string, isHtml: boolean): string {
  return withoutSigns(decoded(withoutTags(text.replaceAll('\r\n', '\n'), isHtml)));
}

function withoutTags(text: string, isHtml: boolean): string {
  let link: Link | null = null;
  return text.replace(TAG, (tag: string, slash: string, name: string, said: string, at: number) => {
    const element = name.toLowerCase();
    if (!isHtml && !IN_PLAIN.has(element)) return tag;
    if (element === 'a') {
      const ended = slash === '' ? '' : addressOf(link, text, at);
      link = slash === '' ? { href: attribute(said, 'href'), from: at + tag.length } : null;
      return ended;
    }
    if (LINES.has(element)) return '\n';
    if (GAPS.has(element)) return ' ';
    return LOOKS.has(element) ? (attribute(said, 'alt') ?? '') : tag;
  });
}

type Link = { readonly href: string | null; readonly from: number };

// The address stands beside a label of the writer's own; Teams makes links of what looks like one, too.
function addressOf(link: Link | null, text: string, at: number): string {
  if (link === null || link.href === null) return '';
  const label = text.slice(link.from, at);
  return link.href === label || link.href.endsWith(label) || link.href === `${label}/` ? '' : ` ${link.href}`;
}

/** The value of an attribute in double quotes; null where it is not there, or empty. */
export function attribute(attributes: string, name: string): string | null {
  const opening = attributes.toLowerCase().indexOf(`${name}="`);
  if (opening < 0) return null;
  const from = opening + name.length + 2;
  const end = attributes.indexOf('"', from);
  return end <= from ? null : attributes.slice(from, end);
}

const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  pound: '£',
};

/** A text with the signs in the place of "&amp;" and the like; once, so that a typed "&amp;lt;" stays "&lt;". */
export function decoded(text: string): string {
  return text.replace(ENTITY, (entity, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? entity) : entity;
    return signOf(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)) ?? entity;
  });
}

function signOf(code: number): string | null {
  const isSign = code >= 32 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
  return isSign ? String.fromCodePoint(code) : null;
}

// No-break space; what joins emoji together is left, for it makes another picture of them.
function withoutSigns(text: string): string {
  return text.replaceAll('\u00A0', ' ').replaceAll(/[\u200B\u200E\u200F\u2060\uFEFF]/gu, '');
}
