import { leadNames, mayLook } from '#src/plan/permission.ts';
import { calledOf } from '#src/people/called-of.ts';
import { standsAgain } from '#src/messages/office/stands-again.ts';
import { tellArrangementUndone, tellDecisionUndone } from '#src/messages/office/undone-cards.ts';
import type { TakenBack } from '#src/messages/office/undone-cards.ts';
import { sayEvent, withWords } from '#src/messages/words/say-event.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
import { FIRST_DAY } from '#src/calendar/day.ts';
import { isOfLeading, whoLed } from '#src/nudge/changes/led.ts';
import type { Led } from '#src/nudge/changes/led.ts';
import type { Asked } from '#src/ports/register.ts';
import type { OutKey } from '#src/ports/message.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';
import { leadsNow } from '#src/commands/decide/notices.ts';
import type { Scene } from '#src/commands/command.ts';
import type { Judged } from './judge-lines.ts';
import type { JudgedArranged } from './judge-arranged.ts';
import type { TheDecision } from './the-decision.ts';

/** What an undo took back. */
export type Undoing = {
  readonly decision: TheDecision;
  readonly taken: readonly Judged[];
  readonly arranged: readonly JudgedArranged[];
};

/** What is said of what was taken back, and what is remembered of who leads what, so that it is said once. */
export type Untold = { readonly say: readonly Outgoing[]; readonly asked: readonly Asked[] };

type Told = { readonly person: PersonId; readonly action: ActionId };

/** One message to each who was told of what is taken back, by a notice or with a hand-over, and to whoever decided it; the speaker knows. */
export async function tellUndone({ decision, taken, arranged }: Undoing, scene: Scene): Promise<Untold> {
  const told = new Map<PersonId, ReadonlySet<ActionId>>();
  for (const { to, about } of await scene.threads.toldBy(decision.message)) {
    if (to !== null) told.set(to, new Set([...(told.get(to) ?? []), ...about]));
  }
  const asked = await scene.register.askedSince(FIRST_DAY);
  const led = whoLed(asked.filter(isOfLeading));
  for (const { person, action } of [...handedOver(taken, led, scene), ...askedToCheck(taken, asked)]) {
    told.set(person, new Set([...(told.get(person) ?? []), action]));
  }
  told.set(decision.by, new Set(taken.map(({ line }) => line.action)));
  told.delete(scene.speaker.id);
  const notices = [...told].map(([person, about]) => {
    const theirs = taken.filter(({ line }) => about.has(line.action));
    if (theirs.length > 0)
      return { say: [noticeTo(person, theirs, scene)], asked: knownNow(person, theirs, { led, scene }) };
    return { say: arranged.length === 0 ? [] : [arrangedNotice(person, arranged, scene)], asked: [] };
  });
  return { say: notices.flatMap(({ say }) => say), asked: notices.flatMap(({ asked }) => asked) };
}

/** Who had heard with a morning's message that an action is theirs, and leads it no more. */
function handedOver(taken: readonly Judged[], led: Led, scene: Scene): readonly Told[] {
  return taken.flatMap(({ tracked, line, after }) => {
    if (line.event.kind !== 'assigned') return [];
    const { id: action } = tracked.action;
    const [before, now] = [tracked.standing.owners, after.owners].map((owners) => leadsNow(owners, scene));
    const gone = (before ?? []).filter((person) => now?.includes(person) !== true);
    return gone.filter((person) => led.by.get(action)?.has(person) === true).map((person) => ({ person, action }));
  });
}

/** Who was asked with a morning's message to check what they are to check no more. */
function askedToCheck(taken: readonly Judged[], asked: readonly Asked[]): readonly Told[] {
  return taken.flatMap(({ line: { action, event } }) => {
    if (event.kind !== 'checker') return [];
    const { person } = event;
    const isAsked = asked.some((row) => row.rule === 'to-check' && row.action === action && row.person === person);
    return isAsked ? [{ person, action }] : [];
  });
}

/** Whoever is told now that it is theirs again, or not any more, hears no more of it in the morning. */
function knownNow(
  person: PersonId,
  taken: readonly Judged[],
  { led, scene }: { readonly led: Led; readonly scene: Scene },
): readonly Asked[] {
  const { today: day } = scene;
  const { key } = frame(person, scene);
  return taken.flatMap(({ line: { action, event }, after }): readonly Asked[] => {
    // Of a plan that asks nobody yet nothing is remembered.
    if (event.kind !== 'assigned' || !led.known.has(action)) return [];
    const leads = leadsNow(after.owners, scene).includes(person);
    if (leads === (led.by.get(action)?.has(person) === true)) return [];
    const rule = leads ? ('leads' as const) : ('leads-no-more' as const);
    return [{ day, person, action, rule, stage: { of: day }, key }];
  });
}

/** What is told of what was taken back: of an action that is none any more, that alone; what another held of a decision beside the decision itself is no second one. */
export function worthSaying(taken: readonly Judged[]): readonly Judged[] {
  const gone = new Set(taken.flatMap(({ line }) => (line.event.kind === 'published' ? [line.action] : [])));
  const told = taken.filter(({ line }) => line.event.kind === 'published' || !gone.has(line.action));
  const decided = told.filter(({ line }) => line.event.kind !== 'noted');
  return decided.length === 0 ? told : decided;
}

/** What was taken back of one action, in its reader's eyes. */
export function takenBackFor(person: PersonId, { tracked, line, after, asked }: Judged, of: Of): TakenBack {
  const { naming, scene } = of;
  const { index, today } = scene;
  const name = (id: PersonId): string => index.called(id) ?? 'somebody';
  const leads = (owners: typeof after.owners) => leadsNow(owners, scene).includes(person);
  return {
    ...naming.action(tracked.action),
    what: withWords(sayEvent(line.event, { today, name, heard: naming.words }), line.event, naming.words),
    on: line.day,
    by: line.by === scene.speaker.id ? 'you' : line.by === null ? 'somebody' : name(line.by),
    now: standsAgain(line.event, after, {
      reader: { before: leads(tracked.standing.owners), after: leads(after.owners) },
      heard: naming.words,
      asked: asked.map(name),
      leads: leadNames(after.owners, index),
    }),
    hasGone: asked.length > 0,
  };
}

type Of = { readonly naming: Naming; readonly scene: Scene };

function noticeTo(person: PersonId, taken: readonly Judged[], scene: Scene): Outgoing {
  const naming = scene.namingFor(person);
  const seen = taken.filter(({ after }) => mayLook({ ...scene.asker, person }, { standing: after }) === null);
  const hidden = new Set(taken.filter((one) => !seen.includes(one)).map(({ line }) => line.action));
  const card = tellDecisionUndone(
    worthSaying(seen).map((one) => takenBackFor(person, one, { naming, scene })),
    { by: calledOf(scene.speaker), hidden: hidden.size },
  );
  const about = [...new Set(seen.map(({ line }) => line.action))].map((action) => ({ action, rule: null }));
  return { ...frame(person, scene), card, about };
}

function arrangedNotice(person: PersonId, arranged: readonly JudgedArranged[], scene: Scene): Outgoing {
  const card = tellArrangementUndone(
    arranged.map(({ says }) => says),
    calledOf(scene.speaker),
  );
  return { ...frame(person, scene), card, about: [] };
}

function frame(person: PersonId, { message }: Scene): Omit<Outgoing, 'card' | 'about'> {
  const key = `decision-undone/${message.id}/${person}` as OutKey;
  return { key, kind: 'notice', day: null, to: { person }, edits: null, holds: null };
}
