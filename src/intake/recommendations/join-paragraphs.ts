import { foldSpaces } from '#src/intake/issue.ts';

// A page's end may break a sentence: what does not end goes on where the next begins small.
const ENDS = /[.!?:;”"’')\]]$/;

/** The paragraphs with those made whole that a page break cut in two; a bulleted list stays a line each. */
export function joinParagraphs(paragraphs: readonly string[]): string[] {
  const whole: string[][] = [];
  for (const paragraph of paragraphs.flatMap((text) => text.split('\n')).map(foldSpaces)) {
    const last = whole.at(-1);
    if (paragraph === '') continue;
    if (last !== undefined && !ENDS.test(last.at(-1) ?? '') && /^(?:\p{Ll}|\d)/u.test(paragraph)) last.push(paragraph);
    else whole.push([paragraph]);
  }
  return whole.map((pieces) => pieces.join(' '));
}
