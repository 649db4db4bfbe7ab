import type { PlanDocument } from '#src/intake/document.ts';
import MarkdownIt from 'markdown-it';
import { readHtml } from './read-html.ts';

// HTML within the text is let through, because a break in a cell can be written in no other way; nothing of it is ever shown.
const MARKDOWN = new MarkdownIt({ html: true, linkify: false, typographer: false });

/** A Markdown text in reading order, by way of the page it stands for. */
export function readMarkdown(text: string): PlanDocument {
  return readHtml(MARKDOWN.render(text));
}
