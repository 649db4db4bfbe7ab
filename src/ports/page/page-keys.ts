import type { Instant } from '#src/calendar/instant.ts';
import type { PersonId } from '#src/people/person.ts';

export const PAGE_KEY_KINDS = ['link', 'session'] as const;

/** What lets somebody onto the office’s page: a link that was sent to them, or the session that it made. What opens is never kept, only its hash. */
export type PageKey = {
  readonly hash: string;
  readonly kind: (typeof PAGE_KEY_KINDS)[number];
  readonly person: PersonId;
  readonly made: Instant;
  /** It opens nothing from then on. */
  readonly until: Instant;
};

/** Which key is meant, and when it is asked for. */
type Asking = Pick<PageKey, 'hash' | 'kind'> & { readonly now: Instant };

/** The keys to the office’s page. */
export type PageKeys = {
  /** Keeps one, and lets go of all that are past. */
  readonly add: (key: PageKey) => Promise<void>;
  /** Null where there is none, or it is past. */
  readonly find: (asking: Asking) => Promise<PageKey | null>;
  /** The same, and takes it away: of two who come at once one alone has it. */
  readonly use: (asking: Asking) => Promise<PageKey | null>;
  readonly prolong: (hash: string, until: Instant) => Promise<void>;
  readonly remove: (hash: string) => Promise<void>;
  /** Takes every key of a person away. */
  readonly removeAllOf: (person: PersonId) => Promise<void>;
};
