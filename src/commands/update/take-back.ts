import { askUndo, sayUndone } from '#src/messages/answer/undone-card.ts';
import type { UndoneLine } from '#src/messages/answer/undone-card.ts';
import { tellAnswersTakenBack } from './office-answer-taken-back.ts';
import { agreedSince, tellAgreedSince } from './requests/agreed-since.ts';
import { requestsIn } from './requests/taken-back.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';
import { refusalLine } from '#src/messages/answer/say-refusal.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { clipped, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import { ownWords, sayEvent, wordsOf } from '#src/messages/words/say-event.ts';
import type { ActionEntry, NewActionEntry } from '#src/plan/ledger.ts';
import { unansweredIn } from '#src/plan/open-requests.ts';
import { asAmended, corrections } from '#src/plan/replaying/corrections.ts';
import { ifClosed, isClosed } from '#src/plan/record-update.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { leadsNow } from '#src/commands/decide/notices.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { tellLeadsNow } from './voices/tell-leads-now.ts';
import { ownWaiting } from './waiting-words.ts';
import { replay } from '#src/plan/replay.ts';

/** What a person may take back: their own word, and what followed from it. */
const TAKEN_BACK = new Set(['updated', 'kept', 'date-asked', 'snoozed', 'not-mine', 'answered']);

/** Takes back the speaker's last update of one action; one of an earlier day is asked about first, unless it was tapped. */
export async function recordUndo(tracked: Tracked, scene: Scene): Promise<Undone | { readonly refusal: Refusal }> {
  const taken = stepOf(await scene.register.ledgerOf(tracked.action.id), scene);
  const undone = isAskedFirst(taken, scene) ? await asking(taken, scene) : await undoing(taken, scene);
  return 'refusal' in undone ? undone : { tracked, ...undone };
}

/** True for what was said on an earlier day and is not taken back by a tap on a card that shows it. */
export function isAskedFirst(taken: readonly Pick<ActionEntry, 'day'>[], { message, today }: Scene): boolean {
  return message.card === null && taken.some(({ day }) => day < today);
}

/** Asks whether a step of an earlier day is meant, showing what it was and when. */
export async function asking(taken: readonly ActionEntry[], scene: Scene): Promise<Taken> {
  const lines = await linesOf(taken, scene);
  const [first] = taken;
  const line = Math.max(...taken.map(({ seq }) => seq));
  const tracked = first === undefined ? null : await scene.register.tracked(first.action);
  const show = tracked === null ? '/rag mine' : `/rag ${exactRef(tracked.action, scene.plans)}`;
  const card = askUndo(lines, { on: first?.day ?? scene.today, line, show });
  return { card, entries: [], notices: [] };
}

type Undone = Taken & { readonly tracked: Tracked };
type Taken = {
  readonly card: Answer['card'];
  readonly entries: readonly NewActionEntry[];
  readonly notices: readonly Outgoing[];
};

/** The answer that an undo leads to. */
export function takenBack(undone: Taken | { readonly refusal: Refusal }, about: readonly Tracked[]): Answer {
  if ('refusal' in undone) return refuse(undone.refusal);
  const { card, entries, notices } = undone;
  return {
    ...answer(
      card,
      about.map(({ action }) => action.id),
    ),
    entries,
    notices,
    inPlace: true,
  };
}

/**
 * The speaker's newest lines that still count, all those of one message; none when there is nothing to take back. Given a
 * line of theirs, those of its message instead.
 */
