import { createArrangements } from './kept/arrangements.ts';
import { prepareAskedSince } from './asked-questions.ts';
import { isReadable } from './columns.ts';
import type { Connection } from './connection/connect.ts';
import { prepareBacklog } from './backlog.ts';
import { asc, desc, isNotNull } from './connection/drizzle.ts';
import { entriesOf, headOf, isOfAction, isOfPlan, prepareLastLine } from './ledger-lines.ts';
import { addPlan, revisePlan } from './load-plan.ts';
import { createSweep } from './connection/others-wrote.ts';
import { prepareUnworked } from './inbox.ts';
import { patiently } from './connection/patiently.ts';
import { personAt } from './person-at.ts';
import { prepareFateOf } from './sending/fate-of.ts';
import { prepareRanBefore } from './ran-before.ts';
import { prepareReachedAt } from './reached-at.ts';
import { prepareReadRoster, prepareSaveRoster } from './roster.ts';
import { inOrder, is, prepared } from './connection/statements.ts';
import { chain } from './tables/chain-table.ts';
import { headings, ledger, plans } from './tables/plan-tables.ts';
import { prepareUnplaced } from './unplaced.ts';
import { createTrackedActions } from './kept/tracked-actions.ts';
import { prepareUnsure } from './sending/unsure-messages.ts';
import { prepareWriteWork } from './write-work.ts';
import type { Roster } from '#src/people/person.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import type { PlanLoad, Register } from '#src/ports/register.ts';

type Lists = Pick<
  Register,
  | 'backlog'
  | 'plans'
  | 'headings'
  | 'ledgerOfPlans'
  | 'ledgerOfMessage'
  | 'head'
  | 'hashAt'
  | 'origin'
  | 'headBefore'
  | 'askedSince'
  | 'unsure'
  | 'ranBefore'
  | 'reachedAt'
  | 'fateOf'
>;
type People = Pick<Register, 'roster' | 'personAt' | 'saveRoster' | 'unworked' | 'unplaced'>;
type Actions = Omit<Register, keyof Lists | keyof People>;

/** The register of one database. */
export function createRegister(connection: Connection): Register {
  return { ...createActions(connection), ...createPeople(connection), ...createLists(connection) };
}

function createActions(connection: Connection): Actions {
  const kept = createTrackedActions(connection);
  const arranged = createArrangements(connection);
  const writeWork = prepareWriteWork(connection);
  const readKeys = prepared(connection.db, () =>
    connection.db.select({ key: plans.key }).from(plans).orderBy(desc(plans.isDefault), asc(plans.key)),
  );
  const keys = (): readonly PlanKey[] => readKeys.all().map(({ key }) => key);
  const load = (store: (connection: Connection, load: PlanLoad) => void, plan: PlanLoad) =>
    patiently(connection, () => {
      kept.forget();
      store(connection, plan);
    });
  return {
    tracked: (id) => patiently(connection, () => kept.tracked(id)),
    trackedIn: (plan) => patiently(connection, () => kept.trackedIn(plan)),
    restricted: () => patiently(connection, () => kept.restrictedIn(keys())),
    actions: () => patiently(connection, () => kept.actionsOf(keys())),
    ledgerOf: (id) => patiently(connection, () => kept.ledgerOf(id)),
    ledgerIn: (plan) => patiently(connection, () => kept.ledgerIn(plan)),
    arrangements: () => patiently(connection, arranged.all),
    write: (work) =>
      patiently(connection, () => {
        const entries = writeWork(work);
        const isMore = entries?.some(({ event }) => event.kind === 'published') === true;
        arranged.append(entries ?? []);
        if (isMore) kept.forget();
        else kept.append(entries ?? []);
        return entries === null ? 'already' : 'written';
      }),
    addPlan: (plan) => load(addPlan, plan),
    revisePlan: (plan) => load(revisePlan, plan),
  };
}

