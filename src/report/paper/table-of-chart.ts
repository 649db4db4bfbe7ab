import { tableOfPicture } from '#src/picture/picture-table.ts';
import type { ChartPlace, Table } from './paper.ts';

/** The numbers of a picture as a table of its paper; null for a place without one. The lines behind them stand with its words. */
export function tableOfChart({ picture }: ChartPlace): Table | null {
  if (picture === undefined) return null;
  const { columns, rows } = tableOfPicture(picture);
  const { id, title } = picture;
  return {
    kind: 'table',
    key: `picture-${id}`,
    caption: title,
    columns,
    rows: rows.map((cells) => ({ cells, sources: [] })),
  };
}
