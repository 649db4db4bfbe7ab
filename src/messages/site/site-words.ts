import { longDay } from '#src/messages/report/parts.ts';
import type { Site, SiteLink, SiteTab } from './site-page.ts';

/** The pages that answer a question each, as every page leads to them. */
export const TABS: Readonly<Record<SiteTab, SiteLink>> = {
  late: { text: 'What is late, and why', to: 'late.html' },
  moved: { text: 'What moved', to: 'moved.html' },
  decided: { text: 'Who decided', to: 'decided.html' },
  numbers: { text: 'What became of each number', to: 'numbers.html' },
  aims: { text: 'What the plan is for', to: 'aims.html' },
  pictures: { text: 'In pictures', to: 'pictures.html' },
  about: { text: 'About', to: 'about.html' },
};

/** The way to a recommendation, a milestone or an indicator. */
export const AIMS: SiteLink = TABS.aims;

export const FIRST_PAGE: SiteLink = { text: 'How the plan stands', to: 'index.html' };
export const EDITIONS: SiteLink = { text: 'Every edition', to: 'editions.html' };
export const ACCESSIBILITY: SiteLink = { text: 'Accessibility statement', to: 'accessibility.html' };

/** What stands in the frame of every page. */
export const FRAME_WORDS = {
  skip: 'Skip to what the page says',
  navigation: 'Pages',
  way: 'Where this page is',
  table: 'The same as a table',
  list: 'Pages of this list',
  page: (number: string) => `Page ${number}`,
  edition: (day: string) => `This is the edition as at ${day}.`,
  newest: 'Read the newest edition',
  isDrawnAgain: 'It was drawn again since: something in it is not public any more.',
} as const;

/** What stands at the foot of every page. */
export function sayFoot({ name, asAt, line }: Pick<Site, 'name' | 'asAt' | 'line'>): string {
  return `${name}, as at ${longDay(asAt)}, read from the record up to line ${line}. Red, Amber and Green are each a word and a shape.`;
}
