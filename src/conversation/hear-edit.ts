import type { Day } from '#src/calendar/day.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { answer } from '#src/commands/command.ts';
import { askedOf, loadOpen } from '#src/commands/update/open-actions.ts';
import { withoutLikely } from '#src/commands/update/likely-as-words.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { comparedRef, typedRef } from '#src/refs/typed-ref.ts';
import { tellLaterDate } from '#src/commands/update/record-part.ts';
import { recordParts } from '#src/commands/update/update-action.ts';
import { sayAmended, sayDeleted, sayNothingAmended } from '#src/messages/answer/amended-card.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import { sayWithReceipt } from '#src/messages/answer/with-receipt.ts';
import type { ActionEntry, ActionEvent, NewActionEntry } from '#src/plan/ledger.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { dateAskedBy, entryOf, isClosed, keepable } from '#src/plan/record-update.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { refAt } from '#src/refs/whose-ref.ts';
import { readReply } from '#src/reply/read-reply.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';

/**
 * An edited message amends the updates it made and adds those it names now; a deleted one leaves the record and adds a
 * note. Null for an edit of a message that recorded nothing at all.
 */
export async function hearEdit(scene: Scene): Promise<Answer | null> {
  const { message, register, speaker } = scene;
  const before = message.of === null ? [] : await register.ledgerOfMessage(message.of);
  const updates = before.filter(({ event, by }) => event.kind === 'updated' && by === speaker.id);
  if (updates.length === 0 && (message.how === 'deleted' || before.length > 0)) return answer(sayNothingAmended());
  if (updates.length === 0) return null;
  const known = await Promise.all(updates.map(async (update) => withAction(update, scene)));
  const amended = known.filter((one) => one !== null);
  return message.how === 'deleted' ? noteDeleted(amended, scene) : amend(amended, scene);
}

/** `refThen` is the one that the action had when it was said: the edited words mean that one. */
type Amended = {
  readonly update: ActionEntry;
  readonly tracked: Tracked;
  readonly ref: string;
  readonly refThen: string;
};

async function withAction(update: ActionEntry, { register, plans }: Scene): Promise<Amended | null> {
  const tracked = await register.tracked(update.action);
  if (tracked === null) return null;
  const { action } = tracked;
  const had = refAt(action, update.seq, await register.ledgerOf(action.id));
  return { update, tracked, ref: typedRef(action, plans), refThen: typedRef({ ...action, ref: had }, plans) };
}

function noteDeleted(amended: readonly Amended[], { saying, naming }: Scene): Answer {
  const event = {
    kind: 'noted',
    text: 'the message behind an update was deleted; the record stays',
    words: '',
  } as const;
  return {
    ...told(sayDeleted(amended.map(({ tracked }) => naming.action(tracked.action).ref)), amended),
    entries: amended.map(({ tracked }) => entryOf(tracked, event, saying)),
  };
}

function told(card: Answer['card'], amended: readonly Amended[]): Answer {
  return answer(card, [...new Set(amended.map(({ tracked }) => tracked.action.id))]);
}

async function amend(amended: readonly Amended[], scene: Scene): Promise<Answer> {
  const refs = amended.map(({ ref }) => ref);
  const open = await loadOpen(scene);
  const said = readReply(asHeard(scene.message.text).words, {
    today: scene.today,
    plans: scene.plans.map((plan) => plan.key),
    isRef: open.isRef,
    book: open.book,
    asked: askedOf(
      amended.map(({ tracked }) => tracked),
      scene,
    ),
  });
  const parts = said.parts.map((part) => asCalledNow(withoutLikely(part), amended, open));
  const events = amended.map((one) => ({ ...one, event: amendment(one, parts, scene) }));
  const lines = await Promise.all(events.map((one) => linesFor(one, scene)));
  const entries = lines.flat();
  const card = sayAmended(
    events.map(({ tracked, event }) => ({
      ref: scene.naming.action(tracked.action).ref,
      now: event.kind === 'amended' ? sayChange(event.change, scene.today, scene.naming.words) : null,
    })),
  );
  const notices = amended.flatMap(({ tracked }) => tellLaterDate(entries.filter(isOf(tracked)), tracked, scene));
  const added = parts.filter(({ ref }) => ref !== null && !refs.some((one) => isSame(one, ref)));
  const answered = { ...told(card, amended), entries, notices };
  return added.length === 0 ? answered : withAdded(answered, await recordParts(added, open, asFirstSaid(scene)));
}

