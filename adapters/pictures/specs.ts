import type { TopLevelSpec } from 'vega-lite';
import type { Picture } from '#src/picture/picture.ts';
import type { Page } from './page.ts';
import { specOfBars } from './specs/bars.ts';
import { specOfColumns } from './specs/columns.ts';
import { specOfLines } from './specs/lines.ts';
import { specOfRows } from './specs/rows.ts';

/** What Vega is told of a picture: its axes and what stands between them; title and key are drawn around that. */
export function specOf(picture: Picture, page: Page): TopLevelSpec {
  switch (picture.form) {
    case 'columns':
      return specOfColumns(picture, page);
    case 'bars':
      return specOfBars(picture, page);
    case 'lines':
      return specOfLines(picture, page);
    case 'rows':
      return specOfRows(picture, page);
  }
}
