import type { Card } from '#src/messages/card.ts';
import { sayNothingNew } from '#src/messages/answer/nothing-new.ts';
import { sayReceipt } from '#src/messages/answer/receipt.ts';
import type { Receipt } from '#src/messages/answer/receipt.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import { sayWithReceipt } from '#src/messages/answer/with-receipt.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { wantsOtherLead } from '#src/reply/requests/wants-other-lead.ts';
import type { Scene } from '#src/commands/command.ts';
import { recordNotMine } from '#src/commands/lead/not-mine.ts';
import { recordSnooze } from '#src/commands/lead/snooze.ts';
import { recordPart } from './record-part.ts';
import type { RecordedPart } from './record-part.ts';
import { askToClose } from './requests/close.ts';
import { askForExtension } from './requests/extension.ts';
import { answerSpeaker } from './requests/of-speaker.ts';
import { askForOtherLead } from './requests/other-lead.ts';
import { saysMore } from './requests/to-office.ts';
import type { Place, RequestOutcome } from './requests/to-office.ts';
import { askToCorrect } from './requests/wrong-date.ts';
import { recordUndo } from './take-back.ts';

type Writes = {
  readonly tracked: Tracked;
  readonly entries: readonly NewEntry[];
  readonly notices: readonly Outgoing[];
};

/** What one part of a message leads to: a receipt, a card of its own (a snooze), or a refusal. */
export type Outcome =
  | (Writes & ({ readonly receipt: Receipt } | { readonly card: Card }))
  /** What is about whoever speaks, and no action. */
  | (Omit<Writes, 'tracked'> & { readonly card: Card })
  | { readonly refusal: Refusal };

/** True for an update that was recorded. */
export function isRecorded(outcome: Outcome): outcome is Writes & { readonly receipt: Receipt } {
  return 'receipt' in outcome;
}

/** True for a part that says nothing: a ref alone, or a courtesy. */
export function isBare({ change, request, unread }: ReadingPart): boolean {
  return request === null && unread === '' && Object.keys(change).length === 0;
}

/** Records what one part says of its action; the speaker may update it. */
export async function outcomeOf(part: ReadingPart, tracked: Tracked, scene: Scene): Promise<Outcome> {
  switch (part.request?.kind) {
    case 'not-mine':
      return wantsOtherLead(part.words)
        ? besides(part, askForOtherLead(part.words, part.request.to, { tracked, scene }), { tracked, scene })
        : recordNotMine(tracked, { words: part.words, to: part.request.to }, scene);
    case 'snooze':
      return both(part, recordSnooze(tracked, part.request, scene), { tracked, scene });
    case 'undo':
      return recordUndo(tracked, scene);
    case 'extension':
      return besides(part, await askForExtension(part, part.request, { tracked, scene }), { tracked, scene });
    case 'close':
      return besides(part, askToClose(part.words, { tracked, scene }), { tracked, scene });
    case 'wrong-date':
      return besides(part, askToCorrect(part.words, part.request.until, { tracked, scene }), { tracked, scene });
    case 'away':
    case 'question':
    case 'stop':
    case 'help': {
      const spoken = await answerSpeaker(part, part.request, { about: [tracked], scene });
      return besides(part, { tracked, ...spoken }, { tracked, scene });
    }
    case undefined:
      return isBare(part) ? nothingNew(tracked, scene) : recordPart(part, tracked, scene);
  }
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
  if (isBare({ ...part, request: null })) return wish;
  const update = await recordPart(part, tracked, scene);
  if ('refusal' in update) return update;
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
  const update = await recordPart({ ...part, change: said }, tracked, scene);
  if ('refusal' in update) return asked;
  const card = sayWithReceipt(sayReceipt([update.receipt], scene.today), [asked.card]);
  return {
    tracked,
    card,
    entries: [...update.entries, ...asked.entries],
    notices: [...update.notices, ...asked.notices],
  };
}
