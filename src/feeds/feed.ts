import type { Rating } from '#src/rating/scale.ts';
import { LOOK } from '#src/rating/scale.ts';
import type { FeedPlan, FeedScene, FeedScope } from './feed-scene.ts';

/** What stands in one place of a feed; a day as ISO 8601 has it, null for nothing. */
export type FeedCell = string | number | boolean | null;
export type FeedType = 'text' | 'day' | 'number' | 'yes-no';

/**
 * A column by the name that it keeps for ever: columns are added at the end of a feed, and none is renamed or removed.
 * What is not for the public is empty in its feed.
 */
export type FeedColumn<Item> = {
  readonly name: string;
  readonly type: FeedType;
  readonly means: string;
  readonly isPublic: boolean;
  readonly read: (item: Item, of: FeedPlan, scope: FeedScope) => FeedCell;
};

/** A table that other programs read. */
export type Feed = {
  readonly name: string;
  readonly means: string;
  readonly columns: readonly Pick<FeedColumn<never>, 'name' | 'type' | 'means' | 'isPublic'>[];
  /** True for what is made of the lines of the record. */
  readonly isOfLines: boolean;
  readonly rows: (scene: FeedScene) => Iterable<readonly FeedCell[]>;
};

type FeedMade<Item> = {
  readonly name: string;
  readonly means: string;
  readonly isOfLines?: true;
  readonly columns: readonly FeedColumn<Item>[];
  readonly items: (of: FeedPlan, scope: FeedScope) => Iterable<Item>;
};

/** A feed of what its columns read of each item, plan after plan. */
export function feedOf<Item>({ name, means, columns, items, isOfLines }: FeedMade<Item>): Feed {
  return {
    name,
    means,
    columns,
    isOfLines: isOfLines === true,
    rows: function* ({ scope, plans }) {
      const isSeen = columns.map(({ isPublic }) => isPublic || scope === 'leadership');
      for (const of of plans)
        for (const item of items(of, scope))
          yield columns.map(({ read }, at) => (isSeen[at] ? read(item, of, scope) : null));
    },
  };
}

type Told = { readonly means: string; readonly leadershipOnly?: true };

/** A column of a feed. */
export function column<Item>(
  name: string,
  type: FeedType,
  { means, leadershipOnly }: Told,
  read: FeedColumn<Item>['read'],
): FeedColumn<Item> {
  return { name, type, means, isPublic: leadershipOnly !== true, read };
}

/** A rating as its word: a program has no use for the shape. */
export function ratingWord(rating: Rating | null): string | null {
  return rating === null ? null : LOOK[rating].word;
}

/** A person's name; one that is an address is nobody's to read. */
export function nameForFeed(name: string | null): string | null {
  return name === null || name.includes('@') ? null : name;
}
