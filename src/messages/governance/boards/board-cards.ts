import type { Day } from '#src/calendar/day.ts';
import { sayAge, sayDay, sayWeekday } from '#src/calendar/say-day.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card } from '#src/messages/card.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock, DraftButton, DraftRow } from '#src/messages/draft.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';
import { sayStep } from '#src/messages/words/say-step.ts';
import type { PersonId } from '#src/people/person.ts';
import type { BoardItem } from '#src/plan/governance/board/board-items.ts';
import type { Forum } from '#src/plan/governance/forum.ts';
import type { Sitting } from '#src/plan/governance/forums/sittings.ts';
import { sayForum } from './forum-cards.ts';

/** What waits for one forum, a page of it. */
type Board = {
  readonly forum: Forum;
  /** What is typed for it. */
  readonly typed: string;
  readonly next: Sitting | null;
  readonly page: Page<BoardItem>;
  /** How many more there are that its reader may not see. */
  readonly hidden: number;
  readonly today: Day;
  readonly naming: Naming;
  readonly nameOf: (person: PersonId) => string;
};

const TITLES: Readonly<Record<BoardItem['kind'], string>> = {
  date: 'Dates to decide',
  closing: 'To be closed',
  paper: 'Papers to come',
};

/** Everything that waits for a forum as one list, what it decides first. */
export function sayBoard(board: Board): Card {
  const { forum, typed, page, hidden, next, today } = board;
  const heading =
    page.count === 0
      ? `Nothing waits for ${forum.name}`
      : `${sayCount(page.count, 'thing waits', 'things wait')} for ${forum.name}${sayPage(page)}`;
  const more = hidden === 0 ? '' : ` ${sayCount(hidden, 'more is', 'more are')} restricted, and not named here.`;
  return buildCard({
    heading,
    blocks: [
      { kind: 'said', text: `${sayMeets(next, today)}${more}` },
      ...(Object.keys(TITLES) as BoardItem['kind'][]).flatMap((kind) => groupOf(kind, board)),
    ],
    buttons: [
      ...page.items.slice(0, MOST_BUTTONS).flatMap((item) => decideButton(item, board)),
      ...pageButtons(page, `/rag board ${typed}`),
      { label: 'Its meetings', say: `/rag forum ${typed}`, more: true },
    ],
  });
}

const MOST_BUTTONS = 3;

function sayMeets(next: Sitting | null, today: Day): string {
  if (next === null) return 'No meeting ahead is known.';
  const { meeting, papers } = next;
  const closes = papers < today ? 'closed' : 'close';
  return `It meets next on ${sayWeekday(meeting, today)}; papers for that ${closes} on ${sayWeekday(papers, today)}.`;
}

function groupOf(kind: BoardItem['kind'], board: Board): readonly DraftBlock[] {
  const own = board.page.items.filter((item) => item.kind === kind);
  if (own.length === 0) return [];
  return [
    { kind: 'title', text: TITLES[kind] },
    { kind: 'rows', rows: own.map((item) => rowOf(item, board)), more: 0 },
  ];
}

function rowOf(item: BoardItem, board: Board): DraftRow {
  const named = board.naming.action(item.tracked.action);
  return { ...rowAbout(named), rating: null, unratedSaid: false, facts: factsOf(item, board) };
}

const LONGEST_WORDS = 100;

function factsOf(item: BoardItem, { today, naming, nameOf }: Board): readonly Said[] {
  switch (item.kind) {
    case 'date': {
      const { asked, tracked } = item;
      const { agreed } = tracked.standing;
      const to = sayDay(asked.day, today);
      const move = agreed === null ? to : `${sayDay(agreed, today)} → ${to}`;
      const dates = tracked.step === undefined ? move : say`${sayStep(tracked.step.name, naming.words)}: ${move}`;
      const sure =
        asked.returned === undefined ? [] : [`a realistic date asked for ${sayAge(asked.returned.on, today)}`];
      return [dates, sayWho(nameOf(asked.by), asked.reason, naming), `asked ${sayAge(asked.on, today)}`, ...sure];
    }
    case 'closing': {
      const { by, words, on } = item.request;
      return [sayWho(nameOf(by), words, naming), `asked ${sayAge(on, today)}`];
    }
    case 'paper': {
      const { sitting, due } = item;
      return [
        `paper by ${sayWeekday(sitting.papers, today)} for ${sayWeekday(sitting.meeting, today)}`,
        `due ${sayDay(due, today)}`,
      ];
    }
  }
}

function sayWho(who: string, words: string, naming: Naming): Said {
  return words.trim() === '' ? who : say`${who}: “${clipped(naming.words(words), LONGEST_WORDS)}”`;
}

function decideButton(item: BoardItem, { naming }: Board): readonly DraftButton[] {
  if (item.kind === 'paper') return [];
  const named = naming.action(item.tracked.action);
  return [{ label: say`Decide ${named.ref}`, say: say`/rag requests ${named.ref}` }];
}

/** Every forum with how much waits for it, as far as its reader may see it. */
export function sayBoards(
  all: readonly {
    readonly forum: Forum;
    readonly typed: string;
    readonly next: Sitting | null;
    readonly count: number;
  }[],
  today: Day,
): Card {
  return buildCard({
    heading: 'What waits for which board',
    blocks: [
      {
        kind: 'facts',
        facts: all.map(({ forum, next, count }) => ({
          label: sayForum(forum),
          value: `${count === 0 ? 'nothing waits' : sayCount(count, 'thing waits', 'things wait')}. ${sayMeets(next, today)}`,
        })),
      },
    ],
    buttons: all.slice(0, MOST_BOARDS).map(({ forum, typed }) => ({ label: forum.name, say: `/rag board ${typed}` })),
  });
}

const MOST_BOARDS = 6;

/** No forum is known of the plan, so that nothing can wait for one. */
export function sayNoBoard(plan: string): Card {
  const text = 'Dates are decided by the office. To add a board: /rag forum add and its name.';
  return buildCard({ heading: `${plan} has no forum yet`, blocks: [{ kind: 'said', text }] });
}
