import { createKeptLines } from './kept/kept-lines.ts';
import { prepareAskedSince } from './asked-questions.ts';
import { isReadable } from './columns.ts';
import type { Connection, Turn } from './connection/connection.ts';
import { prepareBacklog } from './backlog.ts';
import { asc, desc } from './connection/drizzle.ts';
import { entriesOf, headOf, isOfAction, isOfPerson, isOfPlan, prepareLastLine } from './ledger-lines.ts';
import { addPlan, revisePlan } from './load-plan.ts';
import { createSweep } from './connection/others-wrote.ts';
import { prepareUnworked } from './inbox.ts';
import { patiently } from './connection/patiently.ts';
import { personAt } from './person-at.ts';
import { prepareFateOf } from './sending/fate-of.ts';
import { prepareLost } from './sending/lost-messages.ts';
import { prepareReachedAt } from './reached-at.ts';
import { prepareSaveRoster, readRoster } from './roster.ts';
import { is, prepared } from './connection/statements.ts';
import { chain } from './tables/chain-table.ts';
import { headings, ledger, plans } from './tables/plan-tables.ts';
import { prepareLastRunBefore, prepareLastSureRunBefore, prepareRan } from './turns-that-ran.ts';
import { prepareFrozenReports } from './reports.ts';
import { prepareUnplaced } from './unplaced.ts';
import { createTrackedActions } from './kept/tracked-actions.ts';
import type { TrackedActions } from './kept/tracked-actions.ts';
import { prepareUnsure } from './sending/unsure-messages.ts';
import { prepareWriteWork } from './write-work.ts';
import { formerIn, withFormerLeads } from '#src/plan/replaying/led-until.ts';
import type { Roster } from '#src/people/person.ts';
import type { Plan, PlanKey } from '#src/plan/action.ts';
import { governanceOf, unusualRulesIn } from '#src/plan/governance/governance.ts';
import type { PersonEntry, PlanEntry } from '#src/plan/ledger.ts';
import type { AsOf } from '#src/ports/beside/others-decided.ts';
import type { PlanLoad, Register } from '#src/ports/register.ts';

type Lists = Pick<
  Register,
  | 'backlog'
  | 'plans'
  | 'headings'
  | 'ledgerOfMessage'
  | 'head'
  | 'hashAt'
  | 'origin'
  | 'headBefore'
  | 'askedSince'
  | 'unsure'
  | 'lost'
  | 'ran'
  | 'lastRunBefore'
  | 'lastSureRunBefore'
  | 'reachedAt'
  | 'fateOf'
  | 'frozenReports'
>;
type People = Pick<Register, 'roster' | 'personAt' | 'saveRoster' | 'unworked' | 'unplaced'>;
type Actions = Omit<Register, keyof Lists | keyof People>;

/** In one statement of its own: whatever is read after it is no older. */
async function asOf({ dialect }: Turn): Promise<AsOf | null> {
  const { anew, line } = await dialect.mark();
  return line === null ? null : { anew, line };
}

/** The register of one database. */
export function createRegister(connection: Connection): Register {
  const { rosterAt, ...people } = createPeople(connection);
  return { ...createActions(connection, rosterAt), ...people, ...createLists(connection) };
}

type RosterAt = (at: Turn) => Promise<Roster>;

/** Actions as they stand, each rating with the day until which the roster has its giver lead them. */
function readTracked(
  connection: Connection,
  kept: TrackedActions,
  rosterAt: RosterAt,
): Pick<Register, 'tracked' | 'trackedIn'> {
  return {
    tracked: (id) =>
      patiently(connection, async (at) => {
        const one = await kept.tracked(at, id);
        return one === null ? null : formerIn(await rosterAt(at))(one);
      }),
    trackedIn: (plan) =>
      patiently(connection, async (at) => withFormerLeads(await kept.trackedIn(at, plan), await rosterAt(at))),
  };
}