function createPeople(connection: Connection): People {
  const read = prepareReadRoster(connection);
  const save = prepareSaveRoster(connection);
  const readUnworked = prepareUnworked(connection);
  const readUnplaced = prepareUnplaced(connection);
  let kept: Roster | null = null;
  const sweep = createSweep(connection, () => (kept = null));
  const roster = (): Roster => {
    sweep();
    kept ??= read();
    return kept;
  };
  return {
    roster: () => patiently(connection, roster),
    personAt: (account) => patiently(connection, () => personAt(roster(), account)),
    unplaced: () => patiently(connection, () => readUnplaced(roster())),
    unworked: () => patiently(connection, () => readUnworked(roster())),
    saveRoster: (next) =>
      patiently(connection, () => {
        save(next);
        kept = null;
      }),
  };
}

function planOf({ columns, firstPublished, isArchived, isSample, ...plan }: typeof plans.$inferSelect): Plan {
  return {
    ...plan,
    ...(columns === null || !isReadable({ columns }) ? {} : { columns }),
    ...(firstPublished === null ? {} : { firstPublished }),
    ...(isArchived ? { isArchived } : {}),
    ...(isSample ? { isSample } : {}),
  };
}

/** What became of what the bot has said and done. */
function createSent(connection: Connection): Pick<Register, 'unsure' | 'fateOf' | 'ranBefore' | 'reachedAt'> {
  const readUnsure = prepareUnsure(connection);
  const readFate = prepareFateOf(connection);
  const readRanBefore = prepareRanBefore(connection);
  const readReached = prepareReachedAt(connection);
  return {
    unsure: () => patiently(connection, readUnsure),
    fateOf: (key) => patiently(connection, () => readFate(key)),
    ranBefore: (day) => patiently(connection, () => readRanBefore(day)),
    reachedAt: (slot) => patiently(connection, () => readReached(slot)),
  };
}

/** What a register is known by, also where its record was chained anew. */
function createOrigin(connection: Connection): Pick<Register, 'origin' | 'headBefore'> {
  const { db } = connection;
  const readChain = prepared(db, () => db.select({ origin: chain.origin, anew: chain.anew }).from(chain));
  const readLine = prepared(db, () =>
    db.select({ hash: ledger.hash, body: ledger.body }).from(ledger).where(is(ledger.seq, 'line')),
  );
  return {
    origin: () => patiently(connection, () => readChain.get()?.origin ?? readLine.get({ line: 1 })?.hash ?? null),
    headBefore: () =>
      patiently(connection, () => {
        const body = readLine.get({ line: readChain.get()?.anew ?? 0 })?.body;
        return body?.kind === 'chained-anew' ? { lines: body.lines, hash: body.hash } : null;
      }),
  };
}

function createLists(connection: Connection): Lists {
  const { db } = connection;
  const readPlans = prepared(db, () =>
    db.select().from(plans).orderBy(desc(plans.isDefault), asc(plans.isArchived), asc(plans.key)),
  );
  const readOfPlans = prepared(db, () =>
    db.select().from(ledger).where(isNotNull(ledger.plan)).orderBy(inOrder(ledger.seq)),
  );
  const readHeadings = prepared(db, () =>
    db
      .select({ level: headings.level, ref: headings.ref, title: headings.title })
      .from(headings)
      .where(is(headings.plan, 'plan'))
      .orderBy(asc(headings.position)),
  );
  const readOfMessage = prepared(db, () =>
    db.select().from(ledger).where(is(ledger.message, 'message')).orderBy(asc(ledger.seq)),
  );
  const readLast = prepareLastLine(db);
  const readHash = prepared(db, () => db.select({ hash: ledger.hash }).from(ledger).where(is(ledger.seq, 'line')));
  const readAsked = prepareAskedSince(connection);
  const readBacklog = prepareBacklog(connection);
  return {
    backlog: (since) => patiently(connection, () => readBacklog(since)),
    ...createSent(connection),
    plans: () => patiently(connection, () => readPlans.all().map(planOf)),
    headings: (plan) => patiently(connection, () => readHeadings.all({ plan })),
    ledgerOfPlans: () => patiently(connection, () => entriesOf(readOfPlans.all()).filter(isOfPlan)),
    ledgerOfMessage: (message) =>
      patiently(connection, () => entriesOf(readOfMessage.all({ message })).filter(isOfAction)),
    head: () => patiently(connection, () => headOf(readLast())),
    hashAt: (line) => patiently(connection, () => readHash.get({ line })?.hash ?? null),
    ...createOrigin(connection),
    askedSince: (day) => patiently(connection, () => readAsked(day)),
  };
}
