import type { Day } from '#src/calendar/day.ts';
import { arrangedEarly } from './arranged-early.ts';
import { isAsking, toldOn } from '#src/commands/decide/told-on.ts';
import { leadsNow } from '#src/commands/decide/notices.ts';
import type { Answer, Scene } from '#src/commands/command.ts';
import { trackedAfter } from '#src/commands/update/tracked-after.ts';
import { sayToldLater } from '#src/messages/office/told-later.ts';
import { withNote } from '#src/messages/with-word.ts';
import { greetedSoFar } from '#src/nudge/first-messages.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Tracked } from '#src/plan/standing.ts';
import type { Outgoing } from '#src/ports/outgoing.ts';

type Early = { readonly notice: Outgoing; readonly person: PersonId; readonly tracked: Tracked };

/**
 * An answer without what it would tell leads to whom nobody has written yet, or of a plan that asks nobody: their first
 * message comes first, and has what was decided before it. Whoever wrote of an action by themselves is answered.
 */
export async function withFirstMessageFirst(answer: Answer, scene: Scene): Promise<Answer> {
  return withoutArranged(await withoutDecided(answer, scene), scene);
}

async function withoutDecided(answer: Answer, scene: Scene): Promise<Answer> {
  const toLeads: Early[] = [];
  for (const notice of answer.notices) toLeads.push(...(await asToLead(notice, scene)));
  if (toLeads.length === 0) return answer;
  const greeted = await greetedSoFar(scene.register);
  const early = toLeads.filter(({ person, tracked }) => !greeted.has(person) || !isAsking(tracked.action, scene));
  const [first] = early;
  if (first === undefined) return answer;
  const held = new Set(early.map(({ notice }) => notice));
  const on = toldOn(first.tracked.action, scene);
  return {
    ...answer,
    card: withNote(answer.card, sayToldLater({ ...(await whoHears(early, answer, scene)), on }, scene.today)),
    notices: answer.notices.filter((notice) => !held.has(notice)),
  };
}

async function withoutArranged(answer: Answer, scene: Scene): Promise<Answer> {
  const early = await arrangedEarly(answer, scene);
  const held = new Set(early.map(({ notice }) => notice));
  if (held.size === 0) return answer;
  const on = early.reduce<Day | null>((latest, one) => one.on ?? latest, null);
  const called = (then: boolean): readonly string[] => {
    const those = early.filter(({ isToldThen }) => isToldThen === then).map(({ person }) => person);
    return [...new Set(those)].map((person) => scene.index.called(person) ?? 'a lead');
  };
  return {
    ...answer,
    card: withNote(answer.card, sayToldLater({ later: called(true), never: called(false), on }, scene.today)),
    notices: answer.notices.filter((notice) => !held.has(notice)),
  };
}

/** Who still leads it once the decision counts, and who has heard nothing of it and will not. */
async function whoHears(early: readonly Early[], { entries }: Answer, scene: Scene) {
  const [later, never] = [new Set<string>(), new Set<string>()];
  for (const { person, tracked } of early) {
    const { standing } = await trackedAfter(tracked, entries, scene.register);
    const name = scene.index.called(person) ?? 'a lead';
    (leadsNow(standing.owners, scene).includes(person) ? later : never).add(name);
  }
  return { later: [...later], never: [...never].filter((name) => !later.has(name)) };
}

/** A message of its own to somebody who leads the action that it is about, is not of the office, and never spoke of it. */
async function asToLead(notice: Outgoing, scene: Scene): Promise<readonly Early[]> {
  const { kind, edits, to, about } = notice;
  const [first] = about;
  if (kind !== 'notice' || edits !== null || first === undefined || !('person' in to)) return [];
  const { person } = to;
  if (person === null || scene.index.isOffice(person)) return [];
  const tracked = await scene.register.tracked(first.action);
  if (tracked === null || !leadsNow(tracked.standing.owners, scene).includes(person)) return [];
  const ledger = await scene.register.ledgerOf(first.action);
  return ledger.some(({ by }) => by === person) ? [] : [{ notice, person, tracked }];
}
