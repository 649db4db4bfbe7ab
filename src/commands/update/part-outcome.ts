import { isSaidToday } from './open-actions.ts';
import type { Card } from '#src/messages/card.ts';
import { sayNothingNew } from '#src/messages/answer/nothing-new.ts';
import { sayReceipt } from '#src/messages/receipt/receipt.ts';
import type { Receipt } from '#src/messages/receipt/receipt-facts.ts';
import { plainlyShows } from '#src/reply/may-show.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import type { Unsure } from '#src/messages/answer/to-confirm.ts';
import { sayWithReceipt } from '#src/messages/receipt/with-receipt.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { ifClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { signsIn } from '#src/reply/says-by-sign.ts';
import { wantsOtherLead } from '#src/reply/requests/wants-other-lead.ts';
import type { Scene } from '#src/commands/command.ts';
import { recordNotMine } from '#src/commands/lead/not-mine.ts';
import { recordSnooze } from '#src/commands/lead/record-snooze.ts';
import { withImpliedRating } from './implied-rating.ts';
import { withProgress } from '#src/reply/progress-as-note.ts';
import { askWhetherShown } from './corrected/whether-shown.ts';
import { evidenceIn, misheardEvidence } from './evidence-in.ts';
import { withLaterDay } from '#src/commands/update/dates/later-than-agreed.ts';
import { ofRound } from '#src/commands/update/steps/of-round.ts';
import { keepPart } from './keep-part.ts';
import { ifUntilNoDay, withNoDay, withoutUnlikely } from './no-such-day.ts';
import { questionOn } from './question-on.ts';
import { recordPart } from './record-part.ts';
import type { RecordedPart } from './record-part.ts';
import { afterOwnQuestion } from './requests/after-own-question.ts';
import { askToClose } from './requests/close.ts';
import { askForExtension } from './requests/extension.ts';
import { answerSpeaker } from './requests/of-speaker.ts';
import { askForOtherLead } from './requests/other-lead.ts';
import { saysMore } from './requests/to-office.ts';
import type { Place, RequestOutcome } from './requests/to-office.ts';
import { askToCorrect } from './requests/wrong-date.ts';
import { settledBy } from './waiting/settled-words.ts';
import { withWaiting } from './waiting-words.ts';
import type { Waiting } from './waiting-words.ts';
import { recordUndo } from './take-back.ts';

type Writes = {
  readonly tracked: Tracked;
  readonly entries: readonly NewEntry[];
  readonly notices: readonly Outgoing[];
};

type Own = { readonly card: Card; readonly holds?: boolean; readonly isAside?: true };

/** What one part of a message leads to: a receipt, words that wait for a tap, a card of its own (a snooze), or a refusal; a card that `answers` settles the question about its action, one that `holds` lets the words wait, and one that `isAside` leaves that question open. */
export type Outcome =
  | (Writes & ({ readonly receipt: Receipt } | { readonly unsure: Unsure } | (Own & { readonly answers?: true })))
  /** What is about whoever speaks, and no action. */
  | (Omit<Writes, 'tracked'> & Own)
  | { readonly refusal: Refusal };

/** True for an update that was recorded. */
export function isRecorded(outcome: Outcome): outcome is Writes & { readonly receipt: Receipt } {
  return 'receipt' in outcome;
}

/** True for words that were kept until their writer says what they mean. */
export function isKept(outcome: Outcome): outcome is Writes & { readonly unsure: Unsure } {
  return 'unsure' in outcome;
}

/** True for a part that says nothing: a ref alone, or a courtesy. */
export function isBare({ change, request, unread, progress }: ReadingPart): boolean {
  return request === null && progress === null && unread === '' && Object.keys(change).length === 0;
}

/** Records what one part says of its action, or keeps its words until that is certain; the speaker may update it. */
export async function outcomeOf(said: ReadingPart, tracked: Tracked, scene: Scene): Promise<Outcome> {
  const dated = withLaterDay(ofRound(withoutUnlikely(said, scene), tracked, scene), tracked, scene);
  const part = afterOwnQuestion(dated, tracked, scene);
  const shown = misheardEvidence(part, tracked, scene);
  if (shown !== null) return recordPart({ ...part, unread: '', change: { evidence: shown } }, tracked, scene);
  return outcomeAsRead(part, tracked, scene);
}

