import type { Feed, FeedCell } from './feed.ts';
import type { FeedScene } from './feed-scene.ts';

/** A row of a feed by the names of its columns. */
export type FeedObject = Readonly<Record<string, FeedCell>>;

/** The rows of a feed as objects, one after the other. */
export function* feedObjects(feed: Feed, scene: FeedScene): Iterable<FeedObject> {
  for (const row of feed.rows(scene))
    yield Object.fromEntries(feed.columns.map(({ name }, at) => [name, row[at] ?? null]));
}
