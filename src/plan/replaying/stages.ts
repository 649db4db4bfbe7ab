import { settleWords } from './unsettled.ts';
import type { Day } from '#src/calendar/day.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { FoundComplete, Standing } from '#src/plan/standing.ts';
import type { StandingSoFar } from './as-published.ts';
import { noteWord } from './voices.ts';

/** A decision about where it stands, on the day and in the line that says so. */
export function moveStage(draft: StandingSoFar, stage: Standing['stage'], { by, day, seq, event }: ActionEntry): void {
  draft.stage = stage;
  draft.stageOn = day;
  draft.stageBy = by;
  draft.stageSeq = seq;
  draft.sentBack = null;
  draft.checkWords = null;
  if (stage !== 'open' && stage !== 'delivered') draft.waitingOn = null;
  draft.embedding = embeddingAt(draft, stage, event);
  if (event.kind === 'verified')
    draft.checked = { by, on: day, seq, ...(draft.embedding === 'embedded' ? firstOf(draft.checked) : {}) };
  draft.delivery = deliveryAt(draft, stage, { by, day, event });
  draft.minuted = event.kind === 'closed' ? (event.minuted ?? null) : null;
  draft.into = event.kind === 'closed' ? (event.into ?? []) : [];
}

function firstOf(checked: StandingSoFar['checked']): Pick<FoundComplete, 'first'> {
  return checked === null ? {} : { first: checked.first ?? { on: checked.on, seq: checked.seq } };
}

function embeddingAt(
  { embedding }: StandingSoFar,
  stage: Standing['stage'],
  event: ActionEntry['event'],
): Standing['embedding'] {
  if (event.kind === 'held') return 'said';
  return stage === 'complete' && embedding === 'said' ? 'embedded' : null;
}

/** What shows it from now on; what showed it before stays beside that. */
export function show(draft: StandingSoFar, words: string, { by, day: on }: ActionEntry): void {
  draft.evidence = words;
  if (!draft.shown.some((one) => one.words === words)) draft.shown = [...draft.shown, { words, by, on }];
}

/** A lead says that it still holds, in words that are the newest of it. */
export function hold(draft: StandingSoFar, { words }: { readonly words: string }, entry: ActionEntry): void {
  moveStage(draft, 'delivered', entry);
  if (entry.by === null) return;
  noteWord(draft, entry.by, entry.day);
  if (words !== '') draft.narrative = { text: words, by: entry.by, on: entry.day };
}

/** The office's word is nobody's work: `settles` tells it from a lead's. */
function deliveryAt(
  { delivery, owners }: StandingSoFar,
  stage: Standing['stage'],
  { by, day: on, event }: Pick<ActionEntry, 'by' | 'day' | 'event'>,
): Standing['delivery'] {
  if (stage === 'open') return null;
  if (stage !== 'delivered') return delivery;
  return { owners, on, by: event.kind === 'updated' && event.settles === true ? null : by };
}

/** One turn of a recurring action is complete: what was said of it, and what showed it, says nothing of the next. */
export function beginNextTurn(draft: StandingSoFar, of: Day, entry: ActionEntry): void {
  moveStage(draft, 'open', entry);
  draft.turn = { of, by: entry.by, on: entry.day, seq: entry.seq };
  draft.declared = null;
  draft.voices = [];
  draft.disagreement = [];
  draft.forecast = null;
  draft.waitingOn = null;
  draft.evidence = null;
}

/** What was looked at and found wanting shows nothing any more, unless it was found complete before; the ledger keeps it. */
export function sendBack(draft: StandingSoFar, { words }: { readonly words: string }, entry: ActionEntry): void {
  const showed = draft.embedding === 'said' ? draft.evidence : null;
  moveStage(draft, 'open', entry);
  draft.evidence = showed;
  // Whoever checked had them before them.
  settleWords(draft, undefined);
  if (entry.by !== null) draft.sentBack = { by: entry.by, on: entry.day, words, seq: entry.seq };
}

/** What somebody said of it while it was closed is what was said of it last. */
export function reopen(draft: StandingSoFar, entry: ActionEntry): void {
  const said = draft.requests.findLast(({ what, words }) => what === 'said-after' && words !== '');
  moveStage(draft, 'open', entry);
  if (said !== undefined) draft.narrative = { text: said.words, by: said.by, on: said.on };
}
