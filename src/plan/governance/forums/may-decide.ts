import { deciderOf } from '#src/plan/governance/forum.ts';
import type { Forums } from '#src/plan/governance/forum.ts';
import { isLead, mayLook, officeOnly } from '#src/plan/permission.ts';
import type { Asker } from '#src/plan/permission.ts';
import type { Refusal } from '#src/plan/refusal.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** True for somebody who may enter what some forum decided. */
export function isMemberOfAny({ person, index }: Pick<Asker, 'person' | 'index'>, { forums }: Forums): boolean {
  return index.isHere(person) && forums.some(({ members = [] }) => members.includes(person));
}

/** Null when the asker may enter a decision about the action's date: the office, and a member of the forum that decides it who is none of its leads and did not ask for it. */
export function mayDecideDate(asker: Asker, tracked: Tracked, forums: Forums): Refusal | null {
  if (asker.index.isOffice(asker.person)) return null;
  const decider = deciderOf(tracked.action, forums);
  const isMember = isMemberOfAny(asker, { ...forums, forums: decider === null ? [] : [decider] });
  if (!isMember) return officeOnly('decide on that date', asker);
  const unseen = mayLook(asker, tracked);
  if (unseen !== null) return unseen;
  const { id: action, ref } = tracked.action;
  if (isLead(asker, tracked.standing.owners)) return { because: 'own-date', action, ref };
  // Whoever has given the action away since, or stood in for its lead, would decide on their own request.
  const isTheirs = tracked.standing.dateAsked?.by === asker.person;
  return isTheirs ? { because: 'own-date', action, ref, asked: true } : null;
}
