import type { PlainTextElement, RichTextBlock, RichTextSection, RichTextText } from '@slack/types';
import { clip } from '#src/messages/clip.ts';
import { visible, visibleLine } from '#src/messages/visible.ts';

const KEPT = ' (the whole is kept)';

/** Anybody's words as a text that Slack shows as it is: no markup, and `:smile:` stays as typed. */
export function plain(words: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: clip(visible(words).trim(), most), emoji: false };
}

/** The same within a rich text; it is never read for markup. */
export function textOf(words: string, style?: 'bold'): RichTextText {
  return style === undefined ? { type: 'text', text: words } : { type: 'text', text: words, style: { bold: true } };
}

/** One line, cut to `most` characters. */
export function lineOf(words: string, most: number): string {
  return clip(visibleLine(words), most);
}

/** Somebody's words cut to `most` characters; where they are cut, it says that nothing is lost. */
export function keptWords(words: string, most: number): string {
  const seen = visible(words).trim();
  return seen.length <= most ? seen : `${clip(seen, most - KEPT.length)}${KEPT}`;
}

/** A text in pieces of at most `most` characters, broken at the end of a line or a word where there is one near. */
export function piecesOf(words: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = visible(words).trim();
  while (rest.length > most) {
    const end = breakIn(rest, most);
    pieces.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}

/** A rich text of one paragraph after another. */
export function richText(elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

export function paragraph(elements: RichTextSection['elements']): RichTextSection {
  return { type: 'rich_text_section', elements };
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
