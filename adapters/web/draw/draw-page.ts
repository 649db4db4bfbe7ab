import { NO_MARKUP, page as m } from '#adapters/html/markup.ts';
import type { Markup } from '#adapters/html/markup.ts';
import { wholePage } from '#adapters/html/frame.ts';
import type { Linked } from '#adapters/html/frame.ts';
import { PAGE_WORDS as W, sayWho } from '#src/messages/page/frame-words.ts';
import type { Notice } from '#src/messages/page/sign-in-words.ts';
import { calledOf } from '#src/people/called-of.ts';
import type { Session } from '#adapters/web/sign-in/sessions.ts';

/** What a page is drawn from. */
export type Page = {
  readonly title: string;
  readonly main: Markup;
  /** The address of the style sheet. */
  readonly style: string;
  /** Who reads it and what they may open; null for whoever is not signed in. */
  readonly reader: { readonly session: Session; readonly pages: readonly Linked[]; readonly at: string } | null;
  readonly way?: readonly Linked[];
};

/** A whole page. */
export function drawPage({ title, main, style, reader, way = [] }: Page): string {
  return wholePage({
    title: `${title} – ${W.site}`,
    site: { text: W.site, href: '/' },
    navigation: (reader?.pages ?? []).map((one) => ({ ...one, isCurrent: one.href === reader?.at })),
    way,
    style,
    main,
    foot: reader === null ? NO_MARKUP : footOf(reader.session),
    words: W,
  });
}

function footOf({ person, proof }: Session): Markup {
  return m`<form method="post" action="/out" class="rt-out"><p class="govuk-body-s">${sayWho(calledOf(person))}</p><input type="hidden" name="proof" value="${proof}"><button class="govuk-button govuk-button--secondary" type="submit">${W.signOut}</button></form>`;
}

/** A heading and a few sentences. */
export function drawNotice({ heading, says }: Notice, more: Markup = NO_MARKUP): Markup {
  return m`<h1 class="govuk-heading-l">${heading}</h1>
${says.map((one) => m`<p class="govuk-body">${one}</p>\n`)}${more}`;
}
