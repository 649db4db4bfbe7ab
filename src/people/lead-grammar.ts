import type { LeadReader, LeadRefiner } from './lead-piece.ts';
import { readAcronym } from './readers/acronym.ts';
import { readAside, readVacancy } from './readers/aside.ts';
import { readBodyShape } from './readers/body-shape.ts';
import { readHonorific } from './readers/honorific.ts';
import { readMark, readSmallWord } from './readers/mark.ts';
import { readNameShape } from './readers/name-shape.ts';
import { readPostShape } from './readers/post-shape.ts';
import { readRosterName } from './readers/roster-name.ts';
import { readRosterPhrase } from './readers/roster-phrase.ts';
import { readRosterStem } from './readers/roster-stem.ts';
import { readLabel, readSupport } from './readers/support.ts';
import { readNothing } from './readers/unread.ts';
import { dropHonorifics } from './refiners/drop-honorifics.ts';
import { dropRepeats } from './refiners/drop-repeats.ts';
import { giveTitles } from './refiners/give-titles.ts';
import { markSupport } from './refiners/mark-support.ts';

/** What is tried at each word of a lead cell; the first that reads something wins. */
export const LEAD_READERS: readonly LeadReader[] = [
  // Labels before roster words: "Lead:" is no post.
  readLabel,
  readSupport,
  readMark,
  readVacancy,
  readAside,
  // What the roster knows before what only looks like a lead; shared beginnings first, for they end further on.
  readRosterStem,
  readRosterPhrase,
  readRosterName,
  readAcronym,
  readHonorific,
  // A post before a body: "Overview and Scrutiny Board Chair" is one person.
  readPostShape,
  readNameShape,
  readBodyShape,
  readSmallWord,
  readNothing,
];

/** What is done with the pieces of a whole cell, in order; support is marked on owners, so titles are given first. */
export const LEAD_REFINERS: readonly LeadRefiner[] = [dropHonorifics, giveTitles, markSupport, dropRepeats];
