import type { Day } from '#src/calendar/day.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { answer } from '#src/commands/command.ts';
import { keepPart } from '#src/commands/update/keep-part.ts';
import type { Kept } from '#src/commands/update/keep-part.ts';
import { loadOpen } from '#src/commands/update/open-actions.ts';
import type { OpenActions } from '#src/commands/update/open-actions.ts';
import { isCertain } from '#src/commands/update/part-outcome.ts';
import { typedRef } from '#src/refs/typed-ref.ts';
import { readIn } from '#src/commands/update/rest/read-in.ts';
import { askedAlone, askedApart } from '#src/commands/update/rest/asked-apart.ts';
import { recordParts } from '#src/commands/update/update-action.ts';
import { sayAmended, sayNoLongerKept, sayNothingAmended } from '#src/messages/answer/amended-card.ts';
import { sayChange } from '#src/messages/words/say-change.ts';
import { sayToConfirm } from '#src/messages/answer/to-confirm.ts';
import { sayWithReceipt } from '#src/messages/receipt/with-receipt.ts';
import type { ActionEntry, ActionEvent, NewActionEntry } from '#src/plan/ledger.ts';
import { mayUpdate } from '#src/plan/permission.ts';
import { undoneIn } from '#src/plan/office-decisions.ts';
import { amendedAtSteps, isSameRef } from './amended-steps.ts';
import type { Amended } from './amended-steps.ts';
import { NOTED } from '#src/plan/noted-requests.ts';
import { asksOffice, unansweredIn } from '#src/plan/open-requests.ts';
import { dateAskedBy, entryOf, isClosed, keepable, ofStep } from '#src/plan/record-update.ts';
import { refAt } from '#src/refs/whose-ref.ts';
import type { ReadingPart } from '#src/reply/reading.ts';
import { goneIn, noteDeleted } from './note-deleted.ts';
import { asHeard } from '#src/commands/words/as-heard.ts';

/** A message to be heard again as it reads now, with the lines that take back what had been kept of it. */
type HeardAgain = { readonly takenBack: readonly NewActionEntry[] };

/**
 * An edited message amends the updates it made and adds those it names now; one whose words only wait is heard again. A
 * deleted one leaves the record and adds a note, and its words wait no longer.
 */
export async function hearEdit(scene: Scene): Promise<Answer | HeardAgain> {
  const { message, register, speaker } = scene;
  const before = message.of === null ? [] : await register.ledgerOfMessage(message.of);
  const ledger = await ledgersOf(before, scene);
  const undone = undoneIn(ledger);
  // What the office has not answered is asked as it reads now.
  const asking = new Set(unansweredIn(ledger).map(({ seq }) => seq));
  const own = before.filter(({ by, seq }) => by === speaker.id && !undone.has(seq));
  const updates = own.filter(({ event }) => event.kind === 'updated');
  const isUpdated = ({ action }: ActionEntry): boolean => updates.some((update) => update.action === action);
  const kept = own.filter((line) => asking.has(line.seq) || (isAnswerAlone(line) && !isUpdated(line)));
  const takenBack = kept.map((line) => takeBack(line, asFirstSaid(scene)));
  if (updates.length === 0) {
    const isOver = ({ event, seq }: ActionEntry) => event.kind === 'undone' || undone.has(seq) || asksOffice(event);
    const isOpen = before.every((line) => isOver(line) || isAnswerAlone(line));
    return nothingRecorded(takenBack, isOpen, scene);
  }
  const known = await Promise.all(updates.map(async (update) => withAction(update, own, scene)));
  const amended = known.filter((one) => one !== null);
  const heard =
    message.how === 'deleted'
      ? await noteDeleted(
          amended,
          { gone: await goneIn(scene), hasAsked: own.some(({ seq }) => asking.has(seq)) },
          scene,
        )
      : await amend(amended, scene);
  return { ...heard, entries: [...takenBack, ...heard.entries] };
}

/** Words that wait, and an answer to the office's own question, are heard again as they read now. */
function isAnswerAlone({ event }: ActionEntry): boolean {
  return event.kind === 'kept' || event.kind === 'answered';
}

/** An edit of words that only wait, or that record nothing any more, is heard as a message of its own. */
async function nothingRecorded(
  takenBack: readonly NewActionEntry[],
  isOpen: boolean,
  scene: Scene,
): Promise<Answer | HeardAgain> {
  const { message, last } = scene;
  if (message.how === 'edited' && isOpen) return { takenBack };
  const isHeld = last !== null && last.holds !== null && last.holds === message.of;
  if (takenBack.length === 0 && !isHeld) return answer(sayNothingAmended(await goneIn(scene)));
  return { ...answer(sayNoLongerKept(await goneIn(scene))), entries: takenBack };
}

/** All that the record has of the actions that some lines are of. */
async function ledgersOf(lines: readonly ActionEntry[], { register }: Scene): Promise<readonly ActionEntry[]> {
  const actions = [...new Set(lines.map(({ action }) => action))];
  return (await Promise.all(actions.map((action) => register.ledgerOf(action)))).flat();
}

function takeBack({ action, seq }: ActionEntry, { saying }: Scene): NewActionEntry {
  return { action, event: { kind: 'undone', of: seq }, ...saying };
}

async function withAction(
  update: ActionEntry,
  own: readonly ActionEntry[],
  { register, plans }: Scene,
): Promise<Amended | null> {
  const tracked = await register.tracked(update.action);
  if (tracked === null) return null;
  const { action } = tracked;
  const had = refAt(action, update.seq, await register.ledgerOf(action.id));
  const isSettled = own.some((line) => line.action === update.action && line.event.kind === 'kept');
  return {
    update,
    isSettled,
    tracked,
    ref: typedRef(action, plans),
    refThen: typedRef({ ...action, ref: had }, plans),
  };
}

