import type { PlainTextElement, RichTextBlock, RichTextSection, RichTextText } from '@slack/types';
import { cutWords, partWords } from '#adapters/network/cut-words.ts';
import { clip } from '#src/messages/text/clip.ts';
import { visible, visibleLine } from '#src/messages/text/visible.ts';

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
  return cutWords(visible(words).trim(), most);
}

/** A text in pieces of at most `most` characters, broken at the end of a line or a word where there is one near. */
export function piecesOf(words: string, most: number): readonly string[] {
  return partWords(visible(words).trim(), most);
}

/** A rich text of one paragraph after another. */
export function richText(elements: RichTextBlock['elements']): RichTextBlock {
  return { type: 'rich_text', elements };
}

export function paragraph(elements: RichTextSection['elements']): RichTextSection {
  return { type: 'rich_text_section', elements };
}
