import type { Day } from '#src/calendar/day.ts';
import { sayDay } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Link } from '#src/messages/card.ts';
import { sayShift } from '#src/messages/digest/digest-dates.ts';
import { sayPromises, saySlip } from '#src/messages/governance/say-slip.ts';
import type { Slip } from '#src/plan/slippage/slip.ts';
import type { DraftBlock } from '#src/messages/draft.ts';
import { heardWords } from '#src/messages/text/heard-words.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { isBlank, say } from '#src/messages/words/phrase.ts';
import type { Phrase, Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** One line of an action's ledger as people read it. */
export type HistoryLine = { readonly on: Day; readonly by: string; readonly what: Said; readonly words: Phrase };

/** What one message did to an action: who, from what to what, and their words. */
export type HistoryEntry = HistoryLine & {
  /** The day on which it was written where it tells of a day before what is written already; null where it stands in order. */
  readonly recorded: Day | null;
  /** True where it was taken back since. */
  readonly takenBack: boolean;
  /** Where its words can be opened by whoever reads this; null where they cannot. */
  readonly saidAt: Link | null;
};

/** The history of one action as its reader sees it. */
export type History = Named & {
  readonly dates: {
    readonly original: Day | null;
    readonly agreed: Day | null;
    readonly forecast: Day | null;
    /** True for what the office added, which no plan published. */
    readonly isByHand: boolean;
    /** How far it has slipped against its original date; null while it never had one. */
    readonly slip: Slip | null;
  };
  /** What it came out of and where it went, a sentence each; none for an action that was never renumbered, reworded, split or merged. */
  readonly descent: readonly Said[];
  /** The newest first. */
  readonly page: Page<HistoryEntry>;
  readonly today: Day;
  /** Words behind the number that take nothing out of it; blank for none. */
  readonly unread: Phrase;
};

/** What happened to an action, the newest first, one message an entry; the exact lines are one tap further. */
export function sayHistory({ page, today, dates, descent, unread, ...named }: History): Card {
  const first = say`/rag history ${named.ref}`;
  return buildCard({
    heading: say`${named.ref} ${shortTitle(named)} · history${sayPage(page)}`,
    blocks: [
      ...(page.page === 1 ? [{ kind: 'said' as const, text: sayDates(dates) }, ...slipBlocks(dates)] : []),
      ...(page.page === 1 ? descent.map((text) => ({ kind: 'said' as const, text })) : []),
      ...page.items.flatMap((entry) => entryBlocks(entry, today)),
      ...(isBlank(unread)
        ? []
        : [
            {
              kind: 'aside' as const,
              text: say`This is all of it: I take nothing out of a history, so “${unread}” changes nothing.`,
            },
          ]),
    ],
    buttons: [
      ...pageButtons(page, first),
      { label: 'As received, with line numbers', say: say`${first} as received` },
      { label: page.page === 1 ? 'Back' : 'Show it', say: say`/rag ${named.ref}` },
      ...(descent.length === 0 ? [] : [{ label: 'Line of descent', say: say`/rag lineage ${named.ref}` }]),
    ],
  });
}

function later(from: Day | null, to: Day): string {
  return from === null || from === to ? '' : ` (${sayShift(from, to)})`;
}

/** "Published for Wed 30 Sep 2015, due Thu 31 Mar 2016 (6 months later)". */
function sayDates({ original, agreed, forecast, isByHand }: History['dates']): string {
  const how = isByHand ? 'Added by the programme office' : 'Published';
  const published = original === null ? `${how} without a date` : `${how} for ${sayDay(original)}`;
  const isAsPublished = agreed === original;
  const due = agreed === null || isAsPublished ? [] : [`due ${sayDay(agreed)}${later(original, agreed)}`];
  const first =
    isAsPublished && agreed !== null
      ? `Due ${sayDay(agreed)}, as ${isByHand ? 'the programme office added it' : 'published'}`
      : published;
  const expected =
    forecast === null || forecast === agreed ? [] : [`expected ${sayDay(forecast)}${later(agreed, forecast)}`];
  return `${[first, ...due, ...expected].join(', ')}.`;
}

/** "Against the original date: moved twice, +62 days, 1 reason; two one-month extensions, both missed." */
function slipBlocks({ slip }: History['dates']): readonly DraftBlock[] {
  const said = slip === null ? '' : saySlip(slip);
  if (slip === null || said === '') return [];
  const parts = [said, sayPromises(slip)].filter((part) => part !== '');
  return [{ kind: 'said', text: `Against the original date: ${parts.join('; ')}.` }];
}

/** "5 Jan, recorded 9 Jan": what is told late stands where it was written, and says so. */
function sayWhen({ on, recorded }: HistoryEntry, today: Day): string {
  return recorded === null ? sayDay(on, today) : `${sayDay(on, today)}, recorded ${sayDay(recorded, today)}`;
}

function entryBlocks(entry: HistoryEntry, today: Day): readonly DraftBlock[] {
  const { by, what, words, takenBack } = entry;
  const back = takenBack ? ' (taken back since)' : '';
  const line = say`${sayWhen(entry, today)} · ${by} · ${what}${back}`;
  return [{ kind: 'said', text: line }, ...heardWords('', words), ...whereSaid(entry)];
}

function whereSaid({ saidAt }: HistoryEntry): readonly DraftBlock[] {
  return saidAt === null ? [] : [{ kind: 'link', to: saidAt, said: true }];
}

/** One line of the ledger exactly as it is kept, with its number, and whether a later line took it back. */
export type LedgerLine = HistoryEntry & { readonly seq: number };

/** Every line of an action's ledger with its number and the exact words received, the newest first. */
export function sayLedger({ page, today, ...named }: Named & { page: Page<LedgerLine>; today: Day }): Card {
  return buildCard({
    heading: say`${named.ref} · as received, ${sayCount(page.count, 'line')}${sayPage(page)}`,
    blocks: page.items.flatMap((line) => lineBlocks(line, today)),
    buttons: [
      ...pageButtons(page, say`/rag history ${named.ref} as received`),
      { label: 'History', say: say`/rag history ${named.ref}` },
    ],
  });
}

function lineBlocks(line: LedgerLine, today: Day): readonly DraftBlock[] {
  const { seq, by, what, words, takenBack } = line;
  const back = takenBack ? ' (taken back since)' : '';
  return [
    { kind: 'said', text: say`#${seq} · ${sayWhen(line, today)} · ${by} · ${what}${back}` },
    ...heardWords(by, words),
    ...whereSaid(line),
  ];
}
