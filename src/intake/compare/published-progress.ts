import type { PlanProgress } from '#src/intake/format.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';

type Progress = Extract<ActionEvent, { kind: 'progress' }>;

// "Complete", "Completed.", "Delivered", "Closed" as the whole of a line; not "Complete the review".
const DONE = /^(?:all |fully |now )?(?:complete|completed|delivered|done|closed|implemented|achieved)[.!]?$/i;

/** The line of the ledger for what a plan publishes of an action's progress; null where its last version said the same. */
export function progressEvent(progress: PlanProgress, ledger: readonly ActionEntry[]): Progress | null {
  const { rating, words } = progress;
  const done = rating === 'blue' || DONE.test(words.split('\n', 1)[0]?.trim() ?? '');
  const last = ledger.findLast(({ event }) => event.kind === 'progress')?.event;
  const isSame = last?.kind === 'progress' && last.rating === rating && last.words === words;
  return isSame ? null : { kind: 'progress', rating, done, words };
}
