import type { Card } from './card.ts';
import type { DraftBlock } from './draft.ts';

/** The blocks of a card under its heading, as a part of another that is built from it. */
export function underHeading({ heading, blocks }: Card): readonly DraftBlock[] {
  return [{ kind: 'title', text: heading }, ...blocks];
}

/** The same of a card that asks: a title which counts several is made anew as they are answered. */
export function counted(part: Card): readonly DraftBlock[] {
  const [title, ...rest] = underHeading(part);
  return title === undefined ? [] : [part.several === undefined ? title : { ...title, asked: 'count' }, ...rest];
}
