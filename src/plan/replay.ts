import type { Declarable } from '#src/rating/scale.ts';
import type { Action } from './action.ts';
import { ASIDE } from './aside-lines.ts';
import { agreedMove } from './agreed-move.ts';
import { reasonOf } from './change.ts';
import { asPublished } from '#src/plan/replaying/as-published.ts';
import type { StandingSoFar } from '#src/plan/replaying/as-published.ts';
import { asAmended, corrections } from '#src/plan/replaying/corrections.ts';
import type { Change } from './change.ts';
import { chaseIn } from './chase.ts';
import type { ActionEntry, ActionEvent } from './ledger.ts';
import { NOTED } from './noted-requests.ts';
import { isForOtherLead, requestsAfter } from './open-requests.ts';
import { asFirstPublished } from '#src/plan/steps/first-published.ts';
import { stepAgreed, stepForecast } from '#src/plan/steps/step-moves.ts';
import { areAllDone, stepsAfter, withDatesOfWhole, withStep, worstOfSteps } from '#src/plan/steps/replay-steps.ts';
import type { DateMove, Declared, Standing } from './standing.ts';
import { followPlan, renew } from './replaying/republications.ts';
import { changeAsked, ownDates } from './replaying/date-asked.ts';
import { moveForecast } from './replaying/move-forecast.ts';
import { publishProgress } from './replaying/publish-progress.ts';
import { APPLY_PUBLIC, restrict } from './public/public-line.ts';
import { keepWaiting, settleBy, settleWords } from './replaying/unsettled.ts';
import { beginNextTurn, hold, moveStage, reopen, sendBack, show } from './replaying/stages.ts';
import {
  declare,
  forgetRatings,
  forgetVoices,
  giveReason,
  markFormer,
  noteWord,
  rateByOpenSteps,
  speakInPlaceOf,
  voiceOf,
  yieldRating,
} from './replaying/voices.ts';

/** How an action stands after its ledger, oldest line first: the same lines always give the same standing. */
export function replay(action: Action, entries: readonly ActionEntry[]): Standing {
  const { undone, amended } = corrections(entries);
  const draft = asPublished(action);
  draft.steps = asFirstPublished(draft.steps, entries);
  for (const entry of entries) {
    if (!ASIDE.has(entry.event.kind)) draft.lastSeq = entry.seq;
    if (undone.has(entry.seq)) continue;
    if (isCheckUndone(entry, entries)) draft.stageSeq = entry.seq;
    apply(draft, entry, asAmended(entry, amended.get(entry.seq)));
  }
  draft.chase = chaseIn(entries, undone);
  const { published: _, ...standing } = draft;
  return { ...standing, steps: withDatesOfWhole(standing.steps, standing) };
}

/** A check that is taken back is to be made again: whoever is asked is asked anew. */
function isCheckUndone({ event }: ActionEntry, entries: readonly ActionEntry[]): boolean {
  if (event.kind !== 'undone') return false;
  const kind = entries.find(({ seq }) => seq === event.of)?.event.kind;
  return kind === 'verified' || kind === 'not-verified';
}

type Kind = ActionEvent['kind'];
type Of<K extends Kind> = Extract<ActionEvent, { kind: K }>;
type Appliers = { readonly [K in Kind]: (draft: StandingSoFar, event: Of<K>, entry: ActionEntry) => void };