async function outcomeAsRead(part: ReadingPart, tracked: Tracked, scene: Scene): Promise<Outcome> {
  const noDay = ifUntilNoDay(part);
  switch (part.request?.kind) {
    case 'not-mine':
      return wantsOtherLead(part.words)
        ? besides(part, askForOtherLead(part.words, part.request.to, { tracked, scene }), { tracked, scene })
        : recordNotMine(tracked, { words: part.words, to: part.request.to }, scene);
    case 'snooze':
      if (noDay !== null) return both(withoutDay(part), { refusal: noDay }, { tracked, scene });
      return part.certainty === 'sure'
        ? both(part, recordSnooze(tracked, part.request, scene), { tracked, scene })
        : keep(part, tracked, scene);
    case 'undo':
      return part.certainty === 'sure' ? recordUndo(tracked, scene) : keep(part, tracked, scene);
    case 'extension':
      return besides(part, withNoDay(await askForExtension(part, part.request, { tracked, scene }), part), {
        tracked,
        scene,
      });
    case 'close':
      return besides(part, askToClose(part.words, { tracked, scene }), { tracked, scene });
    case 'wrong-date':
      return besides(part, withNoDay(askToCorrect(part.words, part.request.until, { tracked, scene }), part), {
        tracked,
        scene,
      });
    case 'away':
    case 'question':
    case 'stop':
    case 'help': {
      const spoken = await answerSpeaker(part, part.request, { about: [asAnswered(tracked, part, scene)], scene });
      return besides(part, { tracked, ...spoken }, { tracked, scene });
    }
    case undefined:
      if (isBare(part)) return signsIn(part) === '' ? nothingNew(tracked, scene) : keepSigns(part, tracked, scene);
      return isCertain(part) ? record(part, tracked, scene) : keep(part, tracked, scene);
  }
}

/** The action as the rating beside a question leaves it: the question is answered of what stands then. */
function asAnswered(tracked: Tracked, { change: { rating }, certainty }: ReadingPart, scene: Scene): Tracked {
  if (rating === undefined || certainty !== 'sure' || mayUpdate(scene.asker, tracked) !== null) return tracked;
  const { standing } = tracked;
  const declared = { rating, by: scene.speaker.id, on: scene.today, seq: standing.lastSeq };
  return { ...tracked, standing: { ...standing, declared } };
}

/** True for a part that says for certain how its action stands. */
export function isCertain({ certainty, change, progress, request, unread }: ReadingPart): boolean {
  const isSaid = progress !== null || Object.keys(change).some((field) => field !== 'narrative');
  // A note that was given as one, in a form.
  const isNote = request === null && unread === '' && change.narrative !== undefined;
  return certainty === 'sure' && (isSaid || isNote);
}

/** A sign beside a number says something of it, though not for certain what. */
function keepSigns(part: ReadingPart, tracked: Tracked, scene: Scene): Outcome {
  const narrative = signsIn(part);
  return ifOpen(tracked) ?? keepPart({ ...part, change: { narrative }, certainty: 'likely' }, tracked, scene);
}

async function record(part: ReadingPart, tracked: Tracked, scene: Scene): Promise<Outcome> {
  const said = withImpliedRating(withProgress(part), tracked, scene);
  const waiting = await settledBy(part, tracked, scene);
  return waiting === null ? recordPart(said, tracked, scene) : recordSettled(said, waiting, { tracked, scene });
}

/** The line names the message in which the words were said, so that an edit of that message amends them. */
async function recordSettled(
  part: ReadingPart,
  waiting: Waiting,
  { tracked, scene }: { tracked: Tracked; scene: Scene },
): Promise<Outcome> {
  const saying = { ...scene.saying, message: waiting.message ?? scene.saying.message };
  return recordPart(withWaiting(part, waiting, scene), tracked, { ...scene, saying });
}

