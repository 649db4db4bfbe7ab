import type { Day } from '#src/calendar/day.ts';
import type { PlanProgress } from '#src/intake/format.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { isSaidDone } from './said-done.ts';

type Progress = Extract<ActionEvent, { kind: 'progress' }>;

/** The line of the ledger for what a plan publishes of an action's progress; null where its last version said the same. */
export function progressEvent(
  { rating, words }: PlanProgress,
  published: Day,
  ledger: readonly ActionEntry[],
): Progress | null {
  // The first line is the status; "Complete the review" in it is none.
  const done = rating === 'blue' || isSaidDone(words.split('\n', 1)[0] ?? '', published);
  const last = ledger.findLast(({ event }) => event.kind === 'progress')?.event;
  const isSame = last?.kind === 'progress' && last.rating === rating && last.words === words;
  return isSame ? null : { kind: 'progress', rating, done, words };
}
