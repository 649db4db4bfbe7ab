import { foldSpaces } from '#src/intake/issue.ts';

// A line that ends so goes on in the next: "Director of Legal and", "June to".
const GOES_ON = /(?:^|\s)(?:and|or|of|for|the|to|with|by|end|in|from|&|[-–—])$|[,/:;•]$/i;
const ENDED = new Set(['.', ';']);
const BEGINS_ITS_OWN = /^(?:•|[a-z][.)]\s)/;

/** The lines of a cell as one: lines that are each a thing of their own are parted by semicolons, a line that was only broken is joined. */
export function joinLines(cell: string): string {
  if (!cell.includes('\n')) return foldSpaces(cell);
  const lines = linesInCell(cell);
  return lines.reduce((before, line) => {
    if (before === '') return line;
    const isRest = GOES_ON.test(before.slice(-12)) || /^(?:\p{Ll}|[&/(])/u.test(line) || BEGINS_ITS_OWN.test(line);
    return `${before}${isRest || ENDED.has(before.slice(-1)) ? ' ' : '; '}${line}`;
  }, '');
}

/** The lines of a cell that say something. */
export function linesInCell(cell: string): string[] {
  return cell
    .split('\n')
    .map(foldSpaces)
    .filter((line) => line !== '');
}
