import type { Day } from '#src/calendar/day.ts';
import type { ForumKey } from './forum.ts';

/** Before which board something was decided, where and when that is minuted; its name stands as it was called then. */
export type Minuted = {
  readonly forum: ForumKey;
  readonly name: string;
  /** The reference in its minutes, in the office's words; absent where nobody gave one. */
  readonly minute?: string;
  /** The day of the meeting; absent where nobody named one. */
  readonly on?: Day;
};

/** Of what was decided the forum that did; absent where the office did. */
export type ByForum = { readonly minuted?: Minuted };
