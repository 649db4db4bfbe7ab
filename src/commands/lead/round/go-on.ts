import { sayDay } from '#src/calendar/say-day.ts';
import type { Round } from '#src/messages/card.ts';
import { besideRound } from '#src/messages/round/round-end.ts';
import type { JustRecorded } from '#src/messages/round/round-said.ts';
import type { Named } from '#src/messages/words/naming.ts';
import { sayEvent } from '#src/messages/words/say-event.ts';
import { joined, say } from '#src/messages/words/phrase.ts';
import type { Said } from '#src/messages/words/phrase.ts';
import type { ActionId } from '#src/plan/action.ts';
import type { NewActionEntry } from '#src/plan/ledger.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { askNext } from './ask-next.ts';

/** The round whose card was tapped, or under which somebody wrote; null where they are in none. */
export function roundOf({ message, last, speaker }: Scene): Round | null {
  const round = last?.card.round;
  if (last === null || round === undefined || (last.to !== null && last.to !== speaker.id)) return null;
  // What is typed under a round that has ended belongs to none.
  return message.card === null && round.left.length === 0 ? null : round;
}

/** An answer to a round's question moves on to the next one; what settles nothing leaves the way back to it. */
export async function goOnWithRound(heard: Answer, scene: Scene): Promise<Answer> {
  const round = roundOf(scene);
  if (round === null || heard.card.round !== undefined) return heard;
  const said = heard.entries.filter((entry): entry is NewActionEntry => 'action' in entry);
  const isOpen = said.some(({ event }) => event.kind === 'kept') || heard.holds !== null;
  const next = after(round, said);
  // A card for its asker alone refuses something, and that is not to be lost behind the next question.
  if (said.length === 0 || isOpen || heard.card.readers === 'asker') return beside(heard, next);
  const before = { recorded: await recordedBy(said, scene), takenBack: await takenBackBy(said, scene), passed: [] };
  const asked = await askNext({ ...next, unexplained: unexplainedIn(before.recorded) }, scene, {
    before,
    entries: heard.entries,
  });
  return { ...asked, entries: heard.entries, notices: heard.notices };
}

/** The one action that was just rated amber or red without a reason. */
function unexplainedIn(recorded: readonly JustRecorded[]): ActionId | null {
  const [only, ...others] = recorded;
  return others.length === 0 && only?.lacksReason === true ? only.named.id : null;
}

function beside(heard: Answer, round: Round): Answer {
  return round.left.length === 0 ? heard : { ...heard, card: besideRound(heard.card, round) };
}

const SETTLES: ReadonlySet<string> = new Set(['updated', 'snoozed', 'not-mine']);

/** Where a round stands after some lines: what has its answer is left behind, and what was taken back comes next again. */
function after(round: Round, said: readonly NewActionEntry[]): Round {
  const settled = idsIn(said, (kind) => SETTLES.has(kind));
  const undone = idsIn(said, (kind) => kind === 'undone').filter((id) => round.answered.includes(id));
  const asked = [...round.left, ...round.skipped];
  return {
    ...round,
    unexplained: null,
    left: [...undone, ...round.left].filter((id) => !settled.includes(id)),
    answered: [...round.answered.filter((id) => !undone.includes(id)), ...settled.filter((id) => asked.includes(id))],
    skipped: round.skipped.filter((id) => !settled.includes(id)),
  };
}

function idsIn(said: readonly NewActionEntry[], is: (kind: string) => boolean): readonly ActionId[] {
  return [...new Set(said.filter(({ event }) => is(event.kind)).map(({ action }) => action))];
}

async function recordedBy(said: readonly NewActionEntry[], scene: Scene): Promise<readonly JustRecorded[]> {
  const lines: JustRecorded[] = [];
  const told = said.filter(({ event: { kind } }) => kind !== 'undone');
  for (const id of new Set(told.map(({ action }) => action))) {
    const named = await nameOf(id, scene);
    const events = told.filter(({ action }) => action === id).map(({ event }) => event);
    const what = joined(
      events.map((event) => whatOf(event, scene)),
      ', ',
    );
    const lacksReason = events.some((event) => event.kind === 'updated' && isBare(event.change));
    const isNoted = events.every(({ kind }) => kind === 'not-mine');
    if (named !== null) lines.push({ named, what, lacksReason, lacksEvidence: events.some(isBareDone), isNoted });
  }
  return lines;
}

function whatOf(event: NewActionEntry['event'], { naming, today }: Scene): Said {
  // Beside the forecast that asks for it the day stands already.
  if (event.kind === 'date-asked') return 'the new date is asked for';
  if (event.kind === 'not-mine') return 'is not yours';
  if (event.kind === 'snoozed') return say`rests until ${sayDay(event.until, today)}`;
  const what = sayEvent(event, { today, name: () => 'you', heard: naming.words });
  const note = event.kind === 'updated' ? event.change.narrative : undefined;
  return note === undefined ? what : say`${what}, “${naming.words(note)}”`;
}

function isBare({ rating, narrative, waitingOn }: Extract<NewActionEntry['event'], { kind: 'updated' }>['change']) {
  return (rating === 'amber' || rating === 'red') && narrative === undefined && waitingOn === undefined;
}

function isBareDone(event: NewActionEntry['event']): boolean {
  return event.kind === 'updated' && event.change.done === true && event.change.evidence === undefined;
}

async function takenBackBy(said: readonly NewActionEntry[], scene: Scene): Promise<readonly Named[]> {
  const ids = idsIn(said, (kind) => kind === 'undone');
  const named = await Promise.all(ids.map((id) => nameOf(id, scene)));
  return named.filter((one) => one !== null);
}

async function nameOf(id: ActionId, { register, naming }: Scene): Promise<Named | null> {
  const tracked = await register.tracked(id);
  return tracked === null ? null : naming.action(tracked.action);
}