/** What each kind of line does to the standing; the order does not matter. */
const APPLY: Appliers = {
  published: (draft, event, { seq, day }) => {
    draft.publishedOn = event.cover ?? day;
    draft.original = event.original;
    draft.agreed = event.original;
    draft.stageSeq = seq;
  },
  updated: (draft, event, entry) => {
    const settles = event.settles === true && event.change.rating !== undefined;
    if (settles) forgetRatings(draft);
    const { instead = [], asOneWith } = event;
    const before = asOneWith === undefined ? null : voiceOf(draft, asOneWith);
    forgetVoices(draft, asOneWith === undefined ? instead : [...instead, asOneWith]);
    settleBy(draft, event, entry.by);
    applyChange(draft, event.change, entry);
    if (event.reason === true && entry.by !== null) giveReason(draft, entry.by, reasonOf(event.change));
    if (asOneWith !== undefined) noteWord(draft, asOneWith, entry.day);
    if (before !== null) speakInPlaceOf(draft, before, entry.seq);
    if (settles) yieldRating(draft);
  },
  kept: (draft, { words, reading, checks, written, placedBy, answered }, { by, day: on, seq }) => {
    if (by === null || answered === true) return;
    if (checks === true) draft.checkWords = { words, by, on };
    else
      keepWaiting(draft, { words, reading, by, on, seq, ...(written && { written }), ...(placedBy && { placedBy }) });
  },
  'date-asked': (draft, event, { by, day }) => {
    if (by === null) return;
    const asked = { day: event.day, by, on: day, reason: event.reason };
    const name = ownDates(draft, event.step);
    if (name === null) draft.dateAsked = asked;
    else draft.steps = withStep(draft.steps, name, (step) => ({ ...step, dateAsked: asked }));
  },
  'date-agreed': (draft, event, entry) => {
    const name = ownDates(draft, event.step);
    if (name === null) moveAgreed(draft, event, entry);
    else {
      draft.moves = [...draft.moves, ...stepAgreed(draft.steps, { ...event, step: name }, entry)];
      draft.steps = withStep(draft.steps, name, (step) => ({ ...step, due: event.day, dateAsked: null }));
    }
  },
  'date-declined': (draft, { step }) => changeAsked(draft, step, () => null),
  'date-returned': (draft, { step }, { by, day: on }) =>
    changeAsked(draft, step, (asked) => asked && (by === null ? asked : { ...asked, returned: { by, on } })),
  assigned: (draft, event, { by, day: on, at }) => {
    draft.owners = event.owners;
    draft.given = { by, on, at };
    draft.notMine = event.notMine ?? [];
    yieldRating(draft);
    if (event.ratedByFormer === true) markFormer(draft, on);
    settle(draft, 'leads');
  },
  'not-mine': (draft, { person }) => {
    draft.notMine = [...draft.notMine.filter((other) => other !== person), person];
  },
  snoozed: (draft, { person, until }) => {
    draft.snoozes = [...draft.snoozes.filter((snooze) => snooze.person !== person), { person, until }];
  },
  settled: (draft, event) => settle(draft, event.about),
  restricted: restrict,
  ...APPLY_PUBLIC,
  checker: (draft, { person }) => {
    draft.checkers = [...draft.checkers.filter((other) => other !== person), person];
  },
  verified: (draft, { words, turn }, entry) => {
    if (turn !== undefined) {
      beginNextTurn(draft, turn, entry);
      return;
    }
    moveStage(draft, 'complete', entry);
    // Where nothing was shown, what the checker saw shows it.
    if (draft.evidence === null && words !== '') show(draft, words, entry);
  },
  'not-verified': sendBack,
  closed: (draft, event, entry) => moveStage(draft, event.as, entry),
  reopened: (draft, _, entry) => reopen(draft, entry),
  held: hold,
  // A newer version's words are in the action itself: new words may be in doubt anew, and the agreed date may follow them.
  republished: (draft, event, entry) => {
    if (event.timescale !== null) doubtAnew(draft, 'timescale');
    if (event.leads !== null) doubtAnew(draft, 'leads');
    if (event.renewal?.ratedByFormer === true) markFormer(draft, entry.day);
    followPlan(draft, event, entry);
  },
  progress: publishProgress,
  // A note changes nothing but who will have a word, and that words which nobody understood may be no more than one.
  noted: (draft, { text, of }, { by, day: on }) => {
    if (text === NOTED.kept) draft.notMine = [];
    const settled = draft.requests.find(({ seq }) => seq === of);
    if (settled !== undefined && isForOtherLead(settled))
      draft.notMine = draft.notMine.filter((person) => person !== settled.by);
    if ((text === NOTED.word || text === NOTED['word-to-check']) && by !== null) draft.word = { by, on };
    if (text === NOTED['only-a-note']) settleWords(draft, of);
  },
  dropped: (draft, { renewal }, entry) => renew(draft, { ...renewal, isLeftOut: true }, entry),
  // Two correct other lines; the rest is beside how it stands, or in the action itself.
  amended: () => {},
  undone: () => {},
  edited: () => {},
  chased: () => {},
  answered: (draft, _, { by, day }) => {
    if (by !== null) noteWord(draft, by, day);
  },
};

