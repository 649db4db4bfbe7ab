import type { Day } from '#src/calendar/day.ts';
import type { ForumKey } from './forum.ts';

/** Which forum decided something, and where that can be read again. */
export type Minuted = {
  readonly forum: ForumKey;
  /** As it was called then: a forum may meet no longer. */
  readonly name: string;
  /** The day of its meeting; absent where it decided between meetings, or nobody said. */
  readonly on?: Day;
  /** The reference of the minute; absent where nobody gave one. */
  readonly minute?: string;
};

/** Of what was decided the forum that did; absent where the office did. */
export type ByForum = { readonly minuted?: Minuted };
