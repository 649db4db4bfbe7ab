import { actionOf } from '#db/action-rows.ts';
import { isReadable } from '#db/columns.ts';
import type { Connection, Turn } from '#db/connection/connection.ts';
import { asc, eq } from '#db/connection/drizzle.ts';
import { entriesOf, isOfAction } from '#db/ledger-lines.ts';
import { is, prepared } from '#db/connection/statements.ts';
import { actions, ledger } from '#db/tables/plan-tables.ts';
import type { Action, PlanKey } from '#src/plan/action.ts';
import type { ActionEntry } from '#src/plan/ledger.ts';
import { asEdited, isThere } from '#src/plan/edits.ts';
import { replay } from '#src/plan/replay.ts';
import type { RatingRules } from '#src/rating/rating-rules.ts';
import type { Tracked } from '#src/plan/standing.ts';

/** One action: `edited` and `tracked` are null while its newest lines are not read, `isListed` false where its adding was taken back, `at` its place among those listed. */
export type Kept = {
  readonly action: Action;
  readonly entries: ActionEntry[];
  edited: Action | null;
  tracked: Tracked | null;
  isListed: boolean;
  at: number;
};

/** A line that lacks what its kind has is passed over: it stops neither its action nor another. */
function withSoundLines(kept: Kept): Kept {
  const { action, entries } = kept;
  const tracked = trackedBy(action, entries);
  const isListed = isThere(entries);
  if (tracked !== null) return { ...kept, edited: tracked.action, tracked, isListed };
  return { ...kept, entries: entries.filter((entry) => trackedBy(action, [entry]) !== null), isListed };
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

type Load = (at: Turn, plan: PlanKey, rules: RatingRules | null) => Promise<readonly Kept[]>;

/** Reads a plan's actions with their ledger, both of one moment; `rules` are those by which they are rated, null for the usual ones. */
export function prepareLoad({ db }: Connection): Load {
  const readActions = prepared(db, () =>
    db.select().from(actions).where(is(actions.plan, 'plan')).orderBy(asc(actions.position)),
  );
  const readLedger = prepared(db, () =>
    db
      .select({ line: ledger })
      .from(ledger)
      .innerJoin(actions, eq(actions.id, ledger.action))
      .where(is(actions.plan, 'plan'))
      .orderBy(asc(ledger.seq)),
  );
  const load: Load = async (at, plan, rules) => {
    const rows = (await at.all(readActions, { plan })).filter(isReadable);
    const kept = rows.map((row): Kept => ({
      action: rules === null ? actionOf(row) : { ...actionOf(row), rules },
      entries: [],
      edited: null,
      tracked: null,
      isListed: true,
      at: -1,
    }));
    const byId = new Map(kept.map((one) => [one.action.id, one]));
    const entries = entriesOf((await at.all(readLedger, { plan })).map(({ line }) => line));
    for (const entry of entries.filter(isOfAction)) byId.get(entry.action)?.entries.push(entry);
    return kept.map(withSoundLines);
  };
  // One transaction, so that the actions and their ledger are of one moment.
  return (at, plan, rules) => at.atOnce(() => load(at, plan, rules), 'reading');
}
