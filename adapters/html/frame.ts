import { NO_MARKUP, page as m } from './markup.ts';
import type { Markup } from './markup.ts';

/** Words that lead somewhere. */
export type Linked = { readonly text: string; readonly href: string };

/** All that stands around what a page says. */
export type Frame = {
  /** What the window and a bookmark are called; the heading is the page's own. */
  readonly title: string;
  readonly site: Linked;
  readonly navigation: readonly (Linked & { readonly isCurrent: boolean })[];
  /** The way here from the first page; none on that. */
  readonly way: readonly Linked[];
  /** Where the style sheet is. */
  readonly style: string;
  /** More for the head: feeds, what a program may want to know. */
  readonly head?: Markup;
  /** What is said above the page, over all of it. */
  readonly above?: Markup;
  readonly main: Markup;
  readonly foot: Markup;
  readonly words: FrameWords;
};

/** The frame's own words. */
export type FrameWords = { readonly skip: string; readonly navigation: string; readonly way: string };

/** A whole page that needs no script and loads nothing but its style sheet. */
export function wholePage(frame: Frame): string {
  const { title, style, head = NO_MARKUP, above = NO_MARKUP, main, foot, words } = frame;
  const drawn = m`<html lang="en-GB" class="govuk-template">
<head>
<meta charset="utf-8">
<meta name="generator" content="Ragtime">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<title>${title}</title>
<link rel="stylesheet" href="${style}">
${head}</head>
<body class="govuk-template__body">
<a href="#main" class="govuk-skip-link">${words.skip}</a>
<header>
${navigation(frame)}</header>
<div class="govuk-width-container">
${wayHere(frame)}<main class="govuk-main-wrapper rt-main" id="main" tabindex="-1">
${above}${main}
</main>
</div>
<footer class="govuk-footer rt-footer"><div class="govuk-width-container">
${foot}
</div></footer>
</body>
</html>`;
  return `<!doctype html>\n${drawn.toString()}\n`;
}

function navigation({ site, navigation: items, words }: Frame): Markup {
  return m`<div class="govuk-service-navigation rt-navigation"><div class="govuk-width-container">
<div class="govuk-service-navigation__container">
<span class="govuk-service-navigation__service-name"><a href="${site.href}" class="govuk-service-navigation__link">${site.text}</a></span>
<nav aria-label="${words.navigation}" class="govuk-service-navigation__wrapper"><ul class="govuk-service-navigation__list">
${items.map(
  ({ text, href, isCurrent }) =>
    m`<li class="govuk-service-navigation__item${isCurrent ? ' govuk-service-navigation__item--active' : ''}"><a class="govuk-service-navigation__link" href="${href}"${isCurrent ? m` aria-current="page"` : NO_MARKUP}>${isCurrent ? m`<strong class="govuk-service-navigation__active-fallback">${text}</strong>` : text}</a></li>
`,
)}</ul></nav>
</div></div></div>
`;
}

function wayHere({ way, words }: Frame): Markup {
  if (way.length === 0) return NO_MARKUP;
  return m`<nav class="govuk-breadcrumbs" aria-label="${words.way}"><ol class="govuk-breadcrumbs__list">
${way.map(({ text, href }) => m`<li class="govuk-breadcrumbs__list-item"><a class="govuk-breadcrumbs__link" href="${href}">${text}</a></li>\n`)}</ol></nav>
`;
}