function apply<K extends Kind>(draft: StandingSoFar, entry: ActionEntry, event: Of<K>): void {
  const before = draft.declared;
  APPLY[event.kind](draft, event, entry);
  if (!isSaidAgain(before, draft.declared)) draft.ratedSince = draft.declared?.on ?? null;
  draft.requests = requestsAfter(draft.requests, entry, event);
}

/** The same rating, whoever says it, the plan itself among them. */
function isSaidAgain(before: Declared | null, now: Declared | null): boolean {
  return before?.rating === now?.rating;
}

function settle(draft: StandingSoFar, about: 'timescale' | 'leads'): void {
  draft.doubts = draft.doubts.filter((doubt) => doubt !== about);
}

function doubtAnew(draft: StandingSoFar, about: 'timescale' | 'leads'): void {
  if (draft.published.includes(about) && !draft.doubts.includes(about)) draft.doubts = [...draft.doubts, about];
}

function moveAgreed(draft: StandingSoFar, event: Of<'date-agreed'>, entry: ActionEntry): void {
  // Nobody published the day that was read before, so nothing moved from it.
  if (event.reads === true) draft.original = event.day;
  else draft.moves = withAgreed(draft, event, entry);
  draft.agreed = event.day;
  draft.dateAsked = null;
  settle(draft, 'timescale');
}

/** Minutes that come late are no second move: who decided stands with the move that they are of. */
function withAgreed(draft: StandingSoFar, event: Of<'date-agreed'>, entry: ActionEntry): readonly DateMove[] {
  const at = draft.moves.findLastIndex(({ which, step }) => which === 'agreed' && step === undefined);
  const last = draft.moves[at];
  const isLate = event.minuted?.minute !== undefined && event.day === draft.agreed && draft.dateAsked === null;
  if (!isLate || last?.to !== event.day) return [...draft.moves, agreedMove(draft, event, entry)];
  return draft.moves.with(at, { ...last, minuted: event.minuted });
}

function applyChange(draft: StandingSoFar, change: Change, entry: ActionEntry): void {
  const { by, day, seq } = entry;
  if (by === null) return;
  draft.lastUpdate = day;
  draft.lastUpdateBy = by;
  noteWord(draft, by, day);
  draft.sentBack = null;
  draft.word = null;
  delete draft.saidNotStarted;
  if (change.narrative !== undefined) draft.narrative = { text: change.narrative, by, on: day };
  if (change.waitingOn !== undefined) draft.waitingOn = change.waitingOn;
  if (change.evidence !== undefined) show(draft, change.evidence, entry);
  draft.moves = [...draft.moves, ...stepForecast(draft.steps, change, { by, on: day })];
  draft.steps = stepsAfter(draft.steps, change, { by, on: day });
  const before = draft.declared?.rating ?? null;
  const why = reasonOf(change);
  if (change.rating !== undefined) {
    const { step, rating: said } = change;
    const rating = step === undefined ? said : worstOfSteps(draft.steps, said);
    declare(draft, { rating, by, on: day, seq, ...(why === '' ? {} : { words: why }) });
  } else if (change.step !== undefined && change.done === true) rateByOpenSteps(draft, change.step, seq);
  forgetReasons(draft, before, change);
  if (change.forecast !== undefined && ownDates(draft, change.step) === null) {
    moveForecast(draft, change.forecast, { by, day, reason: reasonOf(change) });
  }
  // The action is done with the last of its steps to be done, or when the whole of it is said to be.
  const isDone = change.step === undefined || areAllDone(draft.steps, change.step);
  if (change.done === true && isDone && draft.stage === 'open') moveStage(draft, 'delivered', entry);
}

/** What was said of another rating is no reason for this one; the ledger keeps it. What it waited on holds until it is well. */
function forgetReasons(draft: StandingSoFar, before: Declarable | null, change: Change): void {
  const after = draft.declared?.rating ?? null;
  if (before === null || after === before) return;
  if (change.narrative === undefined && draft.narrative?.by !== null) draft.narrative = null;
  if (change.waitingOn === undefined && after === 'green') draft.waitingOn = null;
}
