import { sayUndone } from '#src/messages/answer/undone-card.ts';
import type { UndoneLine } from '#src/messages/answer/undone-card.ts';
import { requestsIn } from './requests/taken-back.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { sayEvent } from '#src/messages/words/say-event.ts';
import type { ActionEntry, NewActionEntry } from '#src/plan/ledger.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';
import { keptIn } from './waiting-words.ts';

/** What a person may take back: their own word, and what followed from it. */
const TAKEN_BACK = new Set(['updated', 'kept', 'date-asked', 'snoozed', 'not-mine']);

/** Takes back the speaker's last update of any action; a tap takes back only what its own card recorded. */
export async function undoLast(scene: Scene): Promise<Answer> {
  const { last, register, plans } = scene;
  for (const id of last?.about ?? []) {
    const tracked = await register.tracked(id);
    const old = tracked === null ? null : await ifOldTap(tracked, scene);
    if (old !== null) return old;
  }
  const ledgers = await Promise.all(plans.map((plan) => register.ledgerIn(plan.key)));
  const taken = lastOwn(ledgers.flat(), scene);
  const ids = [...new Set(taken.map(({ action }) => action))];
  const found = await Promise.all(ids.map((id) => register.tracked(id)));
  return takenBack(
    await undoing(taken, scene),
    found.filter((one) => one !== null),
  );
}

/** Takes back the speaker's last update of one action. */
export async function recordUndo(tracked: Tracked, scene: Scene): Promise<Undone | { readonly refusal: Refusal }> {
  const undone = await undoing(lastOwn(await scene.register.ledgerOf(tracked.action.id), scene), scene);
  return 'refusal' in undone ? undone : { tracked, ...undone };
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

/** The speaker's newest lines that still count, all those of one message; none when there is nothing to take back. */
function lastOwn(ledger: readonly ActionEntry[], { speaker }: Scene): readonly ActionEntry[] {
  const undone = new Set(ledger.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const own = ledger.filter(
    ({ by, seq, event }) => by === speaker.id && TAKEN_BACK.has(event.kind) && !undone.has(seq),
  );
  const last = own.reduce<ActionEntry | null>((best, one) => (best === null || one.seq > best.seq ? one : best), null);
  if (last === null) return [];
  // Words that wait on an action are one step, however many messages they came in.
  if (last.event.kind === 'kept') return waitingWith(last, own);
  const beside = own.filter(({ message, at, seq }) => seq === last.seq || (message === last.message && at === last.at));
  const updated = beside.flatMap(({ event, action }) => (event.kind === 'updated' ? [action] : []));
  // What an update settled waits again.
  return beside.filter(({ event, action }) => event.kind !== 'kept' || !updated.includes(action));
}

function waitingWith(last: ActionEntry, own: readonly ActionEntry[]): readonly ActionEntry[] {
  const settled = own.findLast(({ action, event }) => action === last.action && event.kind === 'updated')?.seq ?? 0;
  const isBeside = ({ message, at }: ActionEntry): boolean => message === last.message && at === last.at;
  return own.filter((one) => {
    return isBeside(one) || (one.action === last.action && one.event.kind === 'kept' && one.seq > settled);
  });
}

async function undoing(taken: readonly ActionEntry[], scene: Scene): Promise<Taken | { readonly refusal: Refusal }> {
  if (taken.length === 0) return { refusal: { because: 'nothing-to-undo' } };
  const lines = await Promise.all(taken.filter(isWord).map((entry) => lineOf(entry, scene)));
  const requests = await requestsIn(taken, scene);
  const asked = requests.map(({ day }) => day);
  const card = sayUndone(lines.flat(), { asked, waitAgain: await isWaitingUnder(taken, scene) }, scene.today);
  const entries = taken.map(({ action, seq }): NewActionEntry => {
    return { action, event: { kind: 'undone', of: seq }, ...scene.saying };
  });
  return { card, entries, notices: [] };
}

/** True where the speaker's words are left waiting that what is taken back had settled. */
async function isWaitingUnder(taken: readonly ActionEntry[], scene: Scene): Promise<boolean> {
  const gone = new Set(taken.map(({ seq }) => seq));
  const updated = taken.filter(({ event }) => event.kind === 'updated');
  const ledgers = await Promise.all(updated.map(({ action }) => scene.register.ledgerOf(action)));
  return ledgers.some((ledger) => {
    const left = ledger.filter(({ seq }) => !gone.has(seq));
    return keptIn(left, scene).length > 0;
  });
}

// A date asked for goes back with the update that asked for it, and needs no line of its own in the receipt.
function isWord({ event }: ActionEntry): boolean {
  return event.kind !== 'date-asked';
}

async function lineOf(entry: ActionEntry, scene: Scene): Promise<readonly UndoneLine[]> {
  const { register, naming, today } = scene;
  const tracked = await register.tracked(entry.action);
  if (tracked === null) return [];
  const what = sayEvent(entry.event, { today, name: () => 'You', isOwn: true, heard: naming.words });
  return [{ ...naming.action(tracked.action), what }];
}
