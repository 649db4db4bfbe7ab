import type { Day } from '#src/calendar/day.ts';
import type { Change } from '#src/plan/change.ts';

/** Something the reader worked out and nobody said; shown as implied, and changed in one tap. */
export type ImpliedPart =
  | { readonly what: 'year'; readonly day: Day }
  | { readonly what: 'day'; readonly day: Day }
  /** The words named no action; the conversation supplied it. */
  | { readonly what: 'action' };

/** What else a reply can ask for, beside a change. */
export type Request =
  | { readonly kind: 'not-mine' }
  | { readonly kind: 'snooze'; readonly until: Day | null; readonly words: string }
  | { readonly kind: 'undo' };

/** What was understood of the words said about one action. */
export type ReadingPart = {
  /** The ref as typed, with its plan prefix if any ('CYPS 8.1.3'); null when none was said. */
  readonly ref: string | null;
  readonly change: Change;
  readonly request: Request | null;
  readonly implied: readonly ImpliedPart[];
  /** Words that no reader understood; they are kept as the narrative, and the receipt says so. */
  readonly unread: string;
  /** Exactly the words of this part. */
  readonly words: string;
};

/** One reply or update command, read: a part an action, in the order of the words. */
export type Reading = { readonly parts: readonly ReadingPart[] };
