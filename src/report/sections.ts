import type { ReportScene } from './report-scene.ts';
import { answersIn } from './sections/answers.ts';
import { byPurposeIn } from './sections/by-purpose.ts';
import { changedIn } from './sections/changed.ts';
import { completedIn } from './sections/completed.ts';
import { countsIn } from './sections/counts.ts';
import { decidedIn } from './sections/decided.ts';
import { decisionsIn } from './sections/decisions.ts';
import { keyIn } from './sections/key.ts';
import { becameIn, lineageIn } from './sections/lineage.ts';
import { liveIn } from './sections/live.ts';
import { movedIn } from './sections/moved.ts';
import { nextPeriodIn } from './sections/next-period.ts';
import { overdueIn } from './sections/overdue.ts';
import { purposesIn } from './sections/purposes.ts';
import { silentIn } from './sections/silent.ts';
import { turnedIn } from './sections/turned.ts';
import { whyLateIn } from './sections/why-late.ts';

/**
 * Every section that a report may have, in the order in which a whole one has them. Another is a file beside these and a
 * line here; how it is said is a file of `messages/report/sections` and a line there.
 */
export const SECTIONS = {
  answers: answersIn,
  decisions: decisionsIn,
  counts: countsIn,
  turned: turnedIn,
  moved: movedIn,
  decided: decidedIn,
  completed: completedIn,
  overdue: overdueIn,
  live: liveIn,
  purposes: purposesIn,
  'by-purpose': byPurposeIn,
  changed: changedIn,
  'why-late': whyLateIn,
  silent: silentIn,
  'next-period': nextPeriodIn,
  became: becameIn,
  lineage: lineageIn,
  key: keyIn,
} as const satisfies Readonly<Record<string, (scene: ReportScene) => unknown>>;

export type SectionName = keyof typeof SECTIONS;
export type SectionData<Name extends SectionName> = ReturnType<(typeof SECTIONS)[Name]>;

/** A section as data; `most` is how many rows each of its lists has, null for all. */
export type ReportSection = {
  readonly [Name in SectionName]: {
    readonly name: Name;
    readonly most: number | null;
    readonly data: SectionData<Name>;
  };
}[SectionName];
