import type { HomeView, KnownBlock } from '@slack/types';
import { drawBlocks } from '#adapters/slack/draw/render-blocks.ts';
import { drawButtons } from '#adapters/slack/draw/render-buttons.ts';
import { drawHeading, drawItemHeading } from '#adapters/slack/draw/render-heading.ts';
import { pagesOf, rowsOn } from '#adapters/slack/draw/render-pages.ts';
import { moreOf } from '#adapters/slack/draw/render-rows.ts';
import { plain } from '#adapters/slack/draw/render-text.ts';
import type { Card } from '#src/messages/card.ts';

const MOST_BLOCKS = 100;
/** Slack takes 250 kB; a character may be four bytes, and this is half of it. */
const MOST_BYTES = 125_000;
/** One card is not the whole page. */
const ROOM = { blocks: 30, weight: 11_500 } as const;
const LEFT_OUT = 2;

type HomePage = HomeView & { readonly blocks: KnownBlock[] };

/** The Home tab: a card with a rating, or with buttons under an aside alone, is one action among others; any other card opens a part of the page. What does not fit is counted at the end. */
export function homeView(cards: readonly Card[]): HomePage {
  const blocks: KnownBlock[] = [];
  let [bytes, buttons] = [0, 0];
  for (const [at, card] of cards.entries()) {
    const drawn = [...dividerBefore(card, at), ...blocksOf(card, buttons)];
    const size = Buffer.byteLength(JSON.stringify(drawn));
    if (blocks.length + drawn.length > MOST_BLOCKS - LEFT_OUT || bytes + size > MOST_BYTES) {
      return viewOf([...blocks, ...leftOut(cards.length - at)]);
    }
    blocks.push(...drawn);
    bytes += size;
    buttons += card.buttons.length;
  }
  return viewOf(blocks);
}

/** Cards of the Home tab are never kept, so that their buttons carry no card; `before` buttons stand above. */
function blocksOf(card: Card, before: number): readonly KnownBlock[] {
  const heading = isItem(card) ? drawItemHeading(card) : drawHeading(card);
  const pieces = [...heading, ...drawBlocks(card.blocks)];
  const [page = [], ...others] = pagesOf(pieces, { first: ROOM, others: ROOM });
  const rows = rowsOn(others.flat());
  const note = others.length === 0 ? [] : rows > 0 ? [moreOf(rows).block] : [noteOf('… (the whole is kept)')];
  const { rows: buttons, missing } = drawButtons(card.buttons, { key: null, before });
  return [...page.map(({ block }) => block), ...note, ...(missing === null ? [] : [noteOf(missing)]), ...buttons];
}

function dividerBefore(card: Card, at: number): readonly KnownBlock[] {
  return !isItem(card) && at > 0 ? [{ type: 'divider' }] : [];
}

function isItem({ rating, blocks, buttons }: Card): boolean {
  return rating !== null || (buttons.length > 0 && blocks.length > 0 && blocks.every(({ kind }) => kind === 'aside'));
}

function leftOut(count: number): readonly KnownBlock[] {
  return [{ type: 'divider' }, noteOf(`and ${count} more; to see them all, write to me in Messages: mine`)];
}

function noteOf(text: string): KnownBlock {
  return { type: 'context', elements: [plain(text, 300)] };
}

function viewOf(blocks: KnownBlock[]): HomePage {
  return { type: 'home', blocks: blocks.length === 0 ? [noteOf('There is nothing to show yet.')] : blocks };
}
