import type { Day } from '#src/calendar/day.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Action, ActionId } from '#src/plan/action.ts';
import { asImported } from '#src/plan/edits.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { foldTitle } from './likeness.ts';
import type { ActionPair } from './match-actions.ts';

/** An action of the register with its ledger, oldest line first. */
export type KnownAction = { readonly tracked: Tracked; readonly ledger: readonly ActionEntry[] };

/** Everything that is known of the actions of a plan. */
export type KnownById = ReadonlyMap<ActionId, KnownAction>;

/** What the office and a new version of the plan both changed: three words on one thing, none of which is applied unseen. */
export type Conflict = {
  readonly pair: ActionPair;
  readonly about: 'timescale' | 'leads' | 'title' | 'theme';
  readonly ours: Ours;
};

/** What stands in the register by a decision: who made it, when and why; null where the ledger does not say. */
export type Ours = {
  readonly agreed: Day | null;
  readonly owners: readonly Owner[];
  readonly by: PersonId | null;
  readonly on: Day | null;
  readonly words: string;
  /** The office's own title or theme, where it is about one of these; empty otherwise. */
  readonly text: string;
};

/** The conflicts between what was decided since the last import and what the new version says, in its order. */
export function conflictsIn(pairs: readonly ActionPair[], known: KnownById): readonly Conflict[] {
  return pairs.flatMap((pair) => {
    const one = known.get(pair.before.id);
    return one === undefined ? [] : conflictsOf(pair, one);
  });
}

function conflictsOf(pair: ActionPair, known: KnownAction): readonly Conflict[] {
  const { stage } = known.tracked.standing;
  if (stage !== 'open' && stage !== 'delivered') return [];
  return [
    ...(isDateContested(pair, known.tracked) ? [{ pair, about: 'timescale' as const, ours: datesOf(known) }] : []),
    ...(isLeadContested(pair, known.tracked) ? [{ pair, about: 'leads' as const, ours: leadsOf(known) }] : []),
    ...(['title', 'theme'] as const)
      .filter((about) => isWordContested(about, pair, known.tracked))
      .map((about) => ({ pair, about, ours: wordsOf(about, known) })),
  ];
}

/** True when the document gives another day than it did, and a decision had given a third. */
function isDateContested({ before, after }: ActionPair, { standing: { agreed } }: Tracked): boolean {
  const [then, now] = [before.timescale, after.timescale];
  if (then.due === now.due || isSaidAlike(then, now)) return false;
  return agreed !== then.due && agreed !== now.due;
}

function isLeadContested({ before, after }: ActionPair, { standing: { owners } }: Tracked): boolean {
  const [then, now] = [before.leads, after.leads];
  if (isSameOwners(then.owners, now.owners) || isSaidAlike(then, now)) return false;
  return !isSameOwners(owners, then.owners) && !isSameOwners(owners, now.owners);
}

/** True when the document words anew what the office had put words of its own in the place of. */
function isWordContested(about: 'title' | 'theme', { before, after }: ActionPair, { action }: Tracked): boolean {
  const isOurs = action.inDocument?.[about] !== undefined;
  return isOurs && before[about] !== after[about] && after[about] !== action[about];
}

// The same words, read otherwise since the roster knows more people, are no new word of the document.
function isSaidAlike(one: { readonly text: string }, other: { readonly text: string }): boolean {
  return foldTitle(one.text) === foldTitle(other.text);
}

/** True for the same leads in the same order. */
export function isSameOwners(one: readonly Owner[], other: readonly Owner[]): boolean {
  return plainOwners(one) === plainOwners(other);
}

function plainOwners(owners: readonly Owner[]): string {
  return JSON.stringify(owners.map(({ name, post, group, support }) => [name, post, group, support]));
}

function datesOf({ tracked: { standing }, ledger }: KnownAction): Ours {
  const line = stillStanding(ledger).findLast(({ event }) => event.kind === 'date-agreed');
  const words = line?.event.kind === 'date-agreed' ? line.event.reason : '';
  return { ...decidedIn(line), agreed: standing.agreed, owners: standing.owners, words, text: '' };
}

function leadsOf({ tracked: { standing }, ledger }: KnownAction): Ours {
  const line = stillStanding(ledger).findLast(({ event }) => event.kind === 'assigned');
  const words = line?.event.kind === 'assigned' ? line.event.words : '';
  return { ...decidedIn(line), agreed: standing.agreed, owners: standing.owners, words, text: '' };
}

function wordsOf(about: 'title' | 'theme', { tracked: { action, standing }, ledger }: KnownAction): Ours {
  const line = ledger.findLast(({ event }) => event.kind === 'edited' && event.change[about] !== undefined);
  const words = line?.event.kind === 'edited' ? line.event.words : '';
  const { agreed, owners } = standing;
  return { ...decidedIn(line), agreed, owners, words, text: action[about] ?? '' };
}

function decidedIn(line: ActionEntry | undefined): Pick<Ours, 'by' | 'on'> {
  return { by: line?.by ?? null, on: line?.day ?? null };
}

/** The actions as the last import left them, in the document's words. */
export function lastImported(known: KnownById): readonly Action[] {
  return Array.from(known.values(), ({ tracked }) => asImported(tracked.action));
}
