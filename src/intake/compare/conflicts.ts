import type { Day } from '#src/calendar/day.ts';
import type { Owner } from '#src/people/leads/leads.ts';
import { isSameOwners } from '#src/people/same-owners.ts';
import type { PersonId } from '#src/people/person.ts';
import type { Action, ActionId } from '#src/plan/action.ts';
import { asImported } from '#src/plan/edits.ts';
import { stillStanding } from '#src/plan/office-decisions.ts';
import type { ActionEntry, ActionEvent } from '#src/plan/ledger.ts';
import { deciderOf } from '#src/plan/governance/forum.ts';
import type { Forums } from '#src/plan/governance/forum.ts';
import type { ByForum } from '#src/plan/governance/minuted.ts';
import { CONTESTED } from '#src/plan/replaying/said-otherwise.ts';
import type { ContestedPart, SaidOtherwise } from '#src/plan/replaying/said-otherwise.ts';
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
  readonly about: ContestedPart;
  readonly ours: Ours;
  /** True for a question of an earlier import that nobody has answered; absent for a new one. */
  readonly isWaiting?: true;
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
  /** The board that decides the date, where nobody has decided it yet; absent otherwise. */
  readonly board?: string;
} & ByForum;

/** The conflicts between what was decided since the last import and what the new version says, in its order; and what still waits of those before. */
export function conflictsIn(pairs: readonly ActionPair[], known: KnownById, forums: Forums): readonly Conflict[] {
  return pairs.flatMap((pair) => {
    const one = known.get(pair.before.id);
    return one === undefined ? [] : conflictsOf(pair, one, forums);
  });
}

function conflictsOf(pair: ActionPair, known: KnownAction, forums: Forums): readonly Conflict[] {
  const { stage } = known.tracked.standing;
  if (stage !== 'open' && stage !== 'delivered') return [];
  const decided = CONTESTED.filter((about) => isContested(about, pair, known)).map((about): Conflict => ({
    pair,
    about,
    ours: oursOf(about, known),
  }));
  const found = [...decided, ...ifBoards(pair, { known, forums, decided })];
  const waiting = waitingIn(pair, known).filter(({ about }) => !found.some((one) => one.about === about));
  return [...found, ...waiting];
}

/** What was asked of an earlier version that says the same, with the document's words from before that. */
function waitingIn({ before, after }: ActionPair, known: KnownAction): readonly Conflict[] {
  return known.tracked.standing.requests.flatMap(({ says }): readonly Conflict[] => {
    if (says === undefined || documentWords(before, says.about) !== documentWords(after, says.about)) return [];
    const pair = { before: { ...before, [says.about]: says.was }, after };
    return [{ pair, about: says.about, ours: oursOf(says.about, known), isWaiting: true }];
  });
}

/** The same as it is written down and asked: what the document says of it now, where it said what. */
export function saidOtherwise({ pair: { before, after }, about, ours }: Conflict): SaidOtherwise {
  const { by, on, minuted, board } = ours;
  const decided = { by, on, ...(minuted && { minuted }), ...(board !== undefined && { board }) };
  return { about, was: before[about], now: after[about], decided } as SaidOtherwise;
}

function oursOf(about: ContestedPart, known: KnownAction): Ours {
  if (about === 'timescale') return datesOf(known);
  return about === 'leads' ? leadsOf(known) : wordsOf(about, known);
}

function documentWords(action: Action, about: ContestedPart): string {
  const part = action[about];
  return foldTitle(typeof part === 'string' || part === null ? (part ?? '') : part.text);
}

function isContested(about: ContestedPart, pair: ActionPair, known: KnownAction): boolean {
  if (about === 'timescale') return isDateContested(pair, known);
  return about === 'leads' ? isLeadContested(pair, known.tracked) : isWordContested(about, pair, known.tracked);
}

/** True when the document gives another day than it did, and a decision had given a third, or had kept the one that it gave. */
function isDateContested({ before, after }: ActionPair, known: KnownAction): boolean {
  const { agreed } = known.tracked.standing;
  const [then, now] = [before.timescale, after.timescale];
  if (then.due === now.due || isSaidAlike(then, now)) return false;
  return agreed !== now.due && (agreed !== then.due || isDateHeld(known));
}

/** A date that a board decides and nobody has decided otherwise: no newer version moves it before that is asked. */
function ifBoards(
  pair: ActionPair,
  {
    known,
    forums,
    decided,
  }: { readonly known: KnownAction; readonly forums: Forums; readonly decided: readonly Conflict[] },
): readonly Conflict[] {
  const [then, now] = [pair.before.timescale, pair.after.timescale];
  const { agreed } = known.tracked.standing;
  const board = deciderOf(known.tracked.action, forums)?.name;
  const isMoved = agreed !== null && agreed === then.due && then.due !== now.due && !isSaidAlike(then, now);
  if (board === undefined || !isMoved || decided.some(({ about }) => about === 'timescale')) return [];
  return [{ pair, about: 'timescale', ours: { ...datesOf(known), by: null, on: null, words: '', board } }];
}

/** True where somebody decided that the published date stays, or a board that it is that. */
function isDateHeld({ ledger }: KnownAction): boolean {
  const last = stillStanding(ledger).findLast(
    ({ event }) => isOfDate(event) || (event.kind === 'republished' && event.agreed !== undefined),
  );
  if (last?.event.kind === 'date-declined') return true;
  return last?.event.kind === 'date-agreed' && last.event.minuted !== undefined;
}

/** True for a decision on the date of the whole. */
function isOfDate(event: ActionEvent): event is DateDecision {
  return (event.kind === 'date-agreed' || event.kind === 'date-declined') && event.step === undefined;
}

type DateDecision = Extract<ActionEvent, { kind: 'date-agreed' | 'date-declined' }>;

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

function datesOf({ tracked: { standing }, ledger }: KnownAction): Ours {
  const line = stillStanding(ledger).findLast(({ event }) => isOfDate(event));
  const decided = line !== undefined && isOfDate(line.event) ? line.event : null;
  return {
    ...decidedIn(line),
    ...(decided?.minuted && { minuted: decided.minuted, on: decided.minuted.on ?? line?.day ?? null }),
    agreed: standing.agreed,
    owners: standing.owners,
    words: decided?.reason ?? '',
    text: '',
  };
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
