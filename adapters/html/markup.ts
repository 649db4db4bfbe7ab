import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { visible } from '#src/messages/text/visible.ts';

/** Markup that is safe to put into a page: made by `page` alone. */
export type Markup = HtmlEscapedString;

type Put = Markup | string | number | readonly Markup[];

/** Markup with values in it (not called html, which formatters lay out anew): whatever is no markup itself is escaped, so that no words can become any, and what drives a screen is a sign that can be seen. */
export function page(strings: TemplateStringsArray, ...values: readonly Put[]): Markup {
  // Only a promise would make another of it, and none is put in.
  return html(strings, ...values.map(put)) as Markup;
}

/** No markup at all. */
export const NO_MARKUP: Markup = page``;

/** What another drawer of this program made: an SVG, a style sheet. Nobody's words are markup. */
export function asMarkup(drawn: string): Markup {
  return Object.assign(new String(drawn), { isEscaped: true } as const) as unknown as Markup;
}

function put(value: Put): unknown {
  return typeof value === 'string' ? visible(value) : value;
}
