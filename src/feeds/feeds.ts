import { actionsFeed } from './feeds/actions.ts';
import { datesFeed } from './feeds/dates.ts';
import { indicatorsFeed } from './feeds/indicators.ts';
import { leadsFeed } from './feeds/leads.ts';
import { updatesFeed } from './feeds/updates.ts';
import type { Feed } from './feed.ts';

/** Every feed that there is; another is a file beside these and a line here. */
export const FEEDS: readonly Feed[] = [actionsFeed, datesFeed, updatesFeed, leadsFeed, indicatorsFeed];

/** The feed of that name; null for none. */
export function feedNamed(name: string): Feed | null {
  return FEEDS.find((feed) => feed.name === name) ?? null;
}
