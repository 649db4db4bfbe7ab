import { buildCard } from '#src/messages/build-card.ts';
import type { Button, Card } from '#src/messages/card.ts';
import { underHeading } from '#src/messages/under-heading.ts';

/** Somebody's own page in one card: their list, with a button for each of the first so many, and what else is theirs. */
export function sayMyPage(list: Card, others: readonly Card[], opened: number): Card {
  const buttons = [...openersOf(list).slice(0, opened), ...list.buttons, ...others.flatMap(buttonsOf)];
  return buildCard({
    heading: list.heading,
    blocks: [...list.blocks, ...others.flatMap(underHeading)],
    buttons: buttons.filter(({ say }, at) => buttons.findIndex((one) => one.say === say) === at),
    readers: 'asker',
    page: 'mine',
    from: [list, ...others],
  });
}

/** One tap shows an action with everything that can be said about it. */
function openersOf({ blocks }: Card): readonly Button[] {
  const rows = blocks.flatMap((block) => (block.kind === 'rows' ? block.rows : []));
  return rows.map(({ ref, action }) => ({ label: ref, say: `/rag ${ref}`, about: action }));
}

/** Several cards have one row of buttons: each of a card about one action says which. */
function buttonsOf({ buttons }: Card): readonly Button[] {
  return buttons.map(({ unsaid, ...button }) => {
    return unsaid === undefined ? button : { ...button, label: `${unsaid}: ${button.label}` };
  });
}
