import type { LeadReader, LeadRefiner } from './lead-piece.ts';
import { readAcronym } from './readers/acronym.ts';
import { readAside, readCompany, readVacancy } from './readers/aside.ts';
import { readBeside, readDate, readDetail, readListNumber } from './readers/beside.ts';
import { readBodyShape } from './readers/body-shape.ts';
import { readHonorific } from './readers/honorific.ts';
import { readMark, readSmallWord } from './readers/mark.ts';
import { readNameOverLines } from './readers/name-over-lines.ts';
import { readNameShape } from './readers/name-shape.ts';
import { readPostShape } from './readers/post-shape.ts';
import { readRankPortfolio } from './readers/rank-portfolio.ts';
import { readRole } from './readers/role.ts';
import { readRosterName } from './readers/roster-name.ts';
import { readRosterPhrase } from './readers/roster-phrase.ts';
import { readRosterStem } from './readers/roster-stem.ts';
import { readSameInitials } from './readers/same-initials.ts';
import { readLabel, readSupport } from './readers/support.ts';
import { readTurnedName } from './readers/turned-name.ts';
import { readWholeUnit } from './readers/unit.ts';
import { readNothing } from './readers/unread.ts';
import { readWholeLead } from './readers/whole-lead.ts';
import { readWelshPost } from './readers/welsh-post.ts';
import { readWordyName } from './readers/wordy-name.ts';
import { accountableFirst } from './refiners/accountable-first.ts';
import { askWhole } from './refiners/ask-whole.ts';
import { byEvidence } from './refiners/by-evidence.ts';
import { dropBeside } from './refiners/drop-beside.ts';
import { dropHonorifics } from './refiners/drop-honorifics.ts';
import { dropRepeats } from './refiners/drop-repeats.ts';
import { giveTitles } from './refiners/give-titles.ts';
import { joinSamePerson } from './refiners/join-same-person.ts';
import { markSupport } from './refiners/mark-support.ts';
import { oneInTwoLanguages } from './refiners/one-in-two-languages.ts';
import { pairLines } from './refiners/pair-lines.ts';
import { sponsorsSupport } from './refiners/sponsors-support.ts';

/** What is tried at each word of a lead cell; the first that reads something wins. */
export const LEAD_READERS: readonly LeadReader[] = [
  // Labels before roster words: "Lead:" is no post.
  readRole,
  readListNumber,
  readLabel,
  readBeside,
  readSupport,
  readCompany,
  readSameInitials,
  readMark,
  readVacancy,
  readAside,
  // Before names: June and April are both.
  readDate,
  readDetail,
  // What the roster knows before what only looks like a lead; shared beginnings first, for they end further on.
  readRosterStem,
  readRosterPhrase,
  readNameOverLines,
  readRosterName,
  readWholeUnit,
  readWordyName,
  readWelshPost,
  readRankPortfolio,
  // What its own words show to be one, before any part of it.
  readWholeLead,
  readTurnedName,
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
export const LEAD_REFINERS: readonly LeadRefiner[] = [
  byEvidence,
  askWhole,
  oneInTwoLanguages,
  pairLines,
  dropHonorifics,
  giveTitles,
  joinSamePerson,
  dropBeside,
  markSupport,
  sponsorsSupport,
  accountableFirst,
  dropRepeats,
];