async function keep(part: ReadingPart, tracked: Tracked, scene: Scene): Promise<Outcome> {
  const narrative = part.change.narrative ?? part.words;
  if ((part.noSuchDay ?? part.unlikelyDay) !== undefined) return ifOpen(tracked) ?? keepPart(part, tracked, scene);
  const evidence = evidenceIn(part, tracked, scene);
  if (evidence !== null && !plainlyShows(evidence)) return askWhetherShown(part, tracked, scene);
  if (evidence !== null) return recordPart({ ...part, unread: '', change: { evidence } }, tracked, scene);
  if (isAddition(part, tracked, scene)) return recordPart({ ...part, change: { narrative } }, tracked, scene);
  return ifOpen(tracked) ?? keepPart(part, tracked, scene);
}

function ifOpen(tracked: Tracked): { readonly refusal: Refusal } | null {
  const closed = ifClosed(tracked);
  return closed === null ? null : { refusal: closed };
}

/** What was recorded is not asked about again for a day that belongs to a wish beside it. */
function withoutDay(part: ReadingPart): ReadingPart {
  const { noSuchDay: _, ...rest } = part;
  return rest;
}

/** True for words that were asked for, or that follow what their writer has answered just now: they add to it. */
function isAddition({ request, change }: ReadingPart, tracked: Tracked, scene: Scene): boolean {
  const { last } = scene;
  const action = tracked.action.id;
  if (last === null || !last.about.includes(action)) return false;
  if (last.card.wants === 'reason' || last.card.wants === 'note') return true;
  if (Object.keys(change).some((field) => field !== 'narrative')) return false;
  return isSaidToday(tracked, scene) && request === null && questionOn(action, scene) === null;
}

function nothingNew(tracked: Tracked, { naming, today }: Scene): Outcome {
  const card = sayNothingNew(naming.action(tracked.action), tracked, today);
  return { tracked, card, entries: [], notices: [] };
}

type Wish = ReturnType<typeof recordSnooze>;

/** "amber, snooze till Monday" is an answer and a wish: a wish that cannot be read takes nothing from the answer. */
async function both(
  part: ReadingPart,
  wish: Wish,
  { tracked, scene }: { tracked: Tracked; scene: Scene },
): Promise<Outcome> {
  const said = { ...part, request: null };
  if (isBare(said)) return wish;
  // What else was said rates nothing: the wish stands for itself, and its line has the whole message.
  if (!isCertain(said)) return 'refusal' in wish ? keep({ ...said, certainty: 'likely' }, tracked, scene) : wish;
  const update = await record(said, tracked, scene);
  if (!isRecorded(update)) return update;
  const wished = 'refusal' in wish ? { card: sayRefusal(wish.refusal), entries: [] } : wish;
  // One Undo takes back both.
  const card = sayWithReceipt(sayReceipt([update.receipt], scene.today), [wished.card], { withButtons: false });
  return { tracked, card, entries: [...update.entries, ...wished.entries], notices: update.notices };
}

/** "amber, can someone else take this?": the answer is recorded where it is sure and theirs to give, and the request stands beside it. */
async function besides(
  part: ReadingPart,
  asked: RequestOutcome | RecordedPart | { readonly refusal: Refusal },
  { tracked, scene }: Place,
): Promise<Outcome> {
  const { change, certainty, request } = part;
  if ('refusal' in asked || 'receipt' in asked || !saysMore(change) || certainty !== 'sure') return asked;
  if (mayUpdate(scene.asker, tracked) !== null) return asked;
  const { forecast, ...rest } = change;
  const isDated = request?.kind === 'extension' || request?.kind === 'wrong-date' || request?.kind === 'away';
  const said = isDated || forecast === undefined ? rest : change;
  const update = await record({ ...part, request: null, change: said }, tracked, scene);
  if (!isRecorded(update)) return asked;
  const card = sayWithReceipt(sayReceipt([update.receipt], scene.today), [asked.card]);
  return {
    tracked,
    card,
    entries: [...update.entries, ...asked.entries],
    notices: [...update.notices, ...asked.notices],
  };
}
