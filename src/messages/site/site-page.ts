import type { Day } from '#src/calendar/day.ts';
import type { Cell, Part } from '#src/report/paper/paper.ts';

/** Words that lead to a page of the site; `to` is its address from the first page. */
export type SiteLink = { readonly text: string; readonly to: string };

/** What is said of one thing, a line each. */
export type SiteFact = { readonly label: string; readonly said: readonly (Cell | SiteLink)[] };

/** What a page is made of, in order: parts as papers have them, and what leads to other pages. */
export type SiteBlock =
  | Part
  /** A picture of the plan, by its id. */
  | { readonly kind: 'picture'; readonly id: string }
  | { readonly kind: 'facts'; readonly facts: readonly SiteFact[] }
  | { readonly kind: 'links'; readonly links: readonly (SiteLink & { readonly beside: string })[] }
  /** What a reader has to know before anything else, such as that an action is withdrawn. */
  | { readonly kind: 'notice'; readonly text: string };

/** What stands under a heading; null for what comes right under the title. */
export type SiteSection = { readonly heading: string | null; readonly blocks: readonly SiteBlock[] };

/** The pages that every page leads to. */
export const SITE_TABS = ['late', 'moved', 'decided', 'numbers', 'aims', 'pictures', 'about'] as const;
export type SiteTab = (typeof SITE_TABS)[number];

/** A page in words, under an address that stays. */
export type SitePage = {
  readonly address: string;
  readonly title: string;
  readonly tab: SiteTab | null;
  /** The way to it from the first page, which is not in it. */
  readonly way: readonly SiteLink[];
  readonly sections: readonly SiteSection[];
};

/** One thing that changed, for a feed; `id` is the same in every edition. */
export type SiteChange = {
  readonly id: string;
  readonly on: Day;
  readonly title: string;
  readonly text: string;
  readonly to: string;
};

/** A column of a file for programs; its name never changes with the wording. */
export type SiteColumn = {
  readonly name: string;
  readonly says: string;
  readonly type: 'string' | 'date' | 'integer' | 'decimal';
};

/** A file for programs. */
export type SiteTable = {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly SiteColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** Where the words of a cell lead: by the key of its column and what it says. */
export type SiteLinks = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** An edition in words. */
export type Site = {
  /** The plan's key. */
  readonly plan: string;
  readonly name: string;
  readonly asAt: Day;
  readonly since: Day | null;
  /** The last line of the record on which it rests. */
  readonly line: number;
  readonly editions: readonly Day[];
  readonly pages: readonly SitePage[];
  /** Pages of earlier editions of which this one has nothing: they say so, and lead to the last one that had them. */
  readonly gone: readonly SitePage[];
  readonly links: SiteLinks;
  readonly changes: readonly SiteChange[];
  readonly tables: readonly SiteTable[];
};