export function stepOf(ledger: readonly ActionEntry[], { speaker }: Scene, line?: number): readonly ActionEntry[] {
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const asking = new Set(unansweredIn(ledger).map(({ seq }) => seq));
  const own = ledger.filter(({ by, seq, event }) => {
    const isOwn = by === speaker.id && (TAKEN_BACK.has(event.kind) || asking.has(seq));
    return isOwn && !undone.has(seq) && seq <= (line ?? seq);
  });
  const last =
    line !== undefined && !own.some(({ seq }) => seq === line)
      ? null
      : own.reduce<ActionEntry | null>((best, one) => (best === null || one.seq > best.seq ? one : best), null);
  if (last === null) return [];
  // Words that wait on an action are one step, however many messages they came in.
  if (last.event.kind === 'kept') return line === undefined ? withCorrected(last, own) : waitingWith(last, own);
  const beside = own.filter(({ message, at, seq }) => seq === last.seq || (message === last.message && at === last.at));
  const updated = beside.flatMap(({ event, action }) => (event.kind === 'updated' ? [action] : []));
  // What an update settled waits again.
  return beside.filter(({ event, action }) => event.kind !== 'kept' || !updated.includes(action));
}

/** Words that may take back what was said before them go with it. */
function withCorrected(last: ActionEntry, own: readonly ActionEntry[]): readonly ActionEntry[] {
  const waiting = waitingWith(last, own);
  const correcting = waiting
    .flatMap(({ event }) => (event.kind === 'kept' && event.corrects === true ? [event] : []))
    .at(-1);
  const said = own.findLast(
    ({ action, event, seq }) =>
      action === last.action && event.kind === 'updated' && (correcting?.line === undefined || seq === correcting.line),
  );
  if (correcting === undefined || said === undefined) return waiting;
  const beside = own.filter(
    ({ message, at, event }) => message === said.message && at === said.at && event.kind !== 'kept',
  );
  return [...beside, ...waiting];
}

function waitingWith(last: ActionEntry, own: readonly ActionEntry[]): readonly ActionEntry[] {
  const settled = own.findLast(({ action, event }) => action === last.action && event.kind === 'updated')?.seq ?? 0;
  const isBeside = ({ message, at }: ActionEntry): boolean => message === last.message && at === last.at;
  return own.filter((one) => {
    return isBeside(one) || (one.action === last.action && one.event.kind === 'kept' && one.seq > settled);
  });
}

/** Takes back a step; what was checked or closed since stays, and its evidence with it. */
export async function undoing(
  step: readonly ActionEntry[],
  scene: Scene,
): Promise<Taken | { readonly refusal: Refusal }> {
  const { taken, stay } = await withoutClosed(step, scene);
  const [refusal] = stay;
  if (taken.length === 0) return { refusal: refusal ?? { because: 'nothing-to-undo' } };
  const requests = await requestsIn(taken, scene);
  const asked = requests.map(({ day }) => day);
  const agreed = await agreedSince(taken, scene);
  const card = sayUndone(await linesOf(taken, scene), {
    asked,
    agreed: agreed.map(({ day }) => day),
    waitAgain: await isWaitingUnder(taken, scene),
    stay: stay.map(refusalLine),
    today: scene.today,
  });
  const entries = taken.map(({ action, seq }): NewActionEntry => {
    return { action, event: { kind: 'undone', of: seq }, ...scene.saying };
  });
  const notices = [
    ...(await tellAnswersTakenBack(taken, scene)),
    ...tellAgreedSince(agreed, scene),
    ...(await tellLeadsNow(taken, scene)),
  ];
  return { card, entries, notices };
}

type Split = { readonly taken: readonly ActionEntry[]; readonly stay: readonly Refusal[] };

