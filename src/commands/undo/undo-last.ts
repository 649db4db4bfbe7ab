import { askUndoDecision } from '#src/messages/office/ask-undo.ts';
import { sayPlanUndoneAlready } from '#src/messages/office/plan-decided-card.ts';
import { sayUndoneAlready } from '#src/messages/office/undone-cards.ts';
import { sayArrangement } from '#src/messages/words/say-arrangement.ts';
import { sayEvent, withWords } from '#src/messages/words/say-event.ts';
import type { ActionEntry, PersonEntry, PlanEntry } from '#src/plan/ledger.ts';
import { isArranged, isDecision, stillStanding } from '#src/plan/office-decisions.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { MessageId } from '#src/ports/message.ts';
import { trackedOf } from '#src/ports/tracked-of.ts';
import { answer, refuse } from '#src/commands/command.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { exactRef } from '#src/refs/typed-ref.ts';
import { ifOldTap } from '#src/commands/show/show-action.ts';
import { saidSince } from '#src/commands/update/said-since.ts';
import { asking, isAskedFirst, stepOf, takenBack, undoing } from '#src/commands/update/take-back.ts';
import { isOlderThanADay, undoneBefore } from './judge-lines.ts';
import { withNext } from './next-back.ts';
import { undoDecision } from './undo-decision.ts';
import { lastOfPlans, undoLastOfPlans } from './undo-plan.ts';

/** Takes back what the speaker said or decided last, of any action; a tap takes back only what its own card recorded. */
export async function undoLast(scene: Scene): Promise<Answer> {
  const { last, register, plans } = scene;
  for (const id of last?.about ?? []) {
    const tracked = await register.tracked(id);
    const old = tracked === null ? null : await ifOldTap(tracked, scene);
    if (old !== null) return old;
  }
  const ledgers = await Promise.all(plans.map((plan) => register.ledgerIn(plan.key)));
  const arranged = await register.arrangements();
  return (await ifOfPlans([...ledgers.flat(), ...arranged], scene)) ?? undoNewest(ledgers.flat(), arranged, scene);
}

/** What the speaker decided of a plan today, where that is the last thing they did; null where it is not. */
async function ifOfPlans(others: readonly (ActionEntry | PersonEntry)[], scene: Scene): Promise<Answer | null> {
  const { register, speaker, today } = scene;
  const ledger = await register.ledgerOfPlans();
  const back = ledger.findLast(({ by, event }) => by === speaker.id && event.kind === 'undone');
  const last = lastOfPlans(ledger);
  const isNewest = (line: PlanEntry | null | undefined): boolean =>
    line?.by === speaker.id && line.day >= today && !others.some(({ by, seq }) => by === speaker.id && seq > line.seq);
  // One more undo takes back no more: what it took back may have been said twice.
  if (back !== undefined && isNewest(back) && back.seq > (last?.seq ?? 0)) return answer(sayPlanUndoneAlready());
  return isNewest(last) ? undoLastOfPlans(scene) : null;
}

/** Takes back what the speaker said or decided last of one action. */
export async function undoLastOf({ action }: Tracked, scene: Scene): Promise<Answer> {
  return undoNewest(await scene.register.ledgerOf(action.id), [], scene);
}

async function undoNewest(
  all: readonly ActionEntry[],
  arranged: readonly PersonEntry[],
  scene: Scene,
): Promise<Answer> {
  // An undo that comes late takes back nothing that was said after it.
  const since = new Set<unknown>([...(await saidSince(all, scene)), ...(await saidSince(arranged, scene))]);
  const isBefore = (line: ActionEntry | PersonEntry): boolean => line.event.kind === 'undone' || !since.has(line);
  const [ledger, arrangements] = [all.filter(isBefore), arranged.filter(isBefore)];
  const step = stepOf(ledger, scene);
  const own = decidedBy(ledger, arrangements, scene);
  const decided = newestOf(own);
  const isWord = decided === null || step.some(({ seq }) => seq > decided.seq);
  const isSettled = isWord ? step.length === 0 : isOlderThanADay(decided, scene);
  const already = isSettled ? await undoneJustNow(ledger, scene) : null;
  if (already !== null) return already;
  if (!isWord) return undoOrNext(decided, own, scene);
  const isOlder = isAskedFirst(step, scene);
  const actions = [...new Set(step.map(({ action }) => action))];
  const about = await trackedOf(actions, scene.register);
  return takenBack(isOlder ? await asking(step, scene) : await undoing(step, scene), about);
}

