import { stillStanding } from '#src/plan/office-decisions.ts';
import type { Day } from '#src/calendar/day.ts';
import type { PlanDifference } from '#src/intake/compare-plans.ts';
import { actionId } from '#src/plan/action.ts';
import type { Action, ActionId, FormerRef, Ref } from '#src/plan/action.ts';
import type { RosterIndex } from '#src/people/roster/roster-index.ts';
import { keptAgainst } from '#src/plan/replaying/kept-against.ts';
import { wordsOfSaid } from '#src/plan/replaying/said-otherwise.ts';
import type { Renewal } from '#src/plan/replaying/renewal.ts';
import type { Decided, RevisionEvent } from './decided.ts';
import { asRevised } from './as-revised.ts';
import { renewalOf } from './renewal.ts';
import { isSameOwners } from '#src/people/same-owners.ts';
import { lastImported, saidOtherwise } from './conflicts.ts';
import type { Conflict, KnownAction, KnownById } from './conflicts.ts';
import type { ActionPair } from './match-actions.ts';

/** A newer version about to be taken in. */
export type Revision = {
  readonly actions: readonly Action[];
  /** Agreed dates that follow the document. */
  readonly agreed: ReadonlyMap<ActionId, Day | null>;
  /** What goes into the ledger beside the new words. */
  readonly events: readonly RevisionEvent[];
  /** What the leads of each are told. */
  readonly renewals: ReadonlyMap<ActionId, Renewal>;
};

export type Choices = {
  readonly difference: PlanDifference;
  readonly conflicts: readonly Conflict[];
  readonly decided: readonly Decided[];
  readonly known: KnownById;
  readonly today: Day;
  readonly index: RosterIndex;
};

/** Puts a newer version into actions of the register: what nobody contests, and of what is contested what was decided. */
export function reviseWith(choices: Choices): Revision {
  const { difference, known, today, index } = choices;
  const revised = difference.pairs.map((pair) => revisedPair(pair, choices));
  const taken = new Set(known.keys());
  const aside = movedAside(difference, known);
  return {
    actions: [
      ...revised.map(({ action }) => action),
      ...difference.added.map((action) => withFreeId(action, taken)),
      ...difference.dropped.map((action) => {
        return { ...withRef(action, aside.get(action.id), today), isDropped: true as const };
      }),
      ...leftOut(difference, known)
        .filter(({ id }) => aside.has(id))
        .map((action) => withRef(action, aside.get(action.id), today)),
    ],
    agreed: new Map(revised.flatMap(({ action, agreed }) => (agreed === undefined ? [] : [[action.id, agreed]]))),
    events: revised.flatMap(({ events }) => events),
    renewals: new Map([
      ...revised.flatMap(({ action, renewal }) => (renewal === null ? [] : [[action.id, renewal] as const])),
      ...tellingOf(aside, known),
    ]),
  };

  function revisedPair(pair: ActionPair, { conflicts, decided }: Choices): RevisedAction {
    const isOfPair = (one: Conflict): boolean => one.pair.before.id === pair.before.id;
    return revise(pair, { open: conflicts.filter(isOfPair), decided: decided.filter(isOfPair), known, today, index });
  }
}

type RevisedAction = {
  readonly action: Action;
  /** Undefined where the agreed date stands. */
  readonly agreed: Day | null | undefined;
  readonly events: readonly RevisionEvent[];
  readonly renewal: Renewal | null;
};

type OfPair = {
  readonly open: readonly Conflict[];
  readonly decided: readonly Decided[];
  readonly known: KnownById;
  readonly today: Day;
  readonly index: RosterIndex;
};

function revise({ before, after }: ActionPair, { open, decided, known, today, index }: OfPair): RevisedAction {
  const { id } = before;
  const { isDropped: _, formerRefs: __, inDocument: ___, isByHand: ____, ...rest } = after;
  const action: Action = {
    ...rest,
    id,
    ...formerRefsOf({ before, after }, today),
  };
  const one = known.get(id);
  const standing = one?.tracked.standing;
  const isTaken = decided.some(({ about, decision }) => about === 'timescale' && decision === 'take');
  // What was decided stands until somebody says which; the document's words are its own meanwhile.
  const isHeld = open.some(({ about }) => about === 'timescale') && !isTaken;
  const follows = standing !== undefined && standing.agreed === before.timescale.due && !isHeld;
  const isTakenAway = isTaken && action.timescale.due === null;
  // What is complete or closed has its date behind it.
  const isMoved = isRunning(one) && action.timescale.due !== standing?.agreed && (follows || isTakenAway);
  const events = [...decisionsOn(id, decided, known), ...followedLeads({ before, action }, { known, decided })];
  const agreed = isMoved ? action.timescale.due : undefined;
  const renewal = isRunning(one) ? renewalOf(asRevised({ known: one, action, agreed, events, decided, index })) : null;
  return { action, agreed, events, renewal };
}

function formerRefsOf({ before, after }: ActionPair, today: Day): { readonly formerRefs?: readonly FormerRef[] } {
  const was = before.formerRefs ?? [];
  const refs = before.ref === after.ref ? was : [...was, { ref: before.ref, until: today }];
  const others = refs.filter(({ ref }) => ref !== after.ref);
  return others.length === 0 ? {} : { formerRefs: others };
}

