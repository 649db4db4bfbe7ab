import type { Heading } from '#src/plan/action.ts';
import { sayCount } from '#src/messages/words/say-list.ts';

/** How many more rows there are than a card shows. */
export function sayMoreRows(more: number): string {
  return `and ${sayCount(more, 'more action')}`;
}

/** What the filters of the list of actions are called. */
export const FILTER_WORDS = {
  plan: 'Plan',
  part: 'Section',
  theme: 'Theme',
  lead: 'Lead',
  forum: 'Forum',
  rating: 'Rating',
  late: 'Only what is late',
  any: 'All',
  show: 'Show',
  filters: 'Show only some',
  none: 'No action is like that. Choose “All” somewhere.',
  before: 'Earlier ones',
  after: 'More',
  pages: 'Parts of the list',
} as const;

/** A part of the plan in the list of them. */
export function sayPart({ ref, title }: Heading): string {
  return title === '' ? ref : `${ref} ${title}`;
}

/** "Actions · 34, part 2 of 3". */
export function sayListed(count: number, page: number, pages: number): string {
  return `${sayCount(count, 'action')}${pages === 1 ? '' : `, part ${page} of ${pages}`}`;
}
