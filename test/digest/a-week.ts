import { workingDays } from '#src/calendar/working-days.ts';
import type { Instant } from '#src/calendar/instant.ts';
import { buildingDigest } from '#src/digest/build-digest.ts';
import { atOnce } from '#src/thrift/steps.ts';
import type { DigestInput } from '#src/digest/build-digest.ts';
import type { Digest, Week } from '#src/digest/digest.ts';
import { rosterIndex } from '#src/people/roster/roster-index.ts';
import type { Action, Heading } from '#src/plan/action.ts';
import type { Change } from '#src/plan/change.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { replay } from '#src/plan/replay.ts';
import { aPlan, aRoster, day, personId } from '#test/kit/an-action.ts';

/** What happened on a day to an action, and who said so; an empty name is the bot. */
export type Happened = readonly [on: string, ref: string, by: string, event: ActionEvent];

export const ENGLAND = workingDays('england-and-wales');

/** Somebody's update, with nothing left unread. */
export function said(change: Change): ActionEvent {
  return { kind: 'updated', change, words: change.narrative ?? '', unread: '' };
}

/** The ledger that things happening in this order leave behind. */
export function aLedger(happened: readonly Happened[], plan = 'RIP'): readonly ActionEntry[] {
  return happened.map(([on, ref, by, event], at) => ({
    seq: at + 1,
    at: `${on}T09:00:00.000Z` as Instant,
    day: day(on),
    by: by === '' ? null : personId(by),
    message: null,
    action: `${plan}/${ref}` as ActionEntry['action'],
    event,
  }));
}

/** What a test may say of a digest; the rest is the default plan and roster, a week on Monday 30 November 2015. */
export type AWeekSaid = {
  readonly actions: readonly Action[];
  readonly happened?: readonly Happened[];
  readonly headings?: readonly Heading[];
  readonly today?: string;
} & Partial<Pick<DigestInput, 'late' | 'plan' | 'since' | 'asked' | 'celebrates'>>;

/** The digest of these actions after these events. */
export function aDigest({ actions, happened = [], headings = [], today = '2015-11-30', ...rest }: AWeekSaid): Digest {
  const ledger = aLedger(happened);
  const tracked = actions.map((action) => ({
    action,
    standing: replay(
      action,
      ledger.filter((entry) => entry.action === action.id),
    ),
  }));
  const index = rosterIndex(aRoster(), day(today));
  return atOnce(buildingDigest({ plan: aPlan(), headings, tracked, ledger, index, today: day(today), ...rest }));
}

/** The same, where a test knows that there is something to report. */
export function aWeek(said: AWeekSaid): Week {
  const digest = aDigest(said);
  if (digest.kind === 'skipped') throw new Error('This digest was to be a week, and it was skipped.');
  return digest;
}
