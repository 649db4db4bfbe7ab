import type { Card } from '#src/messages/card.ts';
import { sayNothingNew } from '#src/messages/answer/nothing-new.ts';
import { sayReceipt } from '#src/messages/answer/receipt.ts';
import type { Receipt } from '#src/messages/answer/receipt.ts';
import { sayRefusal } from '#src/messages/answer/say-refusal.ts';
import { sayWithReceipt } from '#src/messages/answer/with-receipt.ts';
import type { NewEntry } from '#src/plan/ledger.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import type { Scene } from '#src/commands/command.ts';
import { recordNotMine } from '#src/commands/lead/not-mine.ts';
import { recordSnooze } from '#src/commands/lead/snooze.ts';
import { recordPart } from './record-part.ts';
import { recordUndo } from './take-back.ts';

type Writes = {
  readonly tracked: Tracked;
  readonly entries: readonly NewEntry[];
  readonly notices: readonly Outgoing[];
};

/** What one part of a message leads to: a receipt, a card of its own (a snooze), or a refusal. */
export type Outcome =
  | (Writes & ({ readonly receipt: Receipt } | { readonly card: Card }))
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
      return recordNotMine(tracked, part.words, scene);
    case 'snooze':
      return both(part, recordSnooze(tracked, part.request, scene), { tracked, scene });
    case 'undo':
      return recordUndo(tracked, scene);
    // The rest is not said to anybody yet: likely-as-words keeps the words.
    case 'extension':
    case 'away':
    case 'close':
    case 'wrong-date':
    case 'question':
    case 'stop':
    case 'help':
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
