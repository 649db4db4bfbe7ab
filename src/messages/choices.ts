import type { Button, Drawn } from './card.ts';

/** The buttons that stand in the middle of a card, under what they settle. */
export function buttonsUnder<B extends Pick<Button, 'under'>>(of: string, buttons: readonly B[]): readonly B[] {
  return buttons.filter(({ under }) => under === of);
}

/** The buttons at the end of a card: those that stand under nothing that it shows. */
export function buttonsAtEnd({ blocks, buttons }: Pick<Drawn, 'blocks' | 'buttons'>): Drawn['buttons'] {
  const shown = new Set(blocks.flatMap((block) => (block.kind === 'choices' ? [block.of] : [])));
  return buttons.filter(({ under }) => under === undefined || !shown.has(under));
}
