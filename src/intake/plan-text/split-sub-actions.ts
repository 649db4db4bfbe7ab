/** One lettered part of a cell. */
type SubAction = { readonly letter: string; readonly title: string };

const MARK = /(?:^|\s)([a-z])[.)]\s+/g;

/**
 * The lettered parts of a cell that begins with a letter: "a. Waste b. Budget" is two. A letter counts only when it
 * follows the one before it, so that "b. Plan c. the i. and ii. of it" stays two parts.
 */
export function splitSubActions(text: string): SubAction[] {
  const marks: { letter: string; from: number; to: number }[] = [];
  for (const match of text.matchAll(MARK)) {
    const [mark, letter = ''] = match;
    const before = marks.at(-1)?.letter;
    const follows = before === undefined ? match.index === 0 : letter.charCodeAt(0) === before.charCodeAt(0) + 1;
    if (follows) marks.push({ letter, from: match.index, to: match.index + mark.length });
  }
  return marks.map(({ letter, to }, index) => ({ letter, title: text.slice(to, marks[index + 1]?.from).trim() }));
}
