import type { Day } from '#src/calendar/day.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { whoIs } from '#src/people/who-leads.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { shownRatingOf } from '#src/plan/ratings.ts';
import type { Line, Words } from './digest.ts';

/** What the lists of one digest are made from: the actions that may be named, and the days that matter. */
export type DigestScene = {
  /** As they stand today; the restricted are left out. */
  readonly tracked: readonly Tracked[];
  readonly index: RosterIndex;
  readonly today: Day;
  readonly since: Day;
};

/** An action ready to be listed. */
export function lineOf({ action, standing }: Tracked, { index, today }: DigestScene): Line {
  return {
    action,
    standing,
    // What is said to be done waits to be checked: how it was rated on the way is no news.
    shown: standing.stage === 'delivered' ? null : shownRatingOf({ action, standing }, today),
    leads: leadNames(standing.owners, index),
    accountable: leadNames(standing.owners.filter(({ support }) => !support).slice(0, 1), index)[0] ?? null,
  };
}

/** A person's name in the roster; null is the bot or somebody the roster does not know. */
export function nameIn(person: PersonId | null, index: RosterIndex): string | null {
  return person === null ? null : (index.called(person) ?? null);
}

/** Somebody's words under their name; what nobody said is the plan's own. */
export function wordsBy(
  { text, by, on }: { readonly text: string; readonly by: PersonId | null; readonly on: Day },
  { index }: DigestScene,
): Words {
  return { text, by: by === null ? null : (nameIn(by, index) ?? GONE), on };
}

const GONE = 'somebody no longer in the roster';

/** True when something happened since the digest before; its own day counts, for it was posted in the morning. */
export function isThisWeek(day: Day | null, { since, today }: DigestScene): boolean {
  return day !== null && since <= day && day <= today;
}

function leadNames(owners: readonly Owner[], index: RosterIndex): readonly string[] {
  const leads = owners.filter((owner) => !owner.support);
  return [...new Set(leads.map((owner) => ownerName(owner, index)).filter((name) => name !== ''))];
}

/** A body by its own name, whoever its members are; a post by its holder's when it has one. */
function ownerName(owner: Owner, index: RosterIndex): string {
  const said = [owner.post, owner.name].filter((part) => part !== null && part !== '').join(' ');
  const [only, ...others] = owner.group ? [] : whoIs(owner, index);
  const name = nameIn(only ?? null, index);
  // A roster that knows no more than "Myers" is bettered by the plan's "Commissioner Myers".
  return name === null || others.length > 0 || !name.includes(' ') ? said : name;
}
