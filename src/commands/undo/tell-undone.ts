import { leadNames } from '#src/plan/permission.ts';
import { calledOf } from '#src/people/called-of.ts';
import { standsAgain } from '#src/messages/office/stands-again.ts';
import { tellArrangementUndone, tellDecisionUndone } from '#src/messages/office/undone-cards.ts';
import type { TakenBack } from '#src/messages/office/undone-cards.ts';
import { sayEvent } from '#src/messages/words/say-event.ts';
import type { Naming } from '#src/messages/words/naming.ts';
import type { PersonId } from '#src/people/person.ts';
import type { ActionId } from '#src/plan/action.ts';
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

/** One message to each who was told of what is taken back, and to whoever decided it; the speaker knows. */
export async function tellUndone({ decision, taken, arranged }: Undoing, scene: Scene): Promise<readonly Outgoing[]> {
  const told = new Map<PersonId, ReadonlySet<ActionId>>();
  for (const { to, about } of await scene.threads.toldBy(decision.message)) {
    if (to !== null) told.set(to, new Set([...(told.get(to) ?? []), ...about]));
  }
  told.set(decision.by, new Set(taken.map(({ line }) => line.action)));
  told.delete(scene.speaker.id);
  return [...told].flatMap(([person, about]) => {
    const theirs = taken.filter(({ line }) => about.has(line.action));
    if (theirs.length > 0) return [noticeTo(person, theirs, scene)];
    return arranged.length === 0 ? [] : [arrangedNotice(person, arranged, scene)];
  });
}

/** What is told of what was taken back: of an action that is none any more, that alone. */
export function worthSaying(taken: readonly Judged[]): readonly Judged[] {
  const gone = new Set(taken.flatMap(({ line }) => (line.event.kind === 'published' ? [line.action] : [])));
  return taken.filter(({ line }) => line.event.kind === 'published' || !gone.has(line.action));
}

/** What was taken back of one action, in its reader's eyes. */
export function takenBackFor(person: PersonId, { tracked, line, after, asked }: Judged, of: Of): TakenBack {
  const { naming, scene } = of;
  const { index, today } = scene;
  const name = (id: PersonId): string => index.called(id) ?? 'somebody';
  const leads = (owners: typeof after.owners) => leadsNow(owners, scene).includes(person);
  return {
    ...naming.action(tracked.action),
    what: sayEvent(line.event, { today, name, heard: naming.words }),
    now: standsAgain(line.event, after, {
      reader: { before: leads(tracked.standing.owners), after: leads(after.owners) },
      asked: asked.map(name),
      leads: leadNames(after.owners, index),
    }),
    hasGone: asked.length > 0,
  };
}

type Of = { readonly naming: Naming; readonly scene: Scene };

function noticeTo(person: PersonId, taken: readonly Judged[], scene: Scene): Outgoing {
  const naming = scene.namingFor(person);
  const card = tellDecisionUndone(
    worthSaying(taken).map((one) => takenBackFor(person, one, { naming, scene })),
    calledOf(scene.speaker),
  );
  const about = [...new Set(taken.map(({ line }) => line.action))].map((action) => ({ action, rule: null }));
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
