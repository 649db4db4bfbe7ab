import { clip } from '#src/messages/text/clip.ts';
import { DRAWN } from '#src/messages/report/drawn-words.ts';
import type { DrawnPictures } from '#adapters/papers/drawn-pictures.ts';
import type { Cell, ChartPlace, FrozenPaper, Part, Table } from '#src/report/paper/paper.ts';
import { columnShares } from '#adapters/papers/layout/column-shares.ts';
import { columnsFor } from '#adapters/papers/layout/columns-for.ts';
import { isLong } from '#adapters/papers/layout/is-long.ts';
import { linesBehindParts } from '#adapters/papers/lines-behind-parts.ts';
import { markOf } from '#adapters/papers/mark.ts';
import { RATING_COLOURS } from '#adapters/html/rating-colours.ts';

/** PDF/UA-1 takes no heading and no picture without words. */
function headed(words: string): string {
  return /[^\s\p{Default_Ignorable_Code_Point}]/u.test(words) ? words : '–';
}

/** Words as the font can draw them. */
type Drawable = (words: string) => string;

// How many characters of a cell a page is wide.
const PAGE_CHARACTERS = 128;
const FOOT = 80;
// A row with more in one cell may be cut by the end of a page.
const LONG_CELL = 1500;

type Drawing = { readonly drawable: Drawable; readonly pictures: DrawnPictures<string>; readonly hasMissing: boolean };

/** A paper as the layout takes it, with its pictures as SVG; that the font lacks signs is said at the end. */
export function paperAsData(frozen: FrozenPaper, { drawable, pictures, hasMissing }: Drawing) {
  const { paper } = frozen;
  const [year, month, day] = paper.asAt.split('-').map(Number);
  const long = isLong(paper);
  const behind = paper.sections.map((section) => ({ heading: section.heading, parts: linesBehindParts(section) }));
  return {
    name: drawable(`${paper.title}, ${paper.subtitle}`),
    title: headed(drawable(paper.title)),
    subtitle: drawable(paper.subtitle),
    mark: markOf(frozen),
    date: { year, month, day },
    facts: paper.facts.map(({ label, text }) => ({ label: drawable(label), text: drawable(text) })),
    'foot-title': drawable(clip(paper.title, FOOT)),
    'is-long': long,
    sections: paper.sections.map(({ heading, parts }) => ({
      heading: headed(drawable(heading)),
      parts: partsAsData(parts, drawable, pictures),
    })),
    behind: behind
      .filter(({ parts }) => long && parts.length > 0)
      .map(({ heading, parts }) => ({
        heading: headed(drawable(heading)),
        parts: parts.map(({ called, lines }) => ({ called: clip(drawable(called)), lines })),
      })),
    foot: [...(hasMissing ? [DRAWN.missingSigns] : []), drawable(DRAWN.foot(frozen))],
    words: { contents: DRAWN.contents, lines: DRAWN.linesOfLedger, page: DRAWN.page, 'of-pages': DRAWN.ofPages },
  };
}

type Laid = {
  readonly kind: string;
  readonly pictures?: readonly object[];
  readonly [more: string]: unknown;
};

/** Pictures that follow each other stand beside each other. */
function partsAsData(parts: readonly Part[], drawable: Drawable, pictures: DrawnPictures<string>): readonly Laid[] {
  const all: Laid[] = [];
  for (const part of parts) {
    if (part.kind !== 'chart') all.push(partAsData(part, drawable));
    else if (part.picture !== undefined) {
      const alt = headed(drawable(part.picture.inWords));
      const before = all.at(-1)?.pictures;
      const beside = [...(before ?? []), { svg: pictures.get(part) ?? '', alt }];
      all.splice(before === undefined ? all.length : -1, 1, { kind: 'pictures', pictures: beside });
    }
  }
  return all;
}

function partAsData(part: Exclude<Part, ChartPlace>, drawable: Drawable): Laid {
  switch (part.kind) {
    case 'paragraph':
      return { kind: 'paragraph', text: drawable(part.text) };
    case 'heading':
      return { kind: 'heading', text: headed(drawable(part.text)) };
    case 'list':
      return { kind: 'list', columns: columnsFor(part), items: part.items.map(({ text }) => itemOf(drawable(text))) };
    case 'figures':
      return {
        kind: 'list',
        columns: columnsFor(part),
        items: part.figures.map(({ label, value }) => itemOf(`${drawable(label)}: `, `${value}`)),
      };
    case 'table':
      return tableAsData(part, drawable);
  }
}

function itemOf(text: string, value: string | null = null): object {
  return { text, value };
}

function tableAsData(table: Table, drawable: Drawable) {
  return {
    kind: 'table',
    caption: drawable(table.caption),
    shares: columnShares(table, PAGE_CHARACTERS),
    headings: table.columns.map(({ heading, type }) => ({ text: drawable(heading), right: type === 'number' })),
    rows: table.rows.map(({ cells }) => {
      const long = cells.some(({ text }) => text.length > LONG_CELL);
      return cells.map((cell, at) => ({
        ...cellAsData(cell, drawable),
        long,
        strong: at === 0 || cell.type === 'rating',
      }));
    }),
  };
}

// A word that no column may be wide enough for.
const LONG_WORD = /[^\s/–-]{20}/u;

function cellAsData(cell: Cell, drawable: Drawable): object {
  return {
    text: drawable(cell.text),
    breaks: LONG_WORD.test(cell.text),
    right: cell.type === 'number',
    whole: cell.type === 'date' || cell.type === 'number',
    colour: cell.type === 'rating' ? `#${RATING_COLOURS[cell.rating]}` : null,
  };
}
