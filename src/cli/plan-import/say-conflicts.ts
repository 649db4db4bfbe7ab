import { sayDay } from '#src/calendar/say-day.ts';
import type { Day } from '#src/calendar/day.ts';
import type { Conflict } from '#src/intake/compare/conflicts.ts';
import { foldTitle } from '#src/intake/compare/likeness.ts';
import type { DoubtfulMatch } from '#src/intake/compare/match-actions.ts';
import type { OtherMeaning } from '#src/intake/compare/other-meaning.ts';
import { sayAnd } from '#src/messages/words/say-list.ts';
import type { PersonId, Roster } from '#src/people/person.ts';
import type { Action } from '#src/plan/action.ts';
import { nameOf } from '#src/plan/permission.ts';

/** A conflict with its three words side by side: the document then, the document now, and what was decided. */
export function sayConflict({ pair: { before, after }, about, ours }: Conflict, roster: Roster): string {
  const stands = standingIn(about, ours);
  return [
    `  ${after.ref}  ${after.title}: ${WHAT[about]}`,
    `    the document then   ${saidIn(before, about)}`,
    `    the document now    ${saidIn(after, about)}`,
    `    the register        ${stands}${decidedBy(ours, stands, roster)}`,
  ].join('\n');
}

const WHAT: Readonly<Record<Conflict['about'], string>> = {
  timescale: 'by when',
  leads: 'who leads',
  title: 'what it is called',
  theme: 'which theme',
};

function standingIn(about: Conflict['about'], { agreed, owners, text }: Conflict['ours']): string {
  if (about === 'timescale') return dayOr(agreed);
  return about === 'leads' ? sayOwners(owners) : `“${text}”`;
}

/** What is put behind the import to settle a conflict. */
export function howToSettle({ pair: { after } }: Conflict): string {
  return `    Keep what was decided: --keep ${after.ref}   Follow the document: --take ${after.ref}`;
}

/** An action that may be several of the new version, with what to say of it. */
export function sayDoubtful({ before, candidates, says }: DoubtfulMatch): string {
  if (says !== null) return sayTurned(before, candidates, says);
  return [
    `  ${before.ref}  ${before.title}`,
    ...candidates.map(
      ({ ref, title }) =>
        `    may be ${ref}  ${title}   If it is: --same ${before.ref}=${ref}   If that is a new action: --new ${ref}`,
    ),
  ].join('\n');
}

const TURNED: Readonly<Record<OtherMeaning, string>> = {
  denied: 'one says that it is not to be done, the other that it is',
  figures: 'another number or time',
  opposite: 'the opposite',
  who: 'another person, body or place',
  what: 'another thing in its place',
};

function sayTurned(before: Action, candidates: readonly Action[], says: OtherMeaning): string {
  return [
    `  ${before.ref}  ${before.title}`,
    ...candidates.map(
      ({ ref, title }) =>
        `    now ${ref}  ${title}   (${TURNED[says]})   If it is the same action: --same ${before.ref}=${ref}   If that is a new action: --new ${ref}`,
    ),
  ].join('\n');
}

function saidIn(action: Action, about: Conflict['about']): string {
  if (about === 'title' || about === 'theme') return `“${action[about] ?? 'none'}”`;
  const meant = about === 'timescale' ? dayOr(action.timescale.due) : sayOwners(action.leads.owners);
  return `“${action[about].text}”: ${meant}`;
}

function dayOr(day: Day | null): string {
  return day === null ? 'no date' : sayDay(day);
}

function sayOwners(owners: Conflict['ours']['owners']): string {
  return owners.length === 0
    ? 'nobody'
    : sayAnd(owners.map((owner) => `${nameOf(owner)}${owner.support ? ' (supports)' : ''}`));
}

function decidedBy({ by, on, words, board }: Conflict['ours'], stands: string, roster: Roster): string {
  if (board !== undefined) return `, and ${board} decides its dates`;
  const when = on === null ? '' : ` on ${sayDay(on)}`;
  // What was typed to assign it is mostly the name that stands there already.
  const why = words.trim() === '' || foldTitle(words) === foldTitle(stands) ? '' : `: ${words.trim()}`;
  return by === null ? '' : `, decided by ${nameIn(by, roster)}${when}${why}`;
}

function nameIn(person: PersonId, { people }: Roster): string {
  return people.find(({ id }) => id === person)?.name ?? 'somebody no longer in the roster';
}
