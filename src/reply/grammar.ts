import type { Reader } from './reader.ts';
import { courtesy } from './readers/courtesy.ts';
import { done } from './readers/done.ts';
import { evidence } from './readers/evidence.ts';
import { forAll } from './readers/for-all.ts';
import { forecast } from './readers/forecast.ts';
import { notMine } from './readers/not-mine.ts';
import { ratingWord } from './readers/rating-word.ts';
import { snooze } from './readers/snooze.ts';
import { undo } from './readers/undo.ts';
import { waitingOn } from './readers/waiting-on.ts';

/**
 * Every reader, first come first served at the front of each clause: requests before all, since "not now" and "later" are
 * no dates; "all green" before "green"; a rating before "done", a date last, since "now" begins both.
 */
export const GRAMMAR: readonly Reader[] = [
  undo,
  notMine,
  snooze,
  forAll([ratingWord, done, snooze]),
  ratingWord,
  done,
  evidence,
  waitingOn,
  forecast,
  courtesy,
];

/** What is still read in the words that show it is done; a date among them is when something happened. */
export const AFTER_DONE: readonly Reader[] = [undo, notMine, ratingWord, evidence, waitingOn, courtesy];

/** What may be said before the ref it is about: "green for 8.1.3", "not mine 8.1.3". */
export const NAMED_LAST: readonly Reader[] = [undo, notMine, snooze, ratingWord, done];
