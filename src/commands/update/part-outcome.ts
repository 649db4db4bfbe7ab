import type { Card } from '#src/messages/card.ts';
import { sayNothingNew } from '#src/messages/answer/nothing-new.ts';
import { sayReceipt } from '#src/messages/answer/receipt.ts';
import type { Receipt } from '#src/messages/answer/receipt.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import type { Unsure } from '#src/messages/answer/to-confirm.ts';
import { sayWithReceipt } from '#src/messages/answer/with-receipt.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { closedRefusal, isClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { Progress, ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { recordNotMine } from '#src/commands/lead/not-mine.ts';
import { recordSnooze } from '#src/commands/lead/snooze.ts';
import { withImpliedRating } from './implied-rating.ts';
import { keepPart } from './keep-part.ts';
import { questionOn } from './question-on.ts';
import { recordPart } from './record-part.ts';
import { settledBy, withWaiting } from './waiting-words.ts';
import type { Waiting } from './waiting-words.ts';
import { recordUndo } from './take-back.ts';

type Writes = {
  readonly tracked: Tracked;
  readonly entries: readonly NewEntry[];
  readonly notices: readonly Outgoing[];
};

/** What one part of a message leads to: a receipt, words that wait for a tap, a card of its own (a snooze), or a refusal. */
export type Outcome =
  | (Writes & ({ readonly receipt: Receipt } | { readonly unsure: Unsure } | { readonly card: Card }))
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
export async function outcomeOf(part: ReadingPart, tracked: Tracked, scene: Scene): Promise<Outcome> {
  const { request, certainty } = part;
  if (request !== null && certainty === 'sure') {
    switch (request.kind) {
      case 'not-mine':
        return recordNotMine(tracked, part.words, scene);
      case 'snooze':
        return both(part, recordSnooze(tracked, request, scene), { tracked, scene });
      case 'undo':
        return recordUndo(tracked, scene);
      // Nobody is told of the rest: its words are kept.
      case 'extension':
      case 'away':
      case 'close':
      case 'wrong-date':
      case 'question':
      case 'stop':
      case 'help':
    }
  }
  if (isBare(part)) return nothingNew(tracked, scene);
  return isCertain(part) ? record(part, tracked, scene) : keep(part, tracked, scene);
}

/** True for a part that says for certain how its action stands. */
export function isCertain({ certainty, change, progress, request, unread }: ReadingPart): boolean {
  const isSaid = progress !== null || Object.keys(change).some((field) => field !== 'narrative');
  // A note that was given as one, in a form.
  const isNote = request === null && unread === '' && change.narrative !== undefined;
  return certainty === 'sure' && (isSaid || isNote);
}

async function record(part: ReadingPart, tracked: Tracked, scene: Scene): Promise<Outcome> {
  const said = withImpliedRating(withProgress(withWish(part)), tracked, scene);
  const waiting = await settledBy(tracked, scene);
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
  if (isAddition(part, tracked, scene)) return recordPart({ ...part, change: { narrative } }, tracked, scene);
  if (isClosed(tracked)) return { refusal: closedRefusal(tracked) };
  return keepPart(part, tracked, scene);
}

/** True for words that were asked for, or that follow what their writer has answered just now: they add to it. */
function isAddition({ request, change }: ReadingPart, { action, standing }: Tracked, scene: Scene): boolean {
  const { last, speaker, today } = scene;
  if (last === null || !last.about.includes(action.id) || (request !== null && ASKED_BACK.has(request.kind))) {
    return false;
  }
  if (last.card.wants !== null) return true;
  const isAnswered = standing.lastUpdateBy === speaker.id && standing.lastUpdate === today;
  const isRead = Object.keys(change).some((field) => field !== 'narrative');
  return isAnswered && !isRead && request === null && questionOn(action.id, scene) === null;
}

const ASKED_BACK: ReadonlySet<string> = new Set(['question', 'help', 'stop']);

/** What was said of its beginning is the narrative, where nothing else is. */
function withProgress(part: ReadingPart): ReadingPart {
  const { progress, change } = part;
  if (progress === null || change.narrative !== undefined) return part;
  return { ...part, change: { ...change, narrative: PROGRESS[progress] } };
}

const PROGRESS: Readonly<Record<Progress, string>> = {
  started: 'started',
  'not-started': 'not started yet',
  partly: 'partly done',
};

/** A wish that nobody is told of is no part of what is recorded: the receipt says that it was not understood. */
function withWish(part: ReadingPart): ReadingPart {
  const { request, words, change, unread } = part;
  if (request === null) return part;
  const narrative = change.narrative ?? words;
  return { ...part, request: null, change: { ...change, narrative }, unread: unread === '' ? words : unread };
}

function nothingNew(tracked: Tracked, { naming, today }: Scene): Outcome {
  const card = sayNothingNew(naming.action(tracked.action), shownRatingOf(tracked, today));
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
