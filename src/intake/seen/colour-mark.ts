const OPEN = '\ue1f0';
const CLOSE = '\ue1f1';
const MARK = /\ue1f0([\dA-F]{6})\ue1f1/gi;

/** A mark for the colour that fills a cell without words, in letters that no document writes; '' for no colour. */
export function colourMark(fill: string): string {
  return /^[\dA-F]{6}$/i.test(fill) ? `${OPEN}${fill.toUpperCase()}${CLOSE}` : '';
}

/** The colour that a cell is marked with; '' for none. */
export function markedColour(cell: string): string {
  return cell.startsWith(OPEN) ? (new RegExp(MARK.source, 'i').exec(cell)?.[1] ?? '') : '';
}
