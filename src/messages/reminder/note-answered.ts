import type { Block, Button, Card, Row } from '#src/messages/card.ts';

/** What another lead said of an action: "Amber ▲, waiting on HR". */
export type Answered = { readonly ref: string; readonly by: string; readonly said: string };

/** The card of a question that another lead has answered: it says who and what, and asks about what is left of its list. */
export function noteAnswered(card: Card, { ref, by, said }: Answered): Card {
  const opening = `${ref} was answered by `;
  const { blocks, buttons } = stillAsking(card, ref);
  // A later answer takes the place of an earlier one.
  const others = blocks.filter((block) => block.kind !== 'said' || !block.text.startsWith(opening));
  return { ...card, blocks: [{ kind: 'said', text: `${opening}${by}: ${said}.` }, ...others], buttons };
}

/** The rows and buttons of a card once one of its actions is answered: the buttons move on to the next of its list. */
export function stillAsking({ blocks, buttons }: Card, ref: string): Pick<Card, 'blocks' | 'buttons'> {
  const asked = listIn(blocks);
  const rows = asked.filter((row) => row.ref !== ref);
  const next = rows.length === asked.length ? undefined : rows[0];
  return {
    blocks: rows.length === asked.length ? blocks : blocks.flatMap((block) => withRows(block, asked, rows)),
    buttons: buttons.flatMap((button) => {
      if (!isAbout(button, ref)) return [button];
      return next === undefined ? [] : [aboutNext(button, ref, next.ref)];
    }),
  };
}

/** The list that a card asks about, which is its first; empty for a card about one action. */
export function listIn(blocks: readonly Block[]): readonly Row[] {
  const list = blocks.find((block) => block.kind === 'rows');
  return list?.rows ?? [];
}

function withRows(block: Block, asked: readonly Row[], rows: readonly Row[]): readonly Block[] {
  if (block.kind !== 'rows' || block.rows !== asked) return [block];
  return rows.length === 0 ? [] : [{ ...block, rows }];
}

/** True for a button about an action; "/rag CYPS 8.1.3 green" is not about the 8.1.3 of the default plan. */
export function isAbout({ say }: Button, ref: string): boolean {
  const [before, after] = `${say} `.split(` ${ref} `, 2);
  return after !== undefined && !/(?:^|\s)\p{Lu}[\p{Lu}\p{N}_-]*$/u.test(before ?? '');
}

function aboutNext(button: Button, ref: string, next: string): Button {
  return {
    ...button,
    label: button.label.replace(ref, next),
    say: `${button.say} `.replace(` ${ref} `, ` ${next} `).trim(),
  };
}