async function withoutClosed(step: readonly ActionEntry[], { register, index, today }: Scene): Promise<Split> {
  const actions = [...new Set(step.map(({ action }) => action))];
  const tracked = await trackedOf(actions, register);
  const stay = tracked.flatMap((one): readonly Refusal[] => {
    const { stage, stageBy, stageOn, turn } = one.standing;
    if (turn !== null && step.some(({ action, seq }) => action === one.action.id && seq < turn.seq)) {
      const by = turn.by === null ? null : (index.called(turn.by) ?? null);
      return [{ because: 'checked-since', action: one.action.id, ref: one.action.ref, by, on: turn.on, today }];
    }
    const closed = ifClosed(one);
    if (closed === null || stage !== 'complete' || stageOn === null) return closed === null ? [] : [closed];
    const by = stageBy === null ? null : (index.called(stageBy) ?? null);
    return [{ because: 'checked-since', action: one.action.id, ref: one.action.ref, by, on: stageOn, today }];
  });
  const kept = new Set(tracked.filter(isClosed).map(({ action }) => action.id));
  const turns = new Map(tracked.map(({ action, standing }) => [action.id, standing.turn?.seq ?? 0]));
  const isChecked = ({ action, seq }: ActionEntry): boolean => seq < (turns.get(action) ?? 0);
  // A question changes nothing of what was checked or closed since.
  const taken = step.filter((line) => line.event.kind === 'noted' || (!kept.has(line.action) && !isChecked(line)));
  return { taken, stay: taken.length === step.length ? [] : stay };
}

async function linesOf(taken: readonly ActionEntry[], scene: Scene): Promise<readonly UndoneLine[]> {
  const lines = await Promise.all(taken.filter(isWord).map((entry) => lineOf(entry, scene)));
  return lines.flat();
}

/** True where the speaker's words are left waiting that what is taken back had settled. */
async function isWaitingUnder(taken: readonly ActionEntry[], scene: Scene): Promise<boolean> {
  const gone = new Set(taken.map(({ seq }) => seq));
  const updated = new Set(taken.flatMap(({ action, event }) => (event.kind === 'updated' ? [action] : [])));
  const found = await trackedOf([...updated], scene.register);
  const waiting = found.map(async ({ action }) => {
    const left = (await scene.register.ledgerOf(action.id)).filter(({ seq }) => !gone.has(seq));
    return ownWaiting(replay(action, left), scene).size > 0;
  });
  return (await Promise.all(waiting)).includes(true);
}

// A date asked for goes back with the update that asked for it, and needs no line of its own in the receipt.
function isWord({ event }: ActionEntry): boolean {
  return event.kind !== 'date-asked';
}

async function lineOf(entry: ActionEntry, scene: Scene): Promise<readonly UndoneLine[]> {
  const { register, naming, today } = scene;
  const tracked = await register.tracked(entry.action);
  if (tracked === null) return [];
  // What goes is what counted: the words as their writer's last edit has them.
  const { amended } = corrections(await register.ledgerOf(entry.action));
  const event = asAmended(entry, amended.get(entry.seq));
  const what = withOwnWords(
    event,
    sayEvent(event, { today, name: () => 'You', isOwn: true, heard: naming.words }),
    scene,
  );
  const named = naming.action(tracked.action);
  const words = event.kind === 'updated' ? ownWords(event, naming.words) : naming.words('');
  return [{ ...named, what, words, on: entry.day, again: holdsAgain(entry, named.ref, isTheirs(tracked, scene)) }];
}

/** A step that is known by its words is shown with them. */
function withOwnWords(event: ActionEntry['event'], what: Said, { naming }: Scene): Said {
  const words = BY_ITS_WORDS.has(event.kind) ? wordsOf(event) : '';
  return words === '' ? what : say`${what}: “${clipped(naming.words(words), LONGEST_WORDS)}”`;
}

const BY_ITS_WORDS: ReadonlySet<string> = new Set(['kept', 'noted', 'not-mine', 'answered']);
const LONGEST_WORDS = 100;

function isTheirs({ standing }: Tracked, scene: Scene): boolean {
  return leadsNow(standing.owners, scene).includes(scene.speaker.id);
}

/** What is so again once somebody's word on the asking is taken back. */
function holdsAgain({ event }: ActionEntry, ref: Named['ref'], isLed: boolean): Said | null {
  if (event.kind === 'not-mine') return isLed ? say`${ref} is yours again` : say`${ref}, which somebody else leads now`;
  return event.kind === 'snoozed' ? say`I ask about ${ref} as usual` : null;
}
