import { isOnlySaid } from '#src/plan/count-as.ts';
import type { WorkingDays } from '#src/calendar/working-days.ts';
import type { Day } from '#src/calendar/day.ts';
import { leadNames } from '#src/plan/permission.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { rulesOf } from '#src/plan/ratings.ts';
import { DECLARABLE } from '#src/rating/scale.ts';
import type { Rating } from '#src/rating/scale.ts';
import { buildCard } from '#src/messages/build-card.ts';
import type { Card, Readers } from '#src/messages/card.ts';
import { sayKeyShort } from '#src/messages/governance/say-bands.ts';
import { sayNames } from '#src/messages/digest/digest-rows.ts';
import { rowAbout } from '#src/messages/draft.ts';
import type { DraftBlock, DraftRow } from '#src/messages/draft.ts';
import { sayPausedUntil, sayRoundChecked } from '#src/messages/words/say-standing-rating.ts';
import { sayRatingAge } from '#src/messages/reminder/reminder-facts.ts';
import type { ReminderContext } from '#src/messages/reminder/reminder-facts.ts';
import { pageButtons, sayPage } from '#src/messages/text/paging.ts';
import type { Page } from '#src/messages/text/paging.ts';
import type { ListWords } from '#src/messages/words/list-words.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { shortTitle } from '#src/messages/words/naming.ts';
import { sayNext } from '#src/messages/words/next-date.ts';
import type { NextDate } from '#src/messages/words/next-date.ts';
import { say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** An action as a list shows it. */
export type Listed = {
  readonly tracked: Tracked;
  readonly named: Named;
  readonly shown: Rating | null;
  /** True for Green that nobody has confirmed within the cycle of its plan. */
  readonly isUnconfirmed: boolean;
  /** Until when all its leads asked for quiet; null where they did not. */
  readonly paused?: Day | null;
  readonly next: NextDate | null;
  /** True where that is past. */
  readonly isLate: boolean;
  /** Whom the reader stands in for; null for their own and others' actions. */
  readonly deputyFor: string | null;
};

/** One page of a list of actions; `say` asks for its first page, and `isMine` says that it is somebody's own page. */
export type ActionList = {
  readonly words: ListWords;
  readonly say: Said;
  readonly readers?: Readers;
  readonly isMine?: boolean;
  readonly page: Page<Listed>;
  readonly context: ReminderContext & { readonly today: Day; readonly days: WorkingDays };
  /** False where the leads are known, as in one's own list. */
  readonly namesLeads: boolean;
  /** How many of all its pages are what, after their number; empty where there is nothing to tell apart. */
  readonly split?: string;
};

const MOST_NAMES = 3;

/** A list of actions with its count and page, or a kind sentence and a next step when it is empty. */
export function sayActionList(list: ActionList): Card {
  const { words, page, say: first, readers = 'members', isMine = false, split = '' } = list;
  if (page.count === 0) {
    const { text, buttons } = words.none;
    return buildCard({ heading: words.title, blocks: [{ kind: 'said', text }], buttons, readers, ...pageOf(isMine) });
  }
  return buildCard({
    heading: say`${words.title} · ${sayCount(page.count, 'action')}${split}${sayPage(page)}`,
    blocks: [{ kind: 'rows', rows: page.items.map((one) => rowOf(one, list)), more: 0 }, ...keysOf(page)],
    buttons: pageButtons(page, first),
    readers,
    ...pageOf(isMine),
  });
}

/** The key of the ratings on a list, once, on its first page; each plan's own where they differ. */
function keysOf({ page, items }: Page<Listed>): readonly DraftBlock[] {
  const rated = items.filter(({ shown }) => DECLARABLE.some((rating) => rating === shown));
  if (page !== 1 || rated.length === 0) return [];
  const keys = new Map(rated.map(({ tracked: { action } }) => [action.plan, sayKeyShort(rulesOf(action))]));
  const [one = '', ...others] = new Set(keys.values());
  if (others.length === 0) return [{ kind: 'aside', text: one }];
  return [...keys].map(([plan, key]) => ({ kind: 'aside', text: `${plan}: ${key}` }));
}

function pageOf(isMine: boolean): { readonly page?: 'mine' } {
  return isMine ? { page: 'mine' } : {};
}

/** An action as a row: what is next, the rating's age, what it waits on and, where they are not known, its leads. */
export function rowOf(
  { tracked, named, shown, isUnconfirmed, paused, next, deputyFor }: Listed,
  { context, namesLeads }: Pick<ActionList, 'context' | 'namesLeads'>,
): DraftRow {
  const { standing } = tracked;
  const age = standing.stage === 'open' ? sayRatingAge(tracked, context) : '';
  const round = sayRoundChecked(standing, context.today);
  const facts = [
    round,
    ...(isUnconfirmed ? [age] : [isOnlySaid(tracked, context.today) ? 'only said' : '']),
    sayNext(tracked, next, context),
    ...(isUnconfirmed ? [] : [age]),
    sayPausedUntil(paused, context.today),
    standing.waitingOn === null ? '' : say`waiting on ${context.naming.words(standing.waitingOn)}`,
    deputyFor === null ? '' : `you stand in for ${deputyFor}`,
  ];
  const leads = namesLeads ? sayNames(leadNames(standing.owners, context.index), MOST_NAMES) : '';
  return {
    ...rowAbout(named),
    title: shortTitle(named),
    rating: shown,
    ...(shown === null && round !== '' ? { unratedSaid: false } : {}),
    facts: facts.filter((fact) => fact !== ''),
    ...(leads === '' ? {} : { leads }),
  };
}
