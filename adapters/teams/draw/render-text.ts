import { cutWords, partWords } from '#adapters/network/cut-words.ts';
import { clip } from '#src/messages/text/clip.ts';
import { visible, visibleLine } from '#src/messages/text/visible.ts';
import type { CardElement } from './payload.ts';

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
  return cutWords(inert(words), most);
}

/** A text in pieces of at most `most` characters, broken at the end of a line or a word where there is one near. */
export function piecesOf(words: string, most: number): readonly string[] {
  return partWords(inert(words), most);
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
