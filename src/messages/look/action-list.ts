import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Day } from '#src/calendar/day.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Rating } from '#src/rating/scale.ts';
import type { Card, Row } from '#src/messages/card.ts';
import { sayNames } from '#src/messages/digest/digest-rows.ts';
import type { ListWords } from '#src/messages/words/list-words.ts';
import { sayNext } from '#src/messages/words/next-date.ts';
import type { NextDate } from '#src/messages/words/next-date.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import { sayRatingAge, shortTitle } from '#src/messages/reminder/reminder-facts.ts';
import type { ReminderContext } from '#src/messages/reminder/reminder-facts.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** An action as a list shows it. */
export type Listed = {
  readonly tracked: Tracked;
  /** As its reader types it. */
  readonly ref: string;
  readonly shown: Rating | null;
  readonly next: NextDate | null;
  /** Whom the reader stands in for; null for their own and others' actions. */
  readonly deputyFor: string | null;
};

/** One page of a list of actions; `say` asks for its first page. */
export type ActionList = {
  readonly words: ListWords;
  readonly say: string;
  readonly page: Page<Listed>;
  readonly context: ReminderContext & { readonly today: Day; readonly days: WorkingDays };
  /** False where the leads are known, as in one's own list. */
  readonly namesLeads: boolean;
};

const MOST_NAMES = 3;

/** A list of actions with its count and page, or a kind sentence and a next step when it is empty. */
export function sayActionList(list: ActionList): Card {
  const { words, page, say } = list;
  if (page.count === 0) {
    const { text, buttons } = words.none;
    return { heading: words.title, rating: null, blocks: [{ kind: 'said', text }], buttons };
  }
  return {
    heading: `${words.title} · ${sayCount(page.count, 'action')}${sayPage(page)}`,
    rating: null,
    blocks: [{ kind: 'rows', rows: page.items.map((one) => rowOf(one, list)), more: 0 }],
    buttons: pageButtons(page, say),
  };
}

/** An action as a row: what is next, the rating's age, what it waits on and, where they are not known, its leads. */
export function rowOf(
  { tracked, ref, shown, next, deputyFor }: Listed,
  { context, namesLeads }: Pick<ActionList, 'context' | 'namesLeads'>,
): Row {
  const { standing } = tracked;
  const facts = [
    sayNext(tracked, next, context),
    standing.stage === 'open' ? sayRatingAge(tracked, context) : '',
    standing.waitingOn === null ? '' : `waiting on ${standing.waitingOn}`,
    deputyFor === null ? '' : `you stand in for ${deputyFor}`,
    namesLeads ? sayNames(leadNames(standing.owners), MOST_NAMES) : '',
  ];
  return { ref, title: shortTitle(tracked), rating: shown, facts: facts.filter((fact) => fact !== '') };
}
