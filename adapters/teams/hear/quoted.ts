import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import { attribute } from './markup.ts';

/** The words of a message as they came, and the message that they answer by quoting it; null where none is quoted. */
export type Typed = { readonly text: string; readonly isHtml: boolean; readonly answers: string | null };

/** What was typed, without what was quoted above it. */
export function typedIn(body: object): Typed {
  const html = htmlIn(body);
  const quoting = html === null ? null : withoutQuotes(html);
  if (quoting !== null) return { text: quoting.rest, isHtml: true, answers: quoting.id };
  return {
    text: textAt(body, 'text') ?? '',
    isHtml: fieldAt(body, 'textFormat') === 'xml',
    answers: quotedEntity(body),
  };
}

function htmlIn(body: object): string | null {
  const html = listAt(body, 'attachments').find((one) => fieldAt(one, 'contentType') === 'text/html');
  return textAt(html, 'content');
}

// Newer clients name the quoted message beside the words.
function quotedEntity(body: object): string | null {
  const quoted = listAt(body, 'entities').find((one) => fieldAt(one, 'type') === 'quotedReply');
  return textAt(quoted, 'quotedReply', 'messageId');
}

const REPLY = 'schema.skype.com/reply';
const BLOCK = /<blockquote\b([^<>]*)>/giu;
const END = '</blockquote>';

/** A message's HTML without the quotations that Teams put into it, and the id of the first message quoted; null where none is. */
function withoutQuotes(html: string): { readonly id: string | null; readonly rest: string } | null {
  if (!html.toLowerCase().includes(REPLY)) return null;
  const lower = html.toLowerCase();
  const kept: string[] = [];
  const ids: string[] = [];
  let from = 0;
  for (const { 0: tag, 1: said = '', index } of html.matchAll(BLOCK)) {
    if (index < from || !said.toLowerCase().includes(REPLY)) continue;
    const end = lower.indexOf(END, index + tag.length);
    // One without an end is no quotation, and neither is any after it.
    if (end < 0) break;
    kept.push(html.slice(from, index));
    ids.push(attribute(said, 'itemid') ?? '');
    from = end + END.length;
  }
  if (ids.length === 0) return null;
  return { id: ids.find((id) => /^\d+$/u.test(id)) ?? null, rest: `${kept.join('\n')}${html.slice(from)}` };
}