/** The part under the ref that its action has now, whether it was said by the one it had then or by an older one. */
function asCalledNow(part: ReadingPart, amended: readonly Amended[], { meant }: OpenActions): ReadingPart {
  const { ref } = part;
  if (ref === null) return part;
  const [only, ...others] = meant(ref);
  const isOnly = ({ tracked }: Amended): boolean => others.length === 0 && tracked.action.id === only?.action.id;
  const one = amended.find(({ refThen }) => isSame(refThen, ref)) ?? amended.find(isOnly);
  return one === undefined ? part : { ...part, ref: one.ref };
}

/** What an edit adds counts as said in the message that was edited, so that the next edit finds it. */
function asFirstSaid(scene: Scene): Scene {
  const { of } = scene.message;
  return of === null ? scene : { ...scene, saying: { ...scene.saying, message: of } };
}

function withAdded(amended: Answer, added: Answer): Answer {
  return {
    ...added,
    card: sayWithReceipt(amended.card, [added.card]),
    about: [...new Set([...amended.about, ...added.about])],
    entries: [...amended.entries, ...added.entries],
    notices: [...amended.notices, ...added.notices],
  };
}

function isOf({ action }: Tracked) {
  return (entry: NewActionEntry): boolean => entry.action === action.id;
}

async function linesFor(
  { update, tracked, event }: Amended & { readonly event: ActionEvent },
  scene: Scene,
): Promise<readonly NewActionEntry[]> {
  const lines = [entryOf(tracked, event, scene.saying)];
  if (event.kind !== 'amended') return lines;
  const ledger = await scene.register.ledgerOf(update.action);
  const taken = datesAskedBy(update, ledger)
    .filter(({ day }) => day !== event.change.forecast)
    .map(({ seq }) => entryOf(tracked, { kind: 'undone', of: seq }, scene.saying));
  return [...lines, ...taken, ...dateAskedBy(tracked, event.change, scene.saying)];
}

/** The later dates that an update or an edit of it asked for and that nobody took back. */
function datesAskedBy(update: ActionEntry, ledger: readonly ActionEntry[]): readonly { seq: number; day: Day }[] {
  const edits = ledger.filter(({ event }) => event.kind === 'amended' && event.of === update.seq);
  const messages = new Set([update, ...edits].map(({ message }) => message));
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  return ledger.flatMap(({ seq, event, message }) =>
    event.kind === 'date-asked' && messages.has(message) && !undone.has(seq) ? [{ seq, day: event.day }] : [],
  );
}

/** The new words in place of the old, where their writer may still say how the action stands; a note otherwise. */
function amendment({ update, tracked, ref }: Amended, parts: readonly ReadingPart[], scene: Scene): ActionEvent {
  const { message, asker, today } = scene;
  const part = parts.find((one) => one.ref === null || isSame(one.ref, ref));
  if (isClosed(tracked) || mayUpdate(asker, tracked) !== null) {
    return { kind: 'noted', text: 'the message behind an update was edited; the record stays', words: message.text };
  }
  if (part === undefined) {
    return { kind: 'noted', text: 'the message was edited and no longer names this action', words: message.text };
  }
  const { change } = keepable(part, today);
  return { kind: 'amended', of: update.seq, change, words: message.text };
}

function isSame(one: string, other: string): boolean {
  return comparedRef(one).ref === comparedRef(other).ref;
}
