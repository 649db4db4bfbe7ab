import type { Day } from '#src/calendar/day.ts';
import type { Change } from '#src/plan/change.ts';
import type { ImpossibleDay } from '#src/timescale/impossible-day.ts';
import type { UnlikelyDay } from '#src/timescale/unlikely-day.ts';
import type { Length } from '#src/timescale/readers/length.ts';
import type { Declarable } from '#src/rating/scale.ts';

/** Something the reader worked out and nobody said; shown as implied, and changed in one tap. */
export type ImpliedPart =
  | { readonly what: 'year'; readonly day: Day }
  | { readonly what: 'day'; readonly day: Day }
  /** A whole week was said: it is its Friday. */
  | { readonly what: 'friday'; readonly day: Day }
  /** The words named no action; the conversation supplied it. */
  | { readonly what: 'action' }
  /** Nobody named a rating: it is what the dates give once a later one is said. */
  | { readonly what: 'rating'; readonly rating: Declarable };

/** What somebody asks back about; other is what nothing but a person can answer. */
export type QuestionAbout = 'who' | 'what' | 'why' | 'when' | 'how' | 'rating' | 'other';

/** What else a reply can ask for, beside a change. */
export type Request =
  | { readonly kind: 'not-mine'; /** Whose it is, as typed; null when nobody is named. */ readonly to: string | null }
  | { readonly kind: 'snooze'; readonly until: Day | null; readonly words: string }
  | { readonly kind: 'undo' }
  /** More time: the day is the forecast too, and the office decides on the date. */
  | {
      readonly kind: 'extension';
      readonly until: Day | null;
      /** True for a day whose month was not said, “the 16th”; absent for any other. */
      readonly isNext?: true;
      /** How much more than is agreed, where no day is said; absent where it is not said either. */
      readonly more?: Length;
      readonly reason: string;
    }
  /** On leave; `to` is who answers meanwhile, as typed. */
  | { readonly kind: 'away'; readonly from: Day | null; readonly until: Day | null; readonly to: string | null }
  | { readonly kind: 'close' }
  | { readonly kind: 'wrong-date'; readonly until: Day | null }
  | { readonly kind: 'question'; readonly about: QuestionAbout }
  | { readonly kind: 'stop' }
  | { readonly kind: 'help' };

/** Recorded at once, or first asked about by one tap. */
export type Certainty = 'sure' | 'likely';

/** Where words of a message stand that a reading came from. */
export type ReadSpan = { readonly start: number; readonly end: number };

/** What was understood of the words said about one action. */
export type ReadingPart = {
  /** The ref as typed, with its plan prefix if any ('CYPS 8.1.3'); null when none was said. */
  readonly ref: string | null;
  readonly change: Change;
  readonly request: Request | null;
  /** The leave that is spoken of beside another request; absent for none. */
  readonly leave?: Extract<Request, { kind: 'away' }>;
  readonly implied: readonly ImpliedPart[];
  /** Words that no reader understood; they are kept as the narrative, and the receipt says so. */
  readonly unread: string;
  /** Exactly the words of this part. */
  readonly words: string;
  /** Likely: nothing of it is recorded but the words, until it is confirmed. */
  readonly certainty: Certainty;
  /** What was said of its beginning, where that is all: nothing a change can hold. */
  readonly progress: Progress | null;
  /** True where all that was understood is that it has not begun; absent for anything else. */
  readonly notBegun?: true;
  /** What to ask back about this action; null where what was read needs no answer. */
  readonly asks: Asks;
  /** A day in it that there cannot be, "32 January", which is to be asked about; absent where each there is could be. */
  readonly noSuchDay?: ImpossibleDay;
  /** A day in it that has passed or whose year is far from today, so that it is to be read back, and is no part of the change; absent for none. */
  readonly unlikelyDay?: UnlikelyDay;
  /** True for what is said of others than are named, "the rest red", where nobody knows which those are; absent otherwise. */
  readonly isOfOthers?: true;
  /** What its writer asks back, in their words, of which nothing is read, and what the rest says by itself, null where that is nothing; absent where they ask nothing. */
  readonly asksBack?: { readonly words: string; readonly rest: ReadingPart | null };
  /** The words from which rating, date, "done" or request were read. */
  readonly reads: readonly ReadSpan[];
};

/** Whether work has begun, as far as somebody said. */
export type Progress = 'started' | 'not-started' | 'partly';

/** What to ask in return; null where nothing need be asked. */
export type Asks = 'which' | 'date' | 'rating' | 'started' | null;

/** One reply or update command, read: a part an action, in the order of the words. */
export type Reading = {
  /** Recorded when any part is sure; likely when a tap would settle what was read; else kept. */
  readonly outcome: 'recorded' | 'likely' | 'kept';
  readonly parts: readonly ReadingPart[];
  /** The words that no part understood, as typed. */
  readonly unread: readonly string[];
  readonly asks: Asks;
};
