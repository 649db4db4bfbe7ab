import type { Tag } from './xml-tags.ts';
import { colourMark } from '#src/intake/seen/colour-mark.ts';
import { tagsOf, valueOf } from './xml-tags.ts';

/** The document with what is seen and would be lost written out, and how many pieces of it nobody sees. */
export type WhatShows = { readonly xml: string; readonly hidden: number };

type CellSoFar = { fill: string; hasWords: boolean; end: number };
type Marking = {
  readonly cells: CellSoFar[][];
  readonly edits: { readonly at: number; readonly to: number; readonly text: string }[];
  inRun: boolean;
  wordsFrom: number;
  isHidden: boolean;
  hidden: number;
};

/** Double lines through words as single ones, and in an empty cell a mark of the colour that fills it, unless the row has it. */
export function markWhatShows(xml: string): WhatShows {
  const marking: Marking = { cells: [], edits: [], inRun: false, wordsFrom: 0, isHidden: false, hidden: 0 };
  for (const tag of tagsOf(xml)) takeTag(tag, marking);
  const pieces: string[] = [];
  let done = 0;
  for (const { at, to, text } of marking.edits.toSorted((one, other) => one.at - other.at)) {
    pieces.push(xml.slice(done, at), text);
    done = to;
  }
  return { xml: pieces.join('') + xml.slice(done), hidden: marking.hidden };
}

function takeTag(tag: Tag, marking: Marking): void {
  const row = marking.cells.at(-1);
  switch (tag.name) {
    case 'tr':
      if (!tag.closes && !tag.isEmpty) marking.cells.push([]);
      else if (tag.closes) markRow(marking.cells.pop() ?? [], marking);
      return;
    case 'tc':
      if (!tag.closes) row?.push({ fill: '', hasWords: false, end: -1 });
      return;
    case 'p':
      takeParagraph(tag, row?.at(-1));
      return;
    case 'shd':
      takeShading(tag, row?.at(-1));
      return;
    case 'dstrike':
      marking.edits.push({ at: tag.from, to: tag.to, text: `<w:strike w:val="${valueOf(tag) ?? '1'}"/>` });
      return;
    default:
      takeRun(tag, row?.at(-1), marking);
  }
}

/** Where the last paragraph of a cell ends, for a mark to stand in it. */
function takeParagraph(tag: Tag, cell: CellSoFar | undefined): void {
  if (cell !== undefined && tag.closes) cell.end = tag.from;
}

/** The first shading in a cell, before its paragraphs, is the cell's own. */
function takeShading(tag: Tag, cell: CellSoFar | undefined): void {
  if (cell !== undefined && cell.fill === '' && cell.end < 0 && !cell.hasWords) cell.fill = valueOf(tag, 'fill') ?? '';
}

function takeRun(tag: Tag, cell: CellSoFar | undefined, marking: Marking): void {
  if (tag.name === 'r') {
    marking.inRun = !tag.closes && !tag.isEmpty;
    marking.isHidden = false;
  } else if (tag.name === 'vanish') marking.isHidden = marking.inRun && !OFF.has(valueOf(tag) ?? '');
  else if (tag.name === 't' && !tag.closes) marking.wordsFrom = tag.to;
  else if (tag.name === 't' && tag.from > marking.wordsFrom) {
    if (cell !== undefined) cell.hasWords = true;
    if (marking.isHidden) marking.hidden += 1;
  } else if ((tag.name === 'sym' || tag.name === 'drawing') && cell !== undefined) cell.hasWords = true;
}

const OFF: ReadonlySet<string> = new Set(['0', 'false']);

function markRow(cells: readonly CellSoFar[], { edits }: Marking): void {
  const ofRow = new Set(cells.filter(({ hasWords }) => hasWords).map(({ fill }) => fill));
  for (const { fill, hasWords, end } of cells) {
    const mark = hasWords || end < 0 || ofRow.has(fill) ? '' : colourMark(fill);
    if (mark !== '') edits.push({ at: end, to: end, text: `<w:r><w:t>${mark}</w:t></w:r>` });
  }
}
