import type { Instant } from '#src/calendar/instant.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import type { Change } from '#src/plan/change.ts';
import { anAction, day, personId } from './an-action.ts';

/** A line of a test's ledger: who, on which day, what; the seq is its place from 1. */
export type Line = readonly [by: string, on: string, event: ActionEvent];

/** The ledger of 8.1.3 with these lines, oldest first. */
export function aLedger(lines: readonly Line[]): readonly ActionEntry[] {
  return lines.map(([by, on, event], at) => ({
    action: anAction().id,
    seq: at + 1,
    at: `${on}T10:00:00Z` as Instant,
    day: day(on),
    by: personId(by),
    message: `m${at + 1}`,
    event,
  }));
}

/** An update that says this. */
export function updated(change: Change, settles = false): ActionEvent {
  return { kind: 'updated', change, words: 'words', unread: '', ...(settles ? { settles } : {}) };
}
