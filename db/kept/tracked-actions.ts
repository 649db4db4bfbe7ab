import type { Connection, Turn } from '#db/connection/connection.ts';
import { isOfAction, isOfPlan, prepareSince } from '#db/ledger-lines.ts';
import type { Entry } from '#db/ledger-lines.ts';
import { createSweep } from '#db/connection/others-wrote.ts';
import { is, prepared } from '#db/connection/statements.ts';
import { actions } from '#db/tables/plan-tables.ts';
import type { Action, ActionId, PlanKey } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';
import { asEdited, isThere } from '#src/plan/edits.ts';
import { replay } from '#src/plan/replay.ts';
import type { Tracked } from '#src/plan/standing.ts';
import { prepareLoad } from './load-kept.ts';
import type { Kept } from './load-kept.ts';

/** Actions with their ledger, kept in memory as long as nobody else writes; no standing is ever stored. */
export type TrackedActions = {
  readonly tracked: (at: Turn, id: ActionId) => Promise<Tracked | null>;
  readonly trackedIn: (at: Turn, plan: PlanKey) => Promise<readonly Tracked[]>;
  /** Of some plans, the actions that are restricted. */
  readonly restrictedIn: (at: Turn, plans: readonly PlanKey[]) => Promise<readonly Tracked[]>;
  /** The actions of some plans in that order; the very same list as long as none of them changed. */
  readonly actionsOf: (at: Turn, plans: readonly PlanKey[]) => Promise<readonly Action[]>;
  readonly ledgerOf: (at: Turn, id: ActionId) => Promise<readonly ActionEntry[]>;
  readonly ledgerIn: (at: Turn, plan: PlanKey) => Promise<readonly ActionEntry[]>;
  /** Adds lines that this connection has just written. */
  readonly append: (entries: readonly Entry[]) => void;
  /** Drops everything kept: an action itself changed. */
  readonly forget: () => void;
};

/** A plan's actions; `listing` is null while it is to be made anew, and lacks what its `changed` ones say by now, as `ledger` lacks what was `added`. */
type KeptPlan = {
  readonly all: readonly Kept[];
  listing: Listing | null;
  readonly changed: Set<Kept>;
  ledger: readonly ActionEntry[] | null;
  added: ActionEntry[];
};
type Listing = { readonly all: readonly Tracked[]; readonly restricted: readonly Tracked[] };
type Shelf = {
  readonly plans: Map<PlanKey, KeptPlan>;
  readonly byId: Map<ActionId, Kept>;
  actions: { readonly plans: readonly PlanKey[]; readonly all: readonly Action[] } | null;
};

/** By what rules a plan is rated; null for the usual ones. */
type RulesIn = (at: Turn, plan: PlanKey) => Promise<RatingRules | null>;

/** Keeps the actions of one connection, each with the rules of its plan; what another connection writes is noticed before each read. */
export function createTrackedActions(connection: Connection, rulesIn: RulesIn): TrackedActions {
  const shelf: Shelf = { plans: new Map(), byId: new Map(), actions: null };
  const forget = (): void => empty(shelf);
  const since = prepareSince(connection);
  const { sweep, areNext } = createSweep({
    forget,
    follow: async (at, after) => addAll(shelf, await since(at, after)),
  });
  const keptIn = prepareKeptIn(connection, shelf, rulesIn);
  const find = prepareFind(connection, { shelf, keptIn });
  const planIn = async (at: Turn, plan: PlanKey): Promise<KeptPlan> => {
    await sweep(at);
    return keptIn(at, plan);
  };
  return {
    tracked: async (at, id) => {
      await sweep(at);
      const kept = await find(at, id);
      return kept === null || !kept.isListed ? null : trackedOf(kept);
    },
    trackedIn: async (at, plan) => listingOf(await planIn(at, plan)).all,
    restrictedIn: async (at, plans) => {
      await sweep(at);
      return (await allIn(at, keptIn, plans)).flatMap((plan) => listingOf(plan).restricted);
    },
    actionsOf: async (at, plans) => {
      await sweep(at);
      return actionsOf(at, plans, { shelf, keptIn });
    },
    ledgerOf: async (at, id) => {
      await sweep(at);
      return [...((await find(at, id))?.entries ?? [])];
    },
    ledgerIn: async (at, plan) => ledgerOf(await planIn(at, plan)),
    append: (entries) => {
      if (areNext(entries)) addAll(shelf, entries);
    },
    forget,
  };
}

type KeptIn = (at: Turn, plan: PlanKey) => Promise<KeptPlan>;
type Reading = { readonly shelf: Shelf; readonly keptIn: KeptIn };

function prepareKeptIn(connection: Connection, shelf: Shelf, rulesIn: RulesIn): KeptIn {
  const load = prepareLoad(connection);
  return async (at, plan) => {
    const known = shelf.plans.get(plan);
    if (known !== undefined) return known;
    const all = await load(at, plan, await rulesIn(at, plan));
    const loaded: KeptPlan = { all, listing: null, changed: new Set(), ledger: null, added: [] };
    shelf.plans.set(plan, loaded);
    for (const kept of loaded.all) shelf.byId.set(kept.action.id, kept);
    return loaded;
  };
}

