import { isReadable } from '#db/columns.ts';
import type { Turn } from '#db/connection/connection.ts';
import { is } from '#db/connection/statements.ts';
import type { KeptCard } from '#db/kept-card.ts';
import { outbox } from '#db/tables/message-tables.ts';
import type { NOT_NEEDED } from '#src/ports/outbox.ts';
import { mapTexts } from './blot-json.ts';
import type { AtHand } from './at-hand.ts';

/** Messages that are at their end: nobody will draw them again. */
export const AT_THEIR_END = ['sent', 'settled', 'dead'] as const;

/** What stands in the place of a card: nothing that it said, only what it was about. */
export function emptyCard(card: unknown): KeptCard {
  const { mentions, readers, page, office } = Object(card) as Partial<KeptCard>;
  return {
    heading: '',
    rating: null,
    blocks: [],
    buttons: [],
    mentions: mentions ?? [],
    calls: [],
    readers: readers ?? 'asker',
    wants: null,
    asks: [],
    ...(page === undefined ? {} : { page }),
    ...(office === undefined ? {} : { office }),
  };
}

const SHORTEST = 8;

/** Takes what was written to somebody out of the outbox, and what was written to others with their name or their words. */
export async function forgetCards(at: Turn, hand: AtHand, texts: readonly string[]): Promise<number> {
  const { signs, blotter, chosen } = hand;
  const told = texts.filter((text) => text.length >= SHORTEST);
  // A card says again what others wrote: where all of that gives the name up, so does the card.
  const blot = chosen === 'all' ? blotter.words : blotter.cell;
  const holds = (card: string): boolean => blot(card) !== card || told.some((text) => card.includes(text));
  const set = at.db.update(outbox);
  let forgotten = 0;
  for (const row of await at.all(at.db.select().from(outbox))) {
    const isTheirs =
      row.toPerson === signs.id || (row.toAccount !== null && blotter.own(row.toAccount) !== row.toAccount);
    const isAtEnd = AT_THEIR_END.some((state) => state === row.state);
    if (!isTheirs && !(isReadable(row) && holds(textsIn(row.card)))) continue;
    // What is still to be sent to somebody else says what it says, without the name.
    const card = isTheirs || isAtEnd ? emptyCard(row.card) : (mapTexts(row.card, blot) as KeptCard);
    const gone = isTheirs && !isAtEnd ? { state: 'dead' as const, why: NOBODY_LEFT } : {};
    const place = isTheirs ? { toThread: null, toAccount: null, thread: null, posted: null } : {};
    const change = set.set({ card, ...place, ...gone }).where(is(outbox.number, 'number'));
    await at.run(change, { number: row.number });
    forgotten += 1;
  }
  return forgotten;
}

const NOBODY_LEFT = 'Its reader was erased from the record.' satisfies (typeof NOT_NEEDED)[number];

/** What a card says and means, a text a line. */
function textsIn(card: unknown): string {
  const all: string[] = [];
  mapTexts(card, (text) => {
    all.push(text);
    return text;
  });
  return all.join('\n');
}