/** The ledger says what the office decided of a conflict, with the words that it decided on. */
function decisionsOn(id: ActionId, decided: readonly Decided[], known: KnownById): readonly RevisionEvent[] {
  return decided.flatMap((one): readonly RevisionEvent[] => {
    const { about, decision, pair } = one;
    const { after } = pair;
    const says = saidOtherwise(one);
    const { now: text } = wordsOfSaid(says);
    if (decision === 'keep') return [{ action: id, event: keptAgainst(says) }];
    if (about === 'title' || about === 'theme') return [wordsTaken(id, about, text)];
    if (about === 'timescale') return [...agreedAs(id, after), ...inDocumentsWords(id, known)];
    return [{ action: id, event: { kind: 'assigned', owners: after.leads.owners, words: text } }];
  });
}

function wordsTaken(id: ActionId, about: 'title' | 'theme', said: string): RevisionEvent {
  const words = `The newer version of the plan says “${said === '' ? 'none' : said}”.`;
  return { action: id, event: { kind: 'edited', change: { [about]: null }, words } };
}

/** Where the document's date is followed, so are its words for it. */
function inDocumentsWords(id: ActionId, known: KnownById): readonly RevisionEvent[] {
  if (known.get(id)?.tracked.action.inDocument?.timescale === undefined) return [];
  return [{ action: id, event: { kind: 'edited', change: { timescale: null }, words: '' } }];
}

/** A document without a date takes the agreed one away, which the line about its new words says. */
function agreedAs(id: ActionId, { timescale: { due: day, text } }: Action): readonly RevisionEvent[] {
  if (day === null) return [];
  const reason = `The newer version of the plan says “${text}”.`;
  return [{ action: id, event: { kind: 'date-agreed', day, reason } }];
}

/** Leads that were once assigned do not follow the document by themselves: where it has come to say the same, they do from now on. */
function followedLeads(
  { before, action }: { readonly before: Action; readonly action: Action },
  { known, decided }: Pick<OfPair, 'known' | 'decided'>,
): readonly RevisionEvent[] {
  const one = known.get(action.id);
  if (one === undefined || decided.some(({ about }) => about === 'leads')) return [];
  const { owners } = one.tracked.standing;
  const isAssigned = stillStanding(one.ledger).some(({ event }) => event.kind === 'assigned');
  const follows = isAssigned && isSameOwners(owners, before.leads.owners);
  if (!follows || isSameOwners(owners, action.leads.owners)) return [];
  const event = { kind: 'assigned' as const, owners: action.leads.owners, words: action.leads.text };
  return [{ action: action.id, event }];
}

/** The actions that stay as they are: those nobody could tell apart, and those that an earlier version dropped. */
function leftOut({ pairs, dropped }: PlanDifference, known: KnownById): readonly Action[] {
  const gone = new Set([...pairs.map(({ before }) => before.id), ...dropped.map(({ id }) => id)]);
  return lastImported(known).filter(({ id }) => !gone.has(id));
}

/** Actions whose ref is another's in the newer version, with what each is called until it is closed or told apart: "8.1.3-old". */
export function movedAside(difference: PlanDifference, known: KnownById): ReadonlyMap<ActionId, Ref> {
  const taken = new Set([...difference.pairs.map(({ after }) => after.ref), ...difference.added.map(({ ref }) => ref)]);
  const refs = new Set(Array.from(known.values(), ({ tracked }) => tracked.action.ref));
  const aside = [...difference.dropped, ...leftOut(difference, known)].filter(({ ref }) => taken.has(ref));
  return new Map(
    aside.map((action) => {
      let ref = `${action.ref}-old` as Ref;
      for (let count = 2; refs.has(ref); count += 1) ref = `${action.ref}-old${count}` as Ref;
      return [action.id, ref];
    }),
  );
}

/** Who leads what gives its number up is told so, as long as it runs. */
function tellingOf(aside: ReadonlyMap<ActionId, Ref>, known: KnownById): readonly (readonly [ActionId, Renewal])[] {
  return Array.from(aside).flatMap(([id, to]) => {
    const one = known.get(id);
    return isRunning(one) ? [[id, { numbered: { from: one.tracked.action.ref, to } }] as const] : [];
  });
}

function withRef(action: Action, ref: Ref | undefined, today: Day): Action {
  if (ref === undefined) return action;
  return { ...action, ref, ...formerRefsOf({ before: action, after: { ...action, ref } }, today) };
}

function isRunning(one: KnownAction | undefined): one is KnownAction {
  const stage = one?.tracked.standing.stage;
  return stage === 'open' || stage === 'delivered';
}

/** An id that no other action ever had: its ref may have been another's. */
function withFreeId(action: Action, taken: Set<ActionId>): Action {
  const plain = actionId(action.plan, action.ref);
  let id = plain;
  for (let count = 2; taken.has(id); count += 1) id = `${plain}~${count}` as ActionId;
  taken.add(id);
  return { ...action, id };
}