function told(card: Answer['card'], amended: readonly Amended[]): Answer {
  return answer(card, [...new Set(amended.map(({ tracked }) => tracked.action.id))]);
}

async function amend(amended: readonly Amended[], scene: Scene): Promise<Answer> {
  const refs = amended.map(({ ref }) => ref);
  const open = await loadOpen(scene);
  const said = readIn(
    asHeard(scene.message.text).words,
    { ...open, about: amended.map(({ tracked }) => tracked) },
    scene,
  );
  const { told: parts, asked } = askedApart(said.parts.map((part) => asCalledNow(part, amended, open)));
  const { now, further } = amendedAtSteps(amended, parts, { open, scene });
  const doubtful = now.filter((one) => isInDoubt(one, one.part));
  const kept = doubtful.map((one) => keepPart(one.part!, one.tracked, asFirstSaid(scene)));
  const events = now
    .filter((one) => !doubtful.includes(one))
    .map((one) => ({ ...one, event: amendment(one, one.part, scene) }));
  const withdrawn = doubtful.map((one) => ({ ...one, event: { kind: 'undone' as const, of: one.update.seq } }));
  const lines = await Promise.all([...events, ...withdrawn].map((one) => linesFor(one, scene)));
  const entries = [...lines.flat(), ...kept.flatMap((one) => one.entries)];
  const added = [
    ...asked.map((one) => askedAlone(one, refs)),
    ...parts.filter(({ ref }) => ref !== null && !refs.some((one) => isSameRef(one, ref))),
    ...further,
  ];
  const card = sayWithReceipt(events.length === 0 ? null : cardOf(events, scene), confirmIn(kept));
  const answered = { ...told(card, amended), entries };
  return added.length === 0 ? answered : withAdded(answered, await recordParts(added, open, asFirstSaid(scene)));
}

function cardOf(
  events: readonly (Amended & { readonly event: ActionEvent })[],
  { naming, today }: Scene,
): Answer['card'] {
  return sayAmended(
    events.map(({ tracked, event }) => ({
      ref: naming.action(tracked.action).ref,
      now: event.kind === 'amended' ? sayChange(event.change, today, naming.words) : null,
    })),
  );
}

function confirmIn(kept: readonly Kept[]): readonly Answer['card'][] {
  const [first, ...others] = kept.map(({ unsure }) => unsure);
  return first === undefined ? [] : [sayToConfirm([first, ...others], { receipt: null, recorded: 0 })];
}

/** True where the new words rate nothing for certain, and no tap has said what such words mean: they wait in place of the update. */
function isInDoubt({ update, isSettled }: Amended, part: ReadingPart | undefined): boolean {
  const isNote = update.event.kind === 'updated' && Object.keys(update.event.change).join('') === 'narrative';
  return part !== undefined && !isSettled && !isNote && !isCertain(part);
}

/** The part under the ref that its action has now, whether it was said by the one it had then or by an older one. */
function asCalledNow(part: ReadingPart, amended: readonly Amended[], { meant }: OpenActions): ReadingPart {
  const { ref } = part;
  if (ref === null) return part;
  const [only, ...others] = meant(ref);
  const isOnly = ({ tracked }: Amended): boolean => others.length === 0 && tracked.action.id === only?.action.id;
  const one = amended.find(({ refThen }) => isSameRef(refThen, ref)) ?? amended.find(isOnly);
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

async function linesFor(
  { update, tracked, event }: Amended & { readonly event: ActionEvent },
  scene: Scene,
): Promise<readonly NewActionEntry[]> {
  const lines = [entryOf(tracked, event, scene.saying)];
  if (event.kind !== 'amended' && event.kind !== 'undone') return lines;
  const ledger = await scene.register.ledgerOf(update.action);
  const taken = datesAskedBy(update, ledger)
    .filter(({ day }) => event.kind === 'undone' || day !== event.change.forecast)
    .map(({ seq }) => entryOf(tracked, { kind: 'undone', of: seq }, scene.saying));
  const asked = event.kind === 'undone' ? [] : dateAskedBy(tracked, event.change, scene.saying);
  return [...lines, ...taken, ...asked];
}

/** The later dates that an update or an edit of it asked for and that nobody took back. */
function datesAskedBy(update: ActionEntry, ledger: readonly ActionEntry[]): readonly { seq: number; day: Day }[] {
  const edits = ledger.filter(({ event }) => event.kind === 'amended' && event.of === update.seq);
  const messages = new Set([update, ...edits].map(({ message }) => message));
  const undone = undoneIn(ledger);
  return ledger.flatMap(({ seq, event, message }) =>
    event.kind === 'date-asked' && messages.has(message) && !undone.has(seq) ? [{ seq, day: event.day }] : [],
  );
}

/** The new words in place of the old, where their writer may still say how the action stands; a note otherwise. */
function amendment({ update, tracked }: Amended, part: ReadingPart | undefined, scene: Scene): ActionEvent {
  const { message, asker, today } = scene;
  if (isClosed(tracked)) return { kind: 'noted', text: NOTED['said-after'], words: asHeard(message.text).words };
  if (mayUpdate(asker, tracked) !== null) {
    return { kind: 'noted', text: 'the message behind an update was edited; the record stays', words: message.text };
  }
  if (part === undefined) {
    return { kind: 'noted', text: 'the message was edited and no longer names this action', words: message.text };
  }
  const before = update.event.kind === 'updated' ? update.event.change : {};
  const narrative = part.change.narrative ?? part.words;
  const said = isCertain(part) ? part : { ...part, change: { ...before, narrative } };
  const change = ofStep(keepable(said, today).change, tracked);
  return { kind: 'amended', of: update.seq, change, words: message.text };
}
