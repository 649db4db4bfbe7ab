import { actionOf } from './action-rows.ts';
import { isReadable } from './columns.ts';
import type { Connection } from './connection/connect.ts';
import { asc, eq } from './connection/drizzle.ts';
import { entriesOf, isOfAction } from './ledger-lines.ts';
import type { Entry } from './ledger-lines.ts';
import { createSweep } from './connection/others-wrote.ts';
import { is } from './connection/statements.ts';
import { actions, ledger } from './tables/plan-tables.ts';
import type { Action, ActionId, PlanKey } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { asEdited, isThere } from '#src/plan/edits.ts';
import { replay } from '#src/plan/replay.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** Actions with their ledger, kept in memory as long as nobody else writes; no standing is ever stored. */
export type TrackedActions = {
  readonly tracked: (id: ActionId) => Tracked | null;
  readonly trackedIn: (plan: PlanKey) => readonly Tracked[];
  readonly ledgerOf: (id: ActionId) => readonly ActionEntry[];
  readonly ledgerIn: (plan: PlanKey) => readonly ActionEntry[];
  /** Adds lines that this connection has just written. */
  readonly append: (entries: readonly Entry[]) => void;
  /** Drops everything kept: an action itself changed. */
  readonly forget: () => void;
};

type Kept = { readonly action: Action; readonly entries: ActionEntry[]; tracked: Tracked | null };
type Shelf = { readonly plans: Map<PlanKey, readonly Kept[]>; readonly byId: Map<ActionId, Kept> };

/** Keeps the actions of one connection; what another connection writes is noticed before each read. */
export function createTrackedActions(connection: Connection): TrackedActions {
  const shelf: Shelf = { plans: new Map(), byId: new Map() };
  const load = prepareLoad(connection);
  const planOf = preparePlanOf(connection);
  const forget = (): void => [shelf.plans, shelf.byId].forEach((kept) => kept.clear());
  const sweep = createSweep(connection, forget);

  const keptIn = (plan: PlanKey): readonly Kept[] => {
    sweep();
    const known = shelf.plans.get(plan);
    if (known !== undefined) return known;
    const loaded = load(plan);
    shelf.plans.set(plan, loaded);
    for (const kept of loaded) shelf.byId.set(kept.action.id, kept);
    return loaded;
  };
  const find = (id: ActionId): Kept | null => {
    sweep();
    const known = shelf.byId.get(id);
    if (known !== undefined) return known;
    const plan = planOf(id);
    return plan === null ? null : (keptIn(plan).find(({ action }) => action.id === id) ?? null);
  };
  return {
    tracked: (id) => {
      const kept = find(id);
      return kept === null || !isThere(kept.entries) ? null : trackedOf(kept);
    },
    trackedIn: (plan) =>
      keptIn(plan)
        .filter(({ entries }) => isThere(entries))
        .map(trackedOf),
    ledgerOf: (id) => [...(find(id)?.entries ?? [])],
    ledgerIn: (plan) =>
      keptIn(plan)
        .flatMap(({ entries }) => entries)
        .toSorted((one, other) => one.seq - other.seq),
    append: (entries) => entries.filter(isOfAction).forEach((entry) => addTo(shelf.byId.get(entry.action), entry)),
    forget,
  };
}

function addTo(kept: Kept | undefined, entry: ActionEntry): void {
  if (kept === undefined) return;
  kept.entries.push(entry);
  kept.tracked = null;
}

function trackedOf(kept: Kept): Tracked {
  if (kept.tracked === null) {
    const action = asEdited(kept.action, kept.entries);
    kept.tracked = { action, standing: replay(action, kept.entries) };
  }
  return kept.tracked;
}

/** A line that lacks what its kind has is passed over: it stops neither its action nor another. */
function withSoundLines(kept: Kept): Kept {
  const { action, entries } = kept;
  const tracked = trackedBy(action, entries);
  if (tracked !== null) return { ...kept, tracked };
  return { ...kept, entries: entries.filter((entry) => trackedBy(action, [entry]) !== null) };
}

/** Null where a line does not say what its kind says: it was changed since, or is of a newer version. */
function trackedBy(published: Action, entries: readonly ActionEntry[]): Tracked | null {
  try {
    const action = asEdited(published, entries);
    return { action, standing: replay(action, entries) };
  } catch {
    // A line was written with all that its kind has, and a replay fails for nothing else.
    return null;
  }
}

function prepareLoad({ db, sqlite }: Connection): (plan: PlanKey) => readonly Kept[] {
  const readActions = db
    .select()
    .from(actions)
    .where(is(actions.plan, 'plan'))
    .orderBy(asc(actions.position))
    .prepare();
  const readLedger = db
    .select({ line: ledger })
    .from(ledger)
    .innerJoin(actions, eq(actions.id, ledger.action))
    .where(is(actions.plan, 'plan'))
    .orderBy(asc(ledger.seq))
    .prepare();
  // One transaction, so that the actions and their ledger are of one moment.
  return sqlite.transaction((plan: PlanKey) => {
    const rows = readActions.all({ plan }).filter(isReadable);
    const kept = rows.map((row): Kept => ({ action: actionOf(row), entries: [], tracked: null }));
    const byId = new Map(kept.map((one) => [one.action.id, one]));
    const entries = entriesOf(readLedger.all({ plan }).map(({ line }) => line));
    for (const entry of entries.filter(isOfAction)) byId.get(entry.action)?.entries.push(entry);
    return kept.map(withSoundLines);
  });
}

function preparePlanOf({ db }: Connection): (id: ActionId) => PlanKey | null {
  const statement = db.select({ plan: actions.plan }).from(actions).where(is(actions.id, 'id')).prepare();
  return (id) => statement.get({ id })?.plan ?? null;
}
