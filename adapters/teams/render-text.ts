import { clip } from '#src/messages/clip.ts';
import { visible, visibleLine } from '#src/messages/visible.ts';
import type { CardElement } from './payload.ts';

const KEPT = ' (the whole is kept)';
// What a card expands wherever it stands, "{{DATE(2015-11-20T09:30:00Z)}}" and "<at>Ann</at>": parted by a sign that shows nothing.
const EXPANDED = /(?<=\{)(?=\{(?:DATE|TIME)\()|(?<=<)(?=\/?at\b)/giu;
const NOTHING_SEEN = '\u2060';

/** How a run of words looks; colours are Teams' own, which follow light and dark. */
export type Look = {
  readonly weight?: 'Bolder';
  readonly color?: 'Attention' | 'Warning' | 'Good' | 'Accent';
  readonly isSubtle?: true;
  readonly size?: 'Small' | 'Medium' | 'Large';
};

/** Words that no client expands, on as many lines as they have. */
export function inert(words: string): string {
  return visible(words).replace(EXPANDED, NOTHING_SEEN).trim();
}

/** One line of such words, cut to `most` characters. */
export function lineOf(words: string, most: number): string {
  return clip(inert(visibleLine(words)), most);
}

/** Such words cut to `most` characters; where they are cut, it says that nothing is lost. */
export function keptWords(words: string, most: number): string {
  const seen = inert(words);
  return seen.length <= most ? seen : `${clip(seen, most - KEPT.length)}${KEPT}`;
}

/** A text in pieces of at most `most` characters, broken at the end of a line or a word where there is one near. */
export function piecesOf(words: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = inert(words);
  while (rest.length > most) {
    const end = breakIn(rest, most);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

/** Words in a paragraph. Clients read Markdown in a TextBlock and each escapes it otherwise; in a TextRun none does. */
export function runOf(words: string, look: Look = {}): CardElement {
  return { type: 'TextRun', text: words, ...look };
}

/** A paragraph; `more` says how it stands among others. */
export function paragraph(
  inlines: readonly CardElement[],
  more: Readonly<Record<string, string | boolean>> = {},
): CardElement {
  return { type: 'RichTextBlock', inlines, ...more };
}

function breakIn(text: string, most: number): number {
  const start = text.slice(0, most);
  const near = most / 2;
  const line = start.lastIndexOf('\n');
  if (line > near) return line;
  const word = start.lastIndexOf(' ');
  if (word > near) return word;
  // Not between the halves of one character.
  return start.isWellFormed() ? most : most - 1;
}
