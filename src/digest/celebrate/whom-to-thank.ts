import { allUnsettled } from '#src/plan/replaying/unsettled.ts';
import type { Day } from '#src/calendar/day.ts';
import { phraseKey } from '#src/people/fold.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { whoIs } from '#src/people/who-leads.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { isWrittenSince } from '#src/plan/standing.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** When something was said done and by which line, of a ledger without what was taken back. */
export type Deed = { readonly on: Day; readonly seq: number };

/** The people who led an action as it was delivered, by name, the accountable one first; nobody whom the roster does not know for certain, and nobody at all while it is in doubt. */
export function whomToThank(
  tracked: Tracked,
  delivery: Deed,
  { ledger, index }: { readonly ledger: readonly ActionEntry[]; readonly index: RosterIndex },
): readonly string[] {
  const { standing } = tracked;
  const isGivenSince = ledger.some(({ seq, event }) => seq > delivery.seq && changesLeads(event));
  if (isGivenSince || isDoubted(tracked)) return [];
  const people = standing.owners
    .filter(({ support, group }) => !support && !group)
    .flatMap((owner) => leadThen(owner, delivery.on, index))
    .filter((person) => !standing.notMine.includes(person));
  return [...new Set(people)].flatMap((person) => index.called(person) ?? []);
}

function changesLeads(event: ActionEntry['event']): boolean {
  return event.kind === 'assigned' || (event.kind === 'republished' && event.leads !== null);
}

/** True where somebody says that it is not so after all, or wrote since what nobody has settled, or its lead is in doubt. */
function isDoubted({ action, standing }: Tracked): boolean {
  const { requests, checkWords, doubts, disagreement } = standing;
  const isQuestioned = requests.some(({ what }) => what === 'said-after' || what === 'not-mine');
  const isUnsettled = allUnsettled(standing).some((one) => isWrittenSince(one, standing));
  const isUnsure = action.leads.doubt !== null && doubts.includes('leads');
  return isQuestioned || isUnsettled || isUnsure || checkWords !== null || disagreement.length > 0;
}

/** The one person whom an owner means, where they were that on a day too: a post may have had another holder. */
function leadThen(owner: Owner, on: Day, index: RosterIndex): readonly PersonId[] {
  const [only, ...others] = whoIs(owner, index);
  if (only === undefined || others.length > 0) return [];
  const { from } = index.person(only) ?? {};
  const post = owner.name === null ? index.posts.get(phraseKey(owner.post ?? '')) : undefined;
  const isHolder = post === undefined || post.holders.some((one) => one.person === only && (one.from ?? on) <= on);
  return isHolder && (from ?? on) <= on ? [only] : [];
}
