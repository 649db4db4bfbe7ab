import { visible } from '#src/messages/text/visible.ts';

/** Markup that is safe to put into a page: made by `page` alone. */
export type Markup = { readonly markup: string };

type Put = Markup | string | number | readonly Markup[];

/** Markup with values in it (not called html, which formatters lay out anew): whatever is no markup itself is escaped, so that no words can become any. */
export function page(strings: TemplateStringsArray, ...values: readonly Put[]): Markup {
  const pieces = strings.map((text, at) => `${text}${at < values.length ? put(values[at]!) : ''}`);
  return { markup: pieces.join('') };
}

function put(value: Put): string {
  if (typeof value !== 'object') return escaped(String(value));
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return visible(text).replaceAll(/[&<>"']/gu, (sign) => SIGNS[sign] ?? sign);
}