/** The answer to one more undo where the speaker's last line took something back; null where it did not. */
async function undoneJustNow(ledger: readonly ActionEntry[], scene: Scene): Promise<Answer | null> {
  const own = ledger.filter(({ by }) => by === scene.speaker.id);
  const last = own.reduce<ActionEntry | null>((best, one) => (best === null || one.seq > best.seq ? one : best), null);
  if (last === null || last.event.kind !== 'undone') return null;
  const backs = own.filter(({ message, at, event }) => isSameStep({ message, at }, last) && event.kind === 'undone');
  const undone = new Set(backs.flatMap(({ event }) => (event.kind === 'undone' ? [event.of] : [])));
  const lines = ledger.filter(({ seq }) => undone.has(seq));
  const found = await undoneBefore(lines, scene);
  return found.length === 0
    ? null
    : answer(
        sayUndoneAlready(found, scene.today),
        found.map(({ id }) => id),
      );
}

function isSameStep(one: Pick<ActionEntry, 'message' | 'at'>, other: ActionEntry): boolean {
  return one.message === other.message && one.at === other.at;
}

type Decided = ActionEntry | PersonEntry;

/** What the speaker decided and arranged, as far as it stands. */
function decidedBy(
  ledger: readonly ActionEntry[],
  arrangements: readonly PersonEntry[],
  { speaker }: Scene,
): readonly Decided[] {
  const all = [...stillStanding(ledger).filter(isDecision), ...stillStanding(arrangements).filter(isArranged)];
  return all.filter(({ by }) => by === speaker.id);
}

function newestOf(lines: readonly Decided[]): Decided | null {
  return lines.reduce<Decided | null>((last, one) => (last === null || one.seq > last.seq ? one : last), null);
}

/** Takes back the newest; where that must stay, the next of one's own that need not is offered. */
async function undoOrNext(newest: Decided, own: readonly Decided[], scene: Scene): Promise<Answer> {
  const undone = await undoLastDecision(newest, scene);
  const isAsked = isAskedFirst([newest], scene) && !isOlderThanADay(newest, scene);
  if (isAsked || undone.entries.length > 0) return undone;
  return withNext(
    undone,
    own.filter(({ message }) => message !== newest.message),
    scene,
  );
}

/** What was decided today is taken back at once, and of yesterday's it is asked; what is older than a day says that it stays. */
async function undoLastDecision(line: ActionEntry | PersonEntry, scene: Scene): Promise<Answer> {
  const { message } = line;
  if (message === null) return refuse({ because: 'nothing-to-undo' });
  const isAsked = isAskedFirst([line], scene) && !isOlderThanADay(line, scene);
  if (!isAsked) return undoDecision(message as MessageId, scene);
  const { naming, index, today, register } = scene;
  const name = (id: PersonEntry['person']): string => index.called(id) ?? 'somebody';
  if (!('action' in line)) {
    const what = `${name(line.person)}: ${sayArrangement(line.event, name)}`;
    return answer(askUndoDecision({ named: null, what, on: line.day, message, show: null }));
  }
  const tracked = await register.tracked(line.action);
  const named = tracked === null ? null : naming.action(tracked.action);
  const told = sayEvent(line.event, { today, name, heard: naming.words });
  const what = withWords(told, line.event, naming.words);
  const show = tracked === null ? null : `/rag ${exactRef(tracked.action, scene.plans)}`;
  return answer(askUndoDecision({ named, what, on: line.day, message, show }), [line.action]);
}
