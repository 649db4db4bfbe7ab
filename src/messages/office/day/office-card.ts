import { sayDay } from '#src/calendar/say-day.ts';
import type { Fact } from '#src/office/facts.ts';
import type { OfficeDay } from '#src/office/office-day.ts';
import type { Waiting, WaitingKind } from '#src/office/waiting.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import type { DraftBlock, DraftButton } from '#src/messages/draft.ts';
import { pageButtons, pageOf, sayPage } from '#src/messages/text/paging.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { underHeading } from '#src/messages/under-heading.ts';
import { isDoubtful } from './office-doubtful.ts';
import { blocksOfFacts, rowsOfNews, sayAsBefore } from './office-facts.ts';
import { rowOfWaiting } from './office-row.ts';
import type { OfficeContext } from './office-context.ts';

const MOST_ROWS = 5;
const A_PAGE = 10;

type Part = { readonly blocks: readonly DraftBlock[]; readonly buttons: readonly DraftButton[] };

/** The office's card of the day: what waits, the longest first, then what is new; what stands as before is one line. */
export function sayOfficeCard({ waiting, facts }: OfficeDay, news: readonly Fact[], context: OfficeContext): Card {
  const shown = waiting.slice(0, MOST_ROWS);
  const rows = rowsOfNews(news, context);
  const asBefore = sayAsBefore(facts.filter((fact) => !news.includes(fact)));
  const more = waiting.length - shown.length;
  return officeCard('day', headingOf(waiting.length, news.length, context), [
    groups(shown, waiting, context),
    more > 0 ? line('rest', `The ${MOST_ROWS} that have waited longest are here.`, `and ${more} more`) : NOTHING,
    { blocks: rows.flatMap(({ blocks }) => blocks), buttons: rows.flatMap(({ buttons }) => buttons) },
    asBefore === '' ? NOTHING : line('as before', `As before: ${asBefore}.`, 'Show'),
  ]);
}

/** The whole of it, a page at a time, for whoever asked. */
export function sayWholeOffice({ waiting, facts }: OfficeDay, page: number, context: OfficeContext): Card {
  const shown = pageOf(waiting, page, A_PAGE);
  const rest = shown.page === shown.pages ? blocksOfFacts(facts, context) : NOTHING;
  const turn = { blocks: [], buttons: pageButtons(shown, '/rag office') };
  const toSettle = facts.filter(isDoubtful).length;
  const head =
    waiting.length === 0 && toSettle > 0 ? sayToSettle(toSettle, context) : headingOf(waiting.length, 0, context);
  const heading = `${head}${sayPage(shown)}`;
  return officeCard('whole', heading, [groups(shown.items, waiting, context), rest, turn]);
}

/** The card as it stands after a tap: first what was recorded with what can be done about it, then what waits still. */
export function afterSettling(card: Card, receipt: Card): Card {
  const done = receipt.buttons.map((button) => ({ ...button, under: DONE }));
  const choices = done.length === 0 ? [] : [{ kind: 'choices' as const, of: DONE }];
  const { office = 'day', heading, blocks, buttons } = card;
  const { typed } = receipt;
  return buildCard({
    heading,
    blocks: [...underHeading(receipt), ...choices, ...blocks],
    buttons: [...done, ...buttons],
    from: [receipt, card],
    wants: receipt.wants,
    ...(typed === undefined ? {} : { typed }),
    office,
  });
}

const DONE = 'done';
const NOTHING: Part = { blocks: [], buttons: [] };

function officeCard(office: 'day' | 'whole', heading: string, parts: readonly Part[]): Card {
  return buildCard({
    heading,
    blocks: parts.flatMap(({ blocks }) => blocks),
    buttons: parts.flatMap(({ buttons }) => buttons),
    readers: 'asker',
    office,
  });
}

function sayToSettle(count: number, context: OfficeContext): string {
  return `${sayCount(count, 'thing in the plan needs', 'things in the plan need')} you · ${dayOf(context)}`;
}

function dayOf({ today }: OfficeContext): string {
  return sayDay(today).replace(/ \d{4}$/u, '');
}

function headingOf(waiting: number, news: number, context: OfficeContext): string {
  const day = dayOf(context);
  if (waiting > 0) return `${sayCount(waiting, 'thing waits', 'things wait')} for you · ${day}`;
  return news > 0 ? `New for you · ${day}` : `Nothing waits for you · ${day}`;
}

function line(of: string, text: string, label: string): Part {
  return {
    blocks: [
      { kind: 'said', text },
      { kind: 'choices', of },
    ],
    buttons: [{ label, say: '/rag office', under: of }],
  };
}

const COUNTED: Readonly<Record<WaitingKind, readonly [string, string]>> = {
  date: ['new date to decide', 'new dates to decide'],
  check: ['to check', 'to check'],
  words: ['answer I did not understand', 'answers I did not understand'],
  'to-confirm': ['answer that waits for a tap', 'answers that wait for a tap'],
  question: ['question of yours without an answer', 'questions of yours without an answer'],
  'public-line': ['line for the public to let go', 'lines for the public to let go'],
  disagree: ['on which leads disagree', 'on which leads disagree'],
  request: ['request of a lead', 'requests of leads'],
  'asked-back': ['question to answer', 'questions to answer'],
  'said-after': ['word about what is closed', 'words about what is closed'],
  'plan-says': ['question of the newer version', 'questions of the newer version'],
  unplaced: ['note without an action', 'notes without an action'],
  leave: ['leave to arrange', 'leaves to arrange'],
  reading: ['reading to enter', 'readings to enter'],
  unworked: ['message that I could not work', 'messages that I could not work'],
  lost: ['message that was not delivered', 'messages that were not delivered'],
  message: ['message that may not have arrived', 'messages that may not have arrived'],
};

/** What is of one kind stands together, the kind first of which something has waited longest. */
function groups(shown: readonly Waiting[], all: readonly Waiting[], context: OfficeContext): Part {
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  const parts = kinds.map((kind): Part => {
    const [here, there] = [shown, all].map((some) => some.filter((one) => one.kind === kind));
    const rows = (here ?? []).map((one) => rowOfWaiting(one, context));
    return {
      blocks: [
        { kind: 'title', text: titleOf(kind, rows.length, there?.length ?? 0) },
        ...rows.flatMap(({ blocks }) => blocks),
      ],
      buttons: rows.flatMap(({ buttons }) => buttons),
    };
  });
  return { blocks: parts.flatMap(({ blocks }) => blocks), buttons: parts.flatMap(({ buttons }) => buttons) };
}

function titleOf(kind: WaitingKind, here: number, all: number): string {
  const [one, several] = COUNTED[kind];
  return here === all ? sayCount(all, one, several) : `${here} of ${sayCount(all, one, several)}`;
}
