import { mine } from '#src/commands/look/standing-lists.ts';
import type { Scene } from '#src/commands/command.ts';
import { preferences } from '#src/commands/show/my-page.ts';
import { officePage } from '#src/commands/show/office-page.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Card } from '#src/messages/card.ts';
import { sayMyPage } from '#src/messages/look/my-page.ts';
import { render } from '#adapters/teams/draw/render.ts';

/** So many actions have a button of their own, the most pressing first; fewer where there is no room. */
const MOST_OPENED = 6;

/**
 * Somebody's own page in one card: their list, how they are asked and, for the office, what waits. It is changed where it
 * stands and so is one message: what has no room is left out from the end, and buttons lead there. `key` is the one it is
 * sent with, which its buttons carry; null where it is only looked at.
 */
export async function myActionsCard(scene: Scene, key: OutKey | null = null): Promise<Card> {
  const { card: list } = await mine.run('', scene);
  const others = [preferences(scene), ...(await officePage(scene))];
  const pages = [
    ...others.map((_, left) => sayMyPage(list, others.slice(0, others.length - left), MOST_OPENED)),
    ...Array.from({ length: MOST_OPENED }, (_, left) => sayMyPage(list, others.slice(0, 1), MOST_OPENED - 1 - left)),
  ];
  return pages.find((page) => render(page, key).thread.length === 0) ?? list;
}
