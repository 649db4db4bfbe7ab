const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

// What XML may not hold, and half of a sign.
const NOT_XML = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Words of which nothing is left that XML may not hold. */
export function inXml(words: string): string {
  return words.replaceAll(NOT_XML, ' ');
}

/** Words as the text or an attribute of an SVG. */
export function escaped(words: string): string {
  return inXml(words).replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign] ?? sign);
}