function prepareFind(
  connection: Connection,
  { shelf, keptIn }: Reading,
): (at: Turn, id: ActionId) => Promise<Kept | null> {
  const planOf = preparePlanOf(connection);
  return async (at, id) => {
    const known = shelf.byId.get(id);
    if (known !== undefined) return known;
    const plan = await planOf(at, id);
    if (plan !== null) await keptIn(at, plan);
    return shelf.byId.get(id) ?? null;
  };
}

/** Sorted once: what is added is newer than what is there. */
function ledgerOf(plan: KeptPlan): readonly ActionEntry[] {
  const { added } = plan;
  plan.added = [];
  if (plan.ledger === null)
    plan.ledger = plan.all.flatMap(({ entries }) => entries).toSorted((one, other) => one.seq - other.seq);
  else if (added.length > 0) plan.ledger = [...plan.ledger, ...added];
  return plan.ledger;
}

function listingOf(plan: KeptPlan): Listing {
  plan.listing = plan.listing === null ? listedAnew(plan.all) : withChanged(plan.listing, plan.changed);
  plan.changed.clear();
  return plan.listing;
}

function listedAnew(kept: readonly Kept[]): Listing {
  const all = kept
    .filter(({ isListed }) => isListed)
    .map((one, at) => {
      one.at = at;
      return trackedOf(one);
    });
  return { all, restricted: all.filter(isRestricted) };
}

/** What it costs grows with what changed: the rest is copied as it stands. */
function withChanged(listing: Listing, changed: ReadonlySet<Kept>): Listing {
  if (changed.size === 0) return listing;
  const all = listing.all.slice();
  for (const one of changed) all[one.at] = trackedOf(one);
  const isTouched = [...changed].some(({ at }) => isRestricted(all[at]!) || isRestricted(listing.all[at]!));
  return { all, restricted: isTouched ? all.filter(isRestricted) : listing.restricted };
}

function isRestricted({ standing }: Tracked): boolean {
  return standing.restricted;
}

async function allIn(at: Turn, keptIn: KeptIn, plans: readonly PlanKey[]): Promise<readonly KeptPlan[]> {
  const all: KeptPlan[] = [];
  for (const plan of plans) all.push(await keptIn(at, plan));
  return all;
}

async function actionsOf(at: Turn, plans: readonly PlanKey[], { shelf, keptIn }: Reading): Promise<readonly Action[]> {
  const last = shelf.actions;
  if (last !== null && last.plans.join() === plans.join()) return last.all;
  const kept = await allIn(at, keptIn, plans);
  const all = kept.flatMap((plan) => listingOf(plan).all.map(({ action }) => action));
  shelf.actions = { plans, all };
  return all;
}

/** The lines after which an action has other words than before, or is one no more; after one that adds an action all is forgotten. */
const CHANGES_WORDS: readonly ActionEntry['event']['kind'][] = ['republished', 'edited', 'undone'];

function empty(shelf: Shelf): void {
  [shelf.plans, shelf.byId].forEach((kept) => kept.clear());
  shelf.actions = null;
}

function addAll(shelf: Shelf, entries: readonly Entry[]): void {
  if (entries.some(changesRules)) empty(shelf);
  for (const entry of entries.filter(isOfAction)) addTo(shelf, entry);
}

/** After other settings of a plan its actions are rated by other rules. */
function changesRules(entry: Entry): boolean {
  if (!isOfPlan(entry)) return false;
  const { event } = entry;
  return event.kind === 'set' || (event.kind === 'undone' && event.stands?.kind === 'set');
}

function addTo(shelf: Shelf, entry: ActionEntry): void {
  const kept = shelf.byId.get(entry.action);
  // What was read may already have it.
  if (kept === undefined || (kept.entries.at(-1)?.seq ?? 0) >= entry.seq) return;
  kept.entries.push(entry);
  kept.tracked = null;
  const plan = shelf.plans.get(kept.action.plan);
  if (plan !== undefined && plan.ledger !== null) plan.added.push(entry);
  if (kept.isListed) plan?.changed.add(kept);
  if (!CHANGES_WORDS.includes(entry.event.kind)) return;
  kept.edited = null;
  kept.isListed = isThere(kept.entries);
  // It may be one no more, or one again.
  if (plan !== undefined) plan.listing = null;
  shelf.actions = null;
}

function trackedOf(kept: Kept): Tracked {
  kept.edited ??= asEdited(kept.action, kept.entries);
  kept.tracked ??= { action: kept.edited, standing: replay(kept.edited, kept.entries) };
  return kept.tracked;
}

function preparePlanOf({ db }: Connection): (at: Turn, id: ActionId) => Promise<PlanKey | null> {
  const statement = prepared(db, () => db.select({ plan: actions.plan }).from(actions).where(is(actions.id, 'id')));
  return async (at, id) => (await at.get(statement, { id }))?.plan ?? null;
}
