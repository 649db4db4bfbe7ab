import { page as m } from '#adapters/html/markup.ts';
import type { Site, SiteChange } from '#src/messages/site/site-page.ts';

/** What changed as an Atom feed; addresses are relative to it, and ids the same in every edition. */
export function drawnFeed(site: Site): string {
  const { name, asAt, changes } = site;
  const drawn = m`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${idOf(site, 'feed')}</id>
<title>${clean(name)}</title>
<updated>${asAt}T00:00:00Z</updated>
<author><name>${clean(name)}</name></author>
<link rel="alternate" type="text/html" href="index.html"/>
<link rel="self" type="application/atom+xml" href="feed.xml"/>
<generator>Ragtime</generator>
${changes.map((one) => entry(one, site))}</feed>`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${drawn.toString()}\n`;
}

function entry({ id, on, title, text, to }: SiteChange, site: Site) {
  return m`<entry>
<id>${idOf(site, id)}</id>
<title>${clean(title)}</title>
<updated>${on}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${to}"/>
<summary>${clean(text)}</summary>
</entry>
`;
}

function idOf({ plan }: Site, id: string): string {
  return `urn:ragtime:${encodeURIComponent(plan)}:${id}`;
}

// Signs that XML may not hold.
const NOT_XML = /[\uFFFE\uFFFF]/gu;

function clean(words: string): string {
  return words.replaceAll(NOT_XML, ' ');
}
