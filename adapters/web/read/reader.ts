import type { Linked } from '#adapters/html/frame.ts';
import { PAGE_WORDS as W } from '#src/messages/page/frame-words.ts';
import type { Scene } from '#src/commands/command.ts';
import { mayLookOver } from '#src/plan/permission.ts';
import type { Asker } from '#src/plan/permission.ts';

/** The pages that somebody may open, as they stand above each of them. */
export function pagesOf(asker: Asker): readonly Linked[] {
  const looksOver = mayLookOver(asker, '') === null;
  const isOffice = asker.index.isOffice(asker.person);
  return [
    { text: looksOver ? W.glance : W.mine, href: '/' },
    { text: W.actions, href: '/actions' },
    ...(isOffice ? [{ text: W.office, href: '/office' }] : []),
    ...(looksOver
      ? [
          { text: W.wall, href: '/wall' },
          { text: W.slippage, href: '/slippage' },
          { text: W.load, href: '/load' },
          { text: W.pictures, href: '/pictures' },
          { text: W.reports, href: '/reports' },
        ]
      : []),
  ];
}

/** True for whoever may look over the whole plan. */
export function looksOver({ asker }: Pick<Scene, 'asker'>): boolean {
  return mayLookOver(asker, '') === null;
}
