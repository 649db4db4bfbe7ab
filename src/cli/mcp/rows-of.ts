import { z } from 'zod';
import { feedObjects } from '#src/feeds/as-objects.ts';
import type { FeedObject } from '#src/feeds/as-objects.ts';
import type { Feed, FeedType } from '#src/feeds/feed.ts';
import type { FeedPlan } from '#src/feeds/feed-scene.ts';
import { actionsFeed } from '#src/feeds/feeds/actions.ts';
import { sayActionLine } from '#src/messages/feeds/say-actions.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { McpQuestion } from './question.ts';

/** The rows of a feed for some actions of a plan alone: an answer has the very columns that the feed has. */
export function rowsOf(feed: Feed, of: FeedPlan, { scope }: McpQuestion, some = of.tracked): readonly FeedObject[] {
  return [...feedObjects(feed, { scope, plans: [{ ...of, tracked: some }] })];
}

/** What such rows are, for whoever checks an answer. */
export function rowsSchema({ columns }: Feed) {
  const shape = columns.map(({ name, type, means }) => [name, OF_TYPE[type]().nullable().describe(means)] as const);
  return z.array(z.object(Object.fromEntries(shape)));
}

const OF_TYPE: Readonly<Record<FeedType, () => z.ZodType>> = {
  text: () => z.string(),
  day: () => z.string(),
  number: () => z.number(),
  'yes-no': () => z.boolean(),
};

/** Some actions in words, a line each, and the same as rows. */
export function actionsInWords(some: readonly Tracked[], of: FeedPlan, asked: McpQuestion) {
  const rows = rowsOf(actionsFeed, of, asked, some);
  const lines = some.map((one, at) => {
    const { leads, days_overdue: late } = rows[at] ?? {};
    const { action, standing } = one;
    return sayActionLine({
      ref: action.ref,
      title: action.title,
      standing,
      rating: shownRatingOf(one, of.today),
      leads: typeof leads === 'string' ? leads : null,
      late: typeof late === 'number' ? late : null,
      publicLine: standing.publicLine?.words ?? null,
    });
  });
  return { rows, lines };
}
