import type { Part } from '#src/report/paper/paper.ts';
import { NO_MARKUP, page as m } from './markup.ts';
import type { Markup } from './markup.ts';
import { tableOfPaper } from './table.ts';
import type { LinkOf } from './table.ts';

/** A part of a paper as a page has it; `level` is that of the headings within it. */
export function drawnPart(one: Part, linkOf?: LinkOf): Markup {
  switch (one.kind) {
    case 'paragraph':
      return m`<p class="govuk-body">${one.text}</p>\n`;
    case 'heading':
      return m`<h3 class="govuk-heading-s">${one.text}</h3>\n`;
    case 'list':
      return m`<ul class="govuk-list govuk-list--bullet">${one.items.map(({ text }) => m`<li>${text}</li>`)}</ul>\n`;
    case 'figures':
      return m`<dl class="rt-figures">${one.figures.map(
        ({ label, value }) => m`<div><dt>${label}</dt><dd>${value}</dd></div>`,
      )}</dl>\n`;
    case 'table':
      return tableOfPaper(one, linkOf);
    // A page places its pictures itself.
    case 'chart':
      return NO_MARKUP;
  }
}
