import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { drawnPart } from '#adapters/html/parts.ts';
import { summaryList } from '#adapters/html/summary-list.ts';
import { cellText } from '#adapters/html/table.ts';
import type { LinkOf } from '#adapters/html/table.ts';
import type { SiteBlock, SiteFact, SiteLinks } from '#src/messages/site/site-page.ts';

/** What drawing a block needs: where an address is from here, and the pictures by name. */
export type Drawing = {
  readonly to: (address: string) => string;
  readonly links: SiteLinks;
  readonly figures: ReadonlyMap<string, Markup>;
};

/** One block of a page. */
export function drawnBlock(block: SiteBlock, drawing: Drawing): Markup {
  switch (block.kind) {
    case 'facts':
      return summaryList(block.facts.map(({ label, said }) => ({ label, value: drawnFact(said, drawing) })));
    case 'links':
      return m`<ul class="govuk-list rt-links">${block.links.map(
        ({ text, to, beside }) =>
          m`<li><a class="govuk-link" href="${drawing.to(to)}">${text}</a>${beside === '' ? NO_MARKUP : m` <span>${beside}</span>`}</li>
`,
      )}</ul>
`;
    case 'notice':
      return m`<div class="govuk-inset-text rt-notice">${block.text}</div>\n`;
    // The site has pictures of its own, and those of papers are in papers.
    case 'chart':
      return NO_MARKUP;
    case 'picture':
      return drawing.figures.get(block.id) ?? NO_MARKUP;
    case 'paragraph':
    case 'heading':
    case 'list':
    case 'figures':
    case 'table':
      return drawnPart(block, linkOf(drawing));
  }
}

function drawnFact(said: SiteFact['said'], { to }: Drawing): Markup {
  const each = said.map((one) =>
    'to' in one ? m`<a class="govuk-link" href="${to(one.to)}">${one.text}</a>` : cellText(one),
  );
  return m`${each.map((one, at) => (at === 0 ? one : m`<br>${one}`))}`;
}

function linkOf({ links, to }: Drawing): LinkOf {
  return (column, text) => {
    const address = links.get(column.key)?.get(text);
    return address === undefined ? null : to(address);
  };
}
