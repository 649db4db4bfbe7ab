import { isAboutAction } from '#src/office/waiting.ts';
import type { Waiting } from '#src/office/waiting.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { rowWith, sayWaiting } from './office-row.ts';
import type { OfficeContext } from './office-context.ts';

const MOST_ROWS = 5;

/** Tells whoever the office reports to what nobody there has settled for a week, each once; deciding it stays the office's. */
export function sayOfficeLate(waiting: readonly Waiting[], context: OfficeContext): Card {
  const rows = waiting.slice(0, MOST_ROWS).map((one) => {
    const ref = isAboutAction(one) ? context.naming.action(one.tracked.action).ref : null;
    return rowWith(one.id, sayWaiting(one, context), ref === null ? [] : [{ label: 'Show', say: say`/rag ${ref}` }]);
  });
  const more = waiting.length - rows.length;
  return buildCard({
    heading: `${sayCount(waiting.length, 'thing has', 'things have')} waited a week for the programme office`,
    blocks: [
      { kind: 'said', text: 'A word to them may help. They decide; I tell you of each once.' },
      ...rows.flatMap(({ blocks, buttons }) => (buttons.length === 0 ? blocks.slice(0, 1) : blocks)),
      ...(more > 0 ? [{ kind: 'aside' as const, text: `And ${more} more.` }] : []),
    ],
    buttons: rows.flatMap(({ buttons }) => buttons),
    readers: 'asker',
  });
}
