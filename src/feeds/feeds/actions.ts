import { daysBetween } from '#src/calendar/day.ts';
import { leadNames } from '#src/plan/permission.ts';
import { countedAs } from '#src/plan/count-as.ts';
import type { Counted } from '#src/plan/count-as.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { slippageOf } from '#src/plan/slippage/slip.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { isBehind } from '#src/plan/turns/behind.ts';
import { missedTurn } from '#src/plan/turns/missed-turn.ts';
import { column, feedOf, nameForFeed, ratingWord } from '#src/feeds/feed.ts';
import type { FeedColumn } from '#src/feeds/feed.ts';
import type { FeedPlan, FeedScope } from '#src/feeds/feed-scene.ts';

type Column = FeedColumn<Tracked>;

const WHICH: readonly Column[] = [
  column('plan', 'text', { means: 'the key of its plan' }, ({ action }) => action.plan),
  column('id', 'text', { means: 'its name for ever, whatever number it has' }, ({ action }) => action.id),
  column('ref', 'text', { means: 'its number today' }, ({ action }) => action.ref),
  column('title', 'text', { means: 'what is to be done' }, ({ action }) => action.title),
  column('parent', 'text', { means: 'the number of the action it is part of' }, ({ action }) => action.parent),
  column('theme', 'text', { means: 'its theme' }, ({ action }) => action.theme),
  column('section', 'number', { means: 'the number of its section' }, ({ action }) => action.section),
  column('section_title', 'text', { means: 'what that section is called' }, sectionTitle),
  column('outcome', 'text', { means: 'the number of its outcome' }, ({ action }) => action.outcome),
];

const RATED: readonly Column[] = [
  column('stage', 'text', { means: 'open, said-done, complete, business-as-usual, superseded or withdrawn' }, stageOf),
  column('stage_since', 'day', { means: 'since when' }, ({ standing }) => standing.stageOn),
  column(
    'rating',
    'text',
    { means: 'Red, Amber, Green, Blue or Grey; empty where nobody has said' },
    (one, { today }) => ratingWord(shownRatingOf(one, today)),
  ),
  column('rated_on', 'day', { means: 'when that was last said' }, ({ standing }) => standing.declared?.on ?? null),
  column('rated_since', 'day', { means: 'since when it has been that', leadershipOnly: true }, ({ standing }) => {
    return standing.ratedSince;
  }),
  column('counted_as', 'text', { means: 'the one count it is in, of which all together are the plan' }, (one, of) =>
    countedWord(countedAs(one, of.today)),
  ),
];

const DATES: readonly Column[] = [
  column('original_date', 'day', { means: 'as first published' }, ({ standing }) => standing.original),
  column('agreed_date', 'day', { means: 'as agreed by now' }, ({ standing }) => standing.agreed),
  column('forecast_date', 'day', { means: 'when its lead expects it', leadershipOnly: true }, ({ standing }) => {
    return standing.forecast;
  }),
  column('date_asked', 'day', { means: 'a later date that waits for a decision', leadershipOnly: true }, (one) => {
    return one.standing.dateAsked?.day ?? null;
  }),
  column('times_moved', 'number', { means: 'how often its date was moved by a decision' }, (one, { today }) => {
    return slippageOf(one, today)?.moved ?? null;
  }),
  column('days_moved', 'number', { means: 'days from the original date to the agreed one' }, (one, { today }) => {
    return slippageOf(one, today)?.days ?? null;
  }),
  column('is_overdue', 'yes-no', { means: 'true where it is open and its date, or its round, is past' }, (one, of) => {
    return isBehind(one, of.today, of.from);
  }),
  column('days_overdue', 'number', { means: 'by how many days; empty where it is not' }, daysOverdue),
];

const WHO_AND_WORDS: readonly Column[] = [
  column('leads', 'text', { means: 'who leads it now, “; ” between; as published for the public' }, leadsOf),
  column('last_update', 'day', { means: 'when somebody last said how it stands', leadershipOnly: true }, (one) => {
    return one.standing.lastUpdate;
  }),
  column('public_line', 'text', { means: 'what the office let go for the public to read' }, ({ standing }) => {
    return standing.publicLine?.words ?? null;
  }),
  column('public_line_on', 'day', { means: 'when it did' }, ({ standing }) => standing.publicLine?.on ?? null),
  column('is_dropped', 'yes-no', { means: 'true where the newest version of the plan has it no longer' }, (one) => {
    return one.action.isDropped === true;
  }),
];

/** Every action and how it stands today. */
export const actionsFeed = feedOf<Tracked>({
  name: 'actions',
  means: 'every action and how it stands today',
  columns: [...WHICH, ...RATED, ...DATES, ...WHO_AND_WORDS],
  items: ({ tracked }) => tracked,
});

/** The public reads who leads it as the plan published it: names of the roster are the council's own. */
function leadsOf({ action, standing }: Tracked, { index }: FeedPlan, scope: FeedScope): string {
  const names = scope === 'public' ? leadNames(action.leads.owners) : leadNames(standing.owners, index);
  return names.flatMap((name) => nameForFeed(name) ?? []).join('; ');
}

function sectionTitle({ action }: Tracked, { headings }: FeedPlan): string | null {
  const number = String(action.section);
  return headings.find(({ level, ref }) => level === 'section' && ref === number)?.title ?? null;
}

/** What its lead says is done and nobody has checked is no stage of its own in words that last. */
function stageOf({ standing: { stage } }: Tracked): string {
  return stage === 'delivered' ? 'said-done' : stage;
}

/** The word by which a count is known to programs. */
export function countedWord(counted: Counted | null): string {
  return counted ?? 'closed';
}

/** By how many days an open action is past its date, or its round; null where it is not. */
export function daysOverdue(one: Tracked, { today, from }: FeedPlan): number | null {
  if (!isBehind(one, today, from)) return null;
  const { agreed } = one.standing;
  const due = agreed !== null && agreed < today ? agreed : missedTurn(one, today, from);
  return due === null ? null : daysBetween(due, today);
}
