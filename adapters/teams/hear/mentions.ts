import { fieldAt, listAt, textAt } from '#adapters/network/fields.ts';
import type { Mention } from './facts.ts';
import { attribute, decoded } from './markup.ts';

/** Words as they came, and who is mentioned among them. */
export type Piece = string | Mention;

// "<at>Ben Baker</at>", and in HTML also a span that says it is a mention
const NAMED = /<(at|span)\b([^<>]*)>([^<]*)<\/\1>/giu;

/** A text cut at its mentions; two in a row of one person are one, since Teams may mention somebody word by word. */
export function piecesOf(text: string, body: object): readonly Piece[] {
  const takeMention = mentionsIn(body);
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: all, 1: tag = '', 2: said = '', 3: label = '', index } of text.matchAll(NAMED)) {
    if (tag.toLowerCase() === 'span' && !attribute(said, 'itemtype')?.endsWith('/Mention')) continue;
    pieces.push(text.slice(from, index));
    pushMention(takeMention(decoded(label).trim()), pieces);
    from = index + all.length;
  }
  return [...pieces, text.slice(from)];
}

function pushMention(mention: Mention, pieces: Piece[]): void {
  const [before, between] = pieces.slice(-2);
  const isSame = typeof before === 'object' && before.user !== '' && before.user === mention.user;
  if (!isSame || typeof between !== 'string' || decoded(between).trim() !== '') return void pieces.push(mention);
  pieces.splice(-2, 2, { ...before, label: `${before.label} ${mention.label}` });
}

/** Gives who is meant by a label, in the order in which Teams lists them; somebody without an id where it lists nobody. */
function mentionsIn(body: object): (label: string) => Mention {
  const byLabel = new Map<string, Mention[]>();
  for (const entity of listAt(body, 'entities')) {
    if (fieldAt(entity, 'type') !== 'mention') continue;
    const mention = mentionOf(entity);
    byLabel.set(mention.label, [...(byLabel.get(mention.label) ?? []), mention]);
  }
  return (label) => {
    const listed = byLabel.get(label) ?? [];
    return (listed.length > 1 ? listed.shift() : listed[0]) ?? { user: '', objectId: null, label };
  };
}

function mentionOf(entity: unknown): Mention {
  const seen = /^<at\b[^<>]*>([^<]*)<\/at>$/iu.exec(textAt(entity, 'text') ?? '')?.[1];
  return {
    user: textAt(entity, 'mentioned', 'id') ?? '',
    objectId: textAt(entity, 'mentioned', 'aadObjectId'),
    label: decoded(seen ?? textAt(entity, 'mentioned', 'name') ?? '').trim(),
  };
}
