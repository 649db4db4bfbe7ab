import { tableOfPicture } from '#src/picture/picture-table.ts';
import type { Picture } from '#src/picture/picture.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import { asMarkup, NO_MARKUP, page as m } from './markup.ts';
import type { Markup } from './markup.ts';
import { tableOfMarkup } from './table.ts';

/** A picture within a page, for a wide screen and for a phone, with what it shows in words and all its numbers as a table. */
export async function drawnFigure(picture: Picture, draw: DrawPicture, sayTable: string): Promise<Markup> {
  const { id, title, inWords } = picture;
  const wide = lighter(await draw.svg(picture, 'page'));
  // Both stand in the page, and one of them is seen; each names its own parts.
  const narrow = lighter(await draw.svg({ ...picture, id: `${id}-phone` }, 'phone'));
  const isBoth = wide.length + narrow.length < MOST;
  const { columns, rows } = tableOfPicture(picture);
  return m`<figure class="rt-picture">
<div${isBoth ? m` class="rt-picture__wide"` : NO_MARKUP}>${asMarkup(wide)}</div>
${
  isBoth
    ? m`<div class="rt-picture__phone">${asMarkup(narrow)}</div>
`
    : NO_MARKUP
}<figcaption class="govuk-body">${inWords}</figcaption>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${sayTable}</span></summary>
<div class="govuk-details__text">${tableOfMarkup({ key: id, caption: title, columns, rows: rows.map((row) => row.map((cell) => m`${cell.text}`)) })}</div></details>
</figure>
`;
}

/** What both may weigh, in characters; a heavier picture is drawn for a wide screen alone. */
const MOST = 80_000;

/** The same drawing without what its frame says already, and with no more digits than a screen has dots. */
function lighter(svg: string): string {
  return svg
    .replaceAll(/<(?:path d=""|path d="M0,0h0v0h0Z")[^>]*\/>/gu, '')
    .replaceAll(/<[^>]+>/gu, (tag) => (tag.startsWith('<svg') ? tag : bare(tag)));
}

function bare(tag: string): string {
  return tag
    .replaceAll(
      / (?:font-family="Inter[^"]*"|opacity="1"|stroke-width="1"|transform="translate\(0,0\)"|font-weight="normal")/gu,
      '',
    )
    .replaceAll(/(?<kept>\d\.\d\d)\d+/gu, '$<kept>')
    .replaceAll(/(?<=font-size="\d+)px"/gu, '"');
}
