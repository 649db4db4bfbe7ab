import type { Instant } from '#src/calendar/instant.ts';
import type { FeedScope } from '#src/feeds/feed-scene.ts';
import type { PersonId } from '#src/people/person.ts';
import type { PlanKey } from '#src/plan/action.ts';
import type { ForumKey } from '#src/plan/governance/forum.ts';

/** What another program shows to read feeds; its secret is told once, as it is made, and kept as a hash alone. */
export type FeedKey = {
  readonly name: string;
  readonly scope: FeedScope;
  /** The one plan that it reads; null for all. */
  readonly plan: PlanKey | null;
  readonly made: Instant;
};

/** The keys by which feeds are read; one that is taken back is gone. */
export type FeedKeys = {
  /** Its secret; null where one has that name already. */
  readonly add: (key: FeedKey) => Promise<string | null>;
  readonly all: () => Promise<readonly FeedKey[]>;
  /** The key of that name, for whoever has its secret; it takes as long to find that somebody has not. */
  readonly open: (name: string, secret: string) => Promise<FeedKey | null>;
  /** False where none has that name. */
  readonly remove: (name: string) => Promise<boolean>;
};

/** Whose a calendar is. */
export type CalendarOf =
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'plan'; readonly plan: PlanKey }
  | { readonly kind: 'forum'; readonly plan: PlanKey; readonly forum: ForumKey };

/** An address under which a calendar can be read; what is secret in it is told once, as it is made. */
export type CalendarAddress = { readonly of: CalendarOf; readonly made: Instant };

/** The secret addresses of calendars: one calendar may have several, which are taken back together. */
export type Calendars = {
  /** What is secret in it. */
  readonly add: (address: CalendarAddress) => Promise<string>;
  readonly all: () => Promise<readonly CalendarAddress[]>;
  readonly open: (secret: string) => Promise<CalendarOf | null>;
  /** How many addresses it had. */
  readonly removeAllOf: (of: CalendarOf) => Promise<number>;
};