function createActions(connection: Connection, rosterAt: RosterAt): Actions {
  const arranged = createKeptLines<PersonEntry>(connection, { column: ledger.person, isTheirs: isOfPerson });
  const ofPlans = createKeptLines<PlanEntry>(connection, { column: ledger.plan, isTheirs: isOfPlan });
  const kept = createTrackedActions(connection, async (at, plan) => unusualRulesIn(await ofPlans.all(at), plan));
  const writeWork = prepareWriteWork(connection);
  const readKeys = prepared(connection.db, () =>
    connection.db.select({ key: plans.key }).from(plans).orderBy(desc(plans.isDefault), asc(plans.key)),
  );
  const keys = async (at: Turn): Promise<readonly PlanKey[]> => (await at.all(readKeys)).map(({ key }) => key);
  const load = (store: (at: Turn, load: PlanLoad) => Promise<void>, plan: PlanLoad) =>
    patiently(connection, async (at) => {
      kept.forget();
      await store(at, plan);
    });
  return {
    ...readTracked(connection, kept, rosterAt),
    restricted: () => patiently(connection, async (at) => kept.restrictedIn(at, await keys(at))),
    actions: () => patiently(connection, async (at) => kept.actionsOf(at, await keys(at))),
    ledgerOf: (id) => patiently(connection, (at) => kept.ledgerOf(at, id)),
    ledgerIn: (plan) => patiently(connection, (at) => kept.ledgerIn(at, plan)),
    arrangements: () => patiently(connection, arranged.all),
    ledgerOfPlans: () => patiently(connection, ofPlans.all),
    governance: async (plan) => governanceOf(await patiently(connection, ofPlans.all), plan),
    asOf: async () => (connection.db.owner === null ? null : patiently(connection, asOf)),
    write: (work) =>
      patiently(connection, async (at) => {
        const entries = await writeWork(at, work);
        const isMore = entries?.some(({ event }) => event.kind === 'published') === true;
        arranged.append(entries ?? []);
        ofPlans.append(entries ?? []);
        if (isMore) kept.forget();
        else kept.append(entries ?? []);
        return entries === null ? 'already' : 'written';
      }),
    addPlan: (plan) => load(addPlan, plan),
    revisePlan: (plan) => load(revisePlan, plan),
  };
}

function createPeople(connection: Connection): People & { readonly rosterAt: RosterAt } {
  const save = prepareSaveRoster(connection);
  const readUnworked = prepareUnworked(connection);
  const readUnplaced = prepareUnplaced(connection);
  let kept: Roster | null = null;
  const { sweep } = createSweep({ forget: () => (kept = null) });
  const roster = async (at: Turn): Promise<Roster> => {
    await sweep(at);
    kept ??= await readRoster(at);
    return kept;
  };
  return {
    rosterAt: roster,
    roster: () => patiently(connection, roster),
    personAt: (account) => patiently(connection, async (at) => personAt(await roster(at), account)),
    unplaced: () => patiently(connection, async (at) => readUnplaced(at, await roster(at))),
    unworked: () => patiently(connection, async (at) => readUnworked(at, await roster(at))),
    saveRoster: (next) =>
      patiently(connection, (at) =>
        at.atOnce(async () => {
          await save(at, { before: await roster(at), after: next });
          kept = null;
        }),
      ),
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
function createSent(
  connection: Connection,
): Pick<Register, 'unsure' | 'lost' | 'fateOf' | 'ran' | 'lastRunBefore' | 'lastSureRunBefore' | 'reachedAt'> {
  const readUnsure = prepareUnsure(connection);
  const readLost = prepareLost(connection);
  const readFate = prepareFateOf(connection);
  const readRan = prepareRan(connection);
  const readLastRunBefore = prepareLastRunBefore(connection);
  const readLastSureRunBefore = prepareLastSureRunBefore(connection);
  const readReached = prepareReachedAt(connection);
  return {
    unsure: () => patiently(connection, readUnsure),
    lost: (since) => patiently(connection, (at) => readLost(at, since)),
    fateOf: (key) => patiently(connection, (at) => readFate(at, key)),
    ran: (slot) => patiently(connection, (at) => readRan(at, slot)),
    lastRunBefore: (day) => patiently(connection, (at) => readLastRunBefore(at, day)),
    lastSureRunBefore: (day) => patiently(connection, (at) => readLastSureRunBefore(at, day)),
    reachedAt: (slot) => patiently(connection, (at) => readReached(at, slot)),
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
    origin: () =>
      patiently(
        connection,
        async (at) => (await at.get(readChain))?.origin ?? (await at.get(readLine, { line: 1 }))?.hash ?? null,
      ),
    headBefore: () =>
      patiently(connection, async (at) => {
        const { anew } = (await at.get(readChain)) ?? { anew: null };
        const body = (await at.get(readLine, { line: anew ?? 0 }))?.body;
        return body?.kind === 'chained-anew' ? { lines: body.lines, hash: body.hash } : null;
      }),
  };
}

function createLists(connection: Connection): Lists {
  const { db } = connection;
  const readPlans = prepared(db, () =>
    db.select().from(plans).orderBy(desc(plans.isDefault), asc(plans.isArchived), asc(plans.key)),
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
  const readReports = prepareFrozenReports(connection);
  return {
    frozenReports: () => patiently(connection, readReports),
    backlog: () => patiently(connection, readBacklog),
    ...createSent(connection),
    plans: () => patiently(connection, async (at) => (await at.all(readPlans)).map(planOf)),
    headings: (plan) => patiently(connection, (at) => at.all(readHeadings, { plan })),
    ledgerOfMessage: (message) =>
      patiently(connection, async (at) => entriesOf(await at.all(readOfMessage, { message })).filter(isOfAction)),
    head: () => patiently(connection, async (at) => headOf(await readLast(at))),
    hashAt: (line) => patiently(connection, async (at) => (await at.get(readHash, { line }))?.hash ?? null),
    ...createOrigin(connection),
    askedSince: (day) => patiently(connection, (at) => readAsked(at, day)),
  };
}
