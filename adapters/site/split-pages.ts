import type { SiteBlock, SitePage } from '#src/messages/site/site-page.ts';

/** A page of a long list holds as many rows, so that it stays light enough for a poor line. */
const MOST_ROWS = 200;

/** One of the pages as which a long one is drawn. */
export type DrawnPage = SitePage & { readonly number: number; readonly of: number; readonly first: string };

/** What of a sheet stands under one heading. */
type Stretch = { readonly under: string | null; readonly blocks: readonly SiteBlock[] };

/** A long page as several: the first keeps its address, the others count on behind it. */
export function splitPage(page: SitePage): readonly DrawnPage[] {
  const sheets: Stretch[][] = [[]];
  let rows = 0;
  for (const { under, block } of piecesOf(page)) {
    const more = block.kind === 'table' ? block.rows.length : 0;
    if (rows > 0 && rows + more > MOST_ROWS) [rows] = [0, sheets.push([])];
    rows += more;
    const sheet = sheets.at(-1)!;
    const last = sheet.at(-1);
    if (last !== undefined && last.under === under)
      sheet[sheet.length - 1] = { under, blocks: [...last.blocks, block] };
    else sheet.push({ under, blocks: [block] });
  }
  const base = page.address.replace(/\.html$/u, '');
  return sheets.map((stretches, at) => ({
    ...page,
    sections: stretches.map(({ under: heading, blocks }) => ({ heading, blocks })),
    address: at === 0 ? page.address : `${base}-page-${at + 1}.html`,
    number: at + 1,
    of: sheets.length,
    first: page.address,
  }));
}

function piecesOf({ sections }: SitePage): readonly { readonly under: string | null; readonly block: SiteBlock }[] {
  return sections.flatMap(({ heading, blocks }) =>
    blocks.flatMap(chunksOf).map((block) => ({ under: heading, block })),
  );
}

function chunksOf(block: SiteBlock): readonly SiteBlock[] {
  if (block.kind !== 'table' || block.rows.length <= MOST_ROWS) return [block];
  const count = Math.ceil(block.rows.length / MOST_ROWS);
  return Array.from({ length: count }, (_, at) => ({
    ...block,
    rows: block.rows.slice(at * MOST_ROWS, (at + 1) * MOST_ROWS),
  }));
}
