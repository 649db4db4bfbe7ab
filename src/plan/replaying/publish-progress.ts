import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import type { StandingSoFar } from './as-published.ts';

/** What the plan publishes stands only until a person has said how it stands, and is nobody's answer to a question. */
export function publishProgress(
  draft: StandingSoFar,
  event: Extract<ActionEvent, { kind: 'progress' }>,
  { day: on, seq }: ActionEntry,
): void {
  const { rating, words, done } = event;
  const isRated = rating === 'red' || rating === 'amber' || rating === 'green';
  delete draft.saidNotStarted;
  if (rating === 'grey' && draft.lastUpdate === null) draft.saidNotStarted = true;
  if (isRated && (draft.declared === null || draft.declared.by === null)) {
    draft.declared = { rating, by: null, on, seq, yields: true };
  }
  if (words !== '' && (draft.narrative === null || draft.narrative.by === null)) {
    draft.narrative = { text: words, by: null, on };
  }
  if ((done || rating === 'blue') && draft.stage === 'open' && draft.lastUpdate === null) {
    draft.stage = 'delivered';
    draft.stageOn = on;
    draft.stageSeq = seq;
  }
}
