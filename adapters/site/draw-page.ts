import { wholePage } from '#adapters/html/frame.ts';
import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { longDay } from '#src/messages/report/parts.ts';
import type { Site } from '#src/messages/site/site-page.ts';
import { SITE_TABS } from '#src/messages/site/site-page.ts';
import { ACCESSIBILITY, EDITIONS, FIRST_PAGE, FRAME_WORDS, sayFoot, TABS } from '#src/messages/site/site-words.ts';
import { drawnBlock } from './draw-blocks.ts';
import type { Drawing } from './draw-blocks.ts';
import { leadingTo, pathOf } from './place.ts';
import type { Place } from './place.ts';
import type { DrawnPage } from './split-pages.ts';

/** What the pages of an edition are drawn with. */
export type PageDrawing = {
  readonly site: Site;
  readonly place: Place;
  readonly style: string;
  readonly figures: Drawing['figures'];
};

/** One page of an edition, whole. */
export function drawnPage(page: DrawnPage, { site, place, style, figures }: PageDrawing): string {
  const to = (address: string): string => leadingTo(address, page.address, place);
  const drawing: Drawing = { to, links: site.links, figures };
  const isFirst = page.address === FIRST_PAGE.to;
  const title = page.of === 1 ? page.title : `${page.title} (page ${page.number} of ${page.of})`;
  return wholePage({
    title: isFirst ? title : `${title} – ${site.name}`,
    site: { text: site.name, href: to(FIRST_PAGE.to) },
    navigation: SITE_TABS.map((tab) => ({
      text: TABS[tab].text,
      href: to(TABS[tab].to),
      isCurrent: page.tab === tab,
    })),
    way: isFirst ? [] : [FIRST_PAGE, ...page.way].map(({ text, to: address }) => ({ text, href: to(address) })),
    style: to(style),
    head: m`<link rel="alternate" type="application/atom+xml" href="${to('feed.xml')}" title="${site.name}">\n`,
    above: above(page, { site, place }),
    main: m`<h1 class="govuk-heading-l">${title}</h1>
${page.sections.map(
  ({ heading, blocks }) =>
    m`<section>${heading === null ? NO_MARKUP : m`<h2 class="govuk-heading-m">${heading}</h2>\n`}${blocks.map((block) => drawnBlock(block, drawing))}</section>
`,
)}${otherPages(page, to)}`,
    foot: foot(site, to),
    words: FRAME_WORDS,
  });
}

/** Over an edition under its own day, which day that is, with the way to the newest. */
function above(page: DrawnPage, { site, place }: Pick<PageDrawing, 'site' | 'place'>): Markup {
  if (place.edition === null) return NO_MARKUP;
  const up = '../'.repeat(pathOf(page.address, place).split('/').length - 1);
  const again = place.isAgain ? ` ${FRAME_WORDS.isDrawnAgain}` : '';
  return m`<div class="govuk-inset-text rt-earlier">${FRAME_WORDS.edition(longDay(site.asAt))}${again} <a class="govuk-link" href="${up}${page.address}">${FRAME_WORDS.newest}</a></div>
`;
}

function otherPages({ first, number, of }: DrawnPage, to: (address: string) => string): Markup {
  if (of === 1) return NO_MARKUP;
  const base = first.replace(/\.html$/u, '');
  const pages = Array.from({ length: of }, (_, at) => ({
    text: `${at + 1}`,
    address: at === 0 ? first : `${base}-page-${at + 1}.html`,
  }));
  return m`<nav class="govuk-pagination" aria-label="${FRAME_WORDS.list}"><ul class="govuk-pagination__list">${pages.map(
    ({ text, address }, at) =>
      m`<li class="govuk-pagination__item${at + 1 === number ? ' govuk-pagination__item--current' : ''}"><a class="govuk-link govuk-pagination__link" href="${to(address)}" aria-label="${FRAME_WORDS.page(text)}"${at + 1 === number ? m` aria-current="page"` : NO_MARKUP}>${text}</a></li>
`,
  )}</ul></nav>
`;
}

function foot(site: Site, to: (address: string) => string): Markup {
  const links = [TABS.about, EDITIONS, ACCESSIBILITY];
  return m`<p class="govuk-body-s">${sayFoot(site)}</p>
<ul class="govuk-footer__inline-list">${links.map(
    ({ text, to: address }) =>
      m`<li class="govuk-footer__inline-list-item"><a class="govuk-footer__link" href="${to(address)}">${text}</a></li>
`,
  )}</ul>`;
}
