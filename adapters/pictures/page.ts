import type { PictureWidth } from '#src/ports/drawing/draw-picture.ts';

/** How a picture is laid out for one of them, in pixels. */
export type Page = {
  readonly width: number;
  /** The height of what stands in columns and of what goes in lines. */
  readonly height: number;
  readonly text: number;
  readonly title: number;
  readonly margin: number;
  /** How high a bar is that lies, and how much stands free around it and its label. */
  readonly bar: number;
  readonly free: number;
};

/** A phone shows a picture of a chat at about its own width, so that letters stay as large as they are drawn. */
export const PAGES: Readonly<Record<PictureWidth, Page>> = {
  page: { width: 760, height: 340, text: 15, title: 19, margin: 16, bar: 20, free: 18 },
  phone: { width: 400, height: 280, text: 15, title: 18, margin: 12, bar: 20, free: 18 },
  // Half of A4: its letters come out as large as those of the tables around.
  paper: { width: 480, height: 240, text: 14, title: 15, margin: 8, bar: 13, free: 10 },
};

export const FONT = 'Inter, Arial, Helvetica, sans-serif';

/** About how wide words are in the font, in pixels: nothing here can measure them, and too wide is safe. */
export function widthOfText(text: string, size: number, isBold = false): number {
  const ems = Array.from(text, emOf).reduce((sum, em) => sum + em, 0);
  return ems * size * (isBold ? 1.06 : 1);
}

function emOf(letter: string): number {
  if ("iljtfrI.,:;'’| ".includes(letter)) return 0.33;
  if ('mwMW%—…'.includes(letter)) return 0.9;
  if (/[\p{Lu}\p{S}]/u.test(letter)) return 0.72;
  return 0.6;
}

/** Words in lines no wider than that. */
export function linesOf(text: string, size: number, most: number, isBold = false): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && widthOfText(longer, size, isBold) > most) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

/** Words cut to one line, with a sign that they are. */
export function oneLine(text: string, size: number, most: number): string {
  if (widthOfText(text, size) <= most) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && widthOfText(`${letters.join('')}…`, size) > most) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}
