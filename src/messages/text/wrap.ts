/** How lines are laid out: `first` before the first line, `rest` before the others, `width` characters in all. */
export type Layout = { readonly width: number; readonly first: string; readonly rest: string };

/** The lines of a text, broken between words; a word too long for a line of its own, such as a link, stays whole. */
export function wrap(text: string, layout: Layout): readonly string[] {
  const lines = text.split('\n').flatMap((line) => wrapLine(line, layout));
  return lines.map((line, at) => `${at === 0 ? layout.first : layout.rest}${line}`.trimEnd());
}

/** How wide a text stands, in characters as they are counted by a reader of plain letters. */
export function widthOf(text: string): number {
  let width = 0;
  for (const _ of text) width += 1;
  return width;
}

/** The width of the widest; 0 when there is none. */
export function widestOf(texts: readonly string[]): number {
  // Not Math.max(...): a text of a million lines is too many arguments.
  return texts.reduce((widest, text) => Math.max(widest, widthOf(text)), 0);
}

function wrapLine(line: string, { width, first, rest }: Layout): readonly string[] {
  const room = Math.max(1, width - Math.max(widthOf(first), widthOf(rest)));
  const lines: string[] = [];
  let [words, used]: [string[], number] = [[], 0];
  for (const word of line.split(' ')) {
    const wide = widthOf(word);
    if (words.length > 0 && used + 1 + wide > room) {
      lines.push(words.join(' '));
      [words, used] = [[], 0];
    }
    used += wide + (words.length > 0 ? 1 : 0);
    words.push(word);
  }
  return [...lines, words.join(' ')];
}
