import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** An action of which nothing changes, and why. */
export type Left = { readonly named: Named; readonly why: Said };

/** What one decision would do to a list: the cards that would answer each, and what stays as it is. */
export type ManyShown = {
  readonly name: string;
  /** What the list is called; null for actions named one by one. */
  readonly list: string | null;
  readonly of: number;
  /** `line` says what would become of it, from what to what; null where the card’s heading does. */
  readonly would: readonly { readonly card: Card; readonly line: Said | null }[];
  /** How many more than one tap carries. */
  readonly later: number;
  readonly left: readonly Left[];
  /** What the tap says. */
  readonly say: string;
};

// More than this are counted.
const MOST_LINES = 12;

/** Shows what one decision for many would do before anything is done. */
export function sayManyShown({ name, list, of, would, later, left, say: tap }: ManyShown): Card {
  const count = would.length;
  const whole = list === null ? sayCount(of, 'action') : `${sayCount(of, 'action')} in ${list}`;
  const label = `${LABELS[name] ?? 'Do it for'} ${count === 1 ? 'this one' : `all ${count}`}`;
  return buildCard({
    heading: count === 0 ? `Nothing would change in ${list ?? 'these'}` : `${count} of ${whole} would change`,
    blocks: [
      ...(count === 0 ? [] : [{ kind: 'said' as const, text: 'Nothing is changed yet. It would be:' }]),
      ...linesOf(would.map(({ card, line }) => line ?? card.heading)),
      ...(later === 0 ? [] : [{ kind: 'said' as const, text: `And ${later} more, for a second tap after this one.` }]),
      ...leftLines(left),
      ...(of === 0 ? [{ kind: 'said' as const, text: 'There is no open action there now.' }] : []),
    ],
    buttons: count === 0 ? [] : [{ label, say: tap }],
    from: would.map(({ card }) => card),
    asks: [],
    wants: null,
    typed: count === 0 ? {} : { yes: tap },
  });
}

const LABELS: Readonly<Record<string, string>> = { assign: 'Assign', date: 'Set it for', close: 'Close' };

/** Reads back what was decided for many. */
export function sayManyDone({ of, done, left }: Pick<ManyShown, 'of' | 'left'> & { done: readonly Card[] }): Card {
  return buildCard({
    heading: `${done.length} of ${sayCount(of, 'action')} changed`,
    blocks: [...headingsOf(done), ...leftLines(left)],
    buttons: [],
    from: done,
    asks: [],
    wants: null,
  });
}

/** Tells somebody in one message of several decisions about their actions. */
export function tellMany(cards: readonly Card[], by: string): Card {
  return buildCard({
    heading: `${by} decided about ${sayCount(cards.length, 'action')} of yours`,
    blocks: headingsOf(cards),
    buttons: [{ label: 'My actions', say: '/rag mine' }],
    from: cards,
    asks: [],
    wants: null,
  });
}

function headingsOf(cards: readonly Card[]): readonly DraftBlock[] {
  return linesOf(cards.map(({ heading }) => heading));
}

function linesOf(all: readonly Said[]): readonly DraftBlock[] {
  const lines = all.slice(0, MOST_LINES).map((text): DraftBlock => ({ kind: 'said', text }));
  return all.length > MOST_LINES ? [...lines, more(all.length - MOST_LINES)] : lines;
}

function leftLines(left: readonly Left[]): readonly DraftBlock[] {
  if (left.length === 0) return [];
  const lines = left
    .slice(0, MOST_LINES)
    .map(({ named, why }): DraftBlock => ({ kind: 'said', text: say`${named.ref}: ${why}` }));
  const rest = left.length > MOST_LINES ? [more(left.length - MOST_LINES)] : [];
  return [{ kind: 'title', text: `Stays as it is (${left.length})` }, ...lines, ...rest];
}

function more(count: number): DraftBlock {
  return { kind: 'said', text: `And ${count} more.` };
}
