import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { sayShift } from '#src/messages/digest/digest-dates.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { say } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import type { HistoryLine } from './action-card.ts';

/** One line of the ledger with its number, and whether a later line took it back. */
export type LedgerLine = HistoryLine & { readonly seq: number; readonly takenBack: boolean };

/** A date that moved, and by whom. */
export type MoveLine = {
  readonly which: 'agreed' | 'forecast';
  readonly from: Day | null;
  readonly to: Day | null;
  readonly by: string;
  readonly on: Day;
};

/** The ledger of one action as its reader sees it. */
export type History = Named & {
  readonly original: Day | null;
  /** The newest first. */
  readonly moves: readonly MoveLine[];
  /** The newest first. */
  readonly page: Page<LedgerLine>;
  readonly today: Day;
};

/** An action's dates are moved a few times; beyond this the lines below tell the rest. */
const MOST_MOVES = 10;

/** The ledger of one action: first how its dates moved and by whom, then each line with the exact words received. */
export function sayHistory({ ref, title, original, moves, page, today }: History): Card {
  const first = say`/rag history ${ref}`;
  return buildCard({
    heading: say`${ref} · history, ${sayCount(page.count, 'line')}${sayPage(page)}`,
    blocks: [
      { kind: 'said', text: title },
      ...(page.page === 1 ? dateBlocks(original, moves, today) : []),
      { kind: 'title', text: 'The ledger, newest first' },
      ...page.items.flatMap((line) => lineBlocks(line, today)),
    ],
    buttons: [...pageButtons(page, first), { label: 'Show it', say: say`/rag ${ref}` }],
  });
}

function dateBlocks(original: Day | null, moves: readonly MoveLine[], today: Day): readonly DraftBlock[] {
  const first = original === null ? 'none published' : sayDay(original);
  const facts = moves.slice(0, MOST_MOVES).map((move) => ({ label: LABEL[move.which], value: sayMove(move, today) }));
  const more = moves.length - facts.length;
  return [
    { kind: 'title', text: 'Dates' },
    { kind: 'facts', facts: [{ label: 'Original', value: `${first}, never changed` }, ...facts] },
    ...(facts.length === 0 ? [{ kind: 'aside' as const, text: 'No date has moved.' }] : []),
    ...(more > 0 ? [{ kind: 'aside' as const, text: `${sayCount(more, 'earlier move')} below.` }] : []),
  ];
}

const LABEL = { agreed: 'Agreed', forecast: 'Forecast' } as const;

function sayMove({ from, to, by, on }: MoveLine, today: Day): string {
  const who = `by ${by} on ${sayDay(on, today)}`;
  if (to === null) return `taken back ${who}`;
  if (from === null || from === to) return `${sayDay(to)} ${who}`;
  return `${sayDay(from)} to ${sayDay(to)}, ${sayShift(from, to)}, ${who}`;
}

function lineBlocks({ seq, on, by, what, words, takenBack }: LedgerLine, today: Day): readonly DraftBlock[] {
  const back = takenBack ? ' (taken back since)' : '';
  return [
    { kind: 'said', text: say`#${seq} · ${sayDay(on, today)} · ${by} · ${what}${back}` },
    ...heardWords(by, words),
  ];
}
