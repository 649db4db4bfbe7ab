import { tableOfPicture } from '#src/chart/picture-table.ts';
import type { Picture } from '#src/chart/picture.ts';
import type { DrawPicture } from '#src/ports/drawing/draw-picture.ts';
import { asMarkup, page as m } from './markup.ts';
import type { Markup } from './markup.ts';
import { tableOfMarkup } from './table.ts';

/** A picture within a page, for a wide screen and for a phone, with what it shows in words and all its numbers as a table. */
export async function drawnFigure(picture: Picture, draw: DrawPicture, sayTable: string): Promise<Markup> {
  const { id, title, inWords } = picture;
  const wide = await draw.svg(picture, 'page');
  // Both stand in the page, and one of them is seen; each names its own parts.
  const narrow = await draw.svg({ ...picture, id: `${id}-phone` }, 'phone');
  const { headings, rows } = tableOfPicture(picture);
  const columns = headings.map((heading, at) => ({
    heading,
    type: at === 0 ? ('text' as const) : ('number' as const),
  }));
  return m`<figure class="rt-picture">
<div class="rt-picture__wide">${asMarkup(wide)}</div>
<div class="rt-picture__phone">${asMarkup(narrow)}</div>
<figcaption class="govuk-body">${inWords}</figcaption>
<details class="govuk-details"><summary class="govuk-details__summary"><span class="govuk-details__summary-text">${sayTable}</span></summary>
<div class="govuk-details__text">${tableOfMarkup({ key: id, caption: title, columns, rows: rows.map((row) => row.map((cell) => m`${cell}`)) })}</div></details>
</figure>
`;
}
