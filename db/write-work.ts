import { newActionRow } from './action-rows.ts';
import type { Connection, Turn } from './connection/connection.ts';
import { DatabaseFault } from './connection/fault.ts';
import { prepareDecidedMeanwhile } from './beside/decided-meanwhile.ts';
import { decidePlan } from './decide-plan.ts';
import { isOfAction, isOfPlan, prepareAppend, prepareLastLine } from './ledger-lines.ts';
import type { Entry } from './ledger-lines.ts';
import { prepareMend } from './sending/mend-lost.ts';
import { prepareOutboxInsert } from './outbox-rows.ts';
import { is, prepareInsert, prepared } from './connection/statements.ts';
import { and, eq, inArray, isNull, sql } from './connection/drizzle.ts';
import { prepareLetGo } from './unplaced.ts';
import { prepareReached } from './reached-at.ts';
import { asked, inbox, isLost, outbox, slots } from './tables/message-tables.ts';
import { actions } from './tables/plan-tables.ts';
import type { MessageId } from '#src/ports/message.ts';
import type { Work } from '#src/ports/register.ts';

/** Writes a piece of work in one transaction and gives its ledger lines; null when its message or slot was worked before. */
export function prepareWriteWork(connection: Connection): (at: Turn, work: Work) => Promise<readonly Entry[] | null> {
  const { db } = connection;
  const claim = prepareClaim(connection);
  const checkDecided = prepareDecidedMeanwhile(connection);
  const append = prepareAppend(db);
  const lastLine = prepareLastLine(db);
  const insertAction = prepareInsert(db, actions, { orIgnore: false });
  const insertAsked = prepareInsert(db, asked, { orIgnore: true });
  const insertOutgoing = prepareOutboxInsert(db);
  const markWaiting = prepared(db, () =>
    db.update(inbox).set({ state: 'waiting', why: null }).where(is(inbox.id, 'id')),
  );
  const letGo = prepareLetGo(connection);
  const keepReached = prepareReached(connection);
  const { settle, hasten, revive } = prepareMarks(connection);
  const mend = prepareMend(connection);
  const write = async (at: Turn, work: Work): Promise<readonly Entry[] | null> => {
    if (!(await claim(at, work))) return null;
    await checkDecided(at, work);
    for (const { event } of work.entries.filter(isOfAction)) {
      if (event.kind === 'published' && event.added !== undefined) await insertAction(at, newActionRow(event.added));
    }
    const entries = await append(at, work.entries);
    for (const entry of entries.filter(isOfPlan)) await decidePlan(at, entry);
    const { seq } = await lastLine(at);
    for (const outgoing of work.say) await insertOutgoing(at, outgoing, { seq, cause: work.message });
    for (const question of work.asked) await insertAsked(at, question);
    if (work.reached !== undefined) await keepReached(at, work.reached);
    if (work.settles !== undefined) await settle(at, work.settles);
    for (const one of work.mends ?? []) await mend(at, one);
    if (work.hastens !== undefined) await hasten(at, work.hastens);
    if (work.revives !== undefined) await revive(at, work.revives);
    for (const id of work.again ?? []) await at.run(markWaiting, { id });
    for (const id of work.letsGo ?? []) await letGo(at, id);
    return entries;
  };
  return (at, work) => at.atOnce(() => write(at, work));
}

/** Marks the message and the slot of a piece of work as worked; false, and nothing marked, when either was before. */
function prepareClaim({ db }: Connection): (at: Turn, work: Work) => Promise<boolean> {
  const readState = prepared(db, () => db.select({ state: inbox.state }).from(inbox).where(is(inbox.id, 'id')));
  const markWorked = prepared(db, () => db.update(inbox).set({ state: 'worked', why: null }).where(is(inbox.id, 'id')));
  // Whoever taps a card has it before them, whatever the platform answered when it was sent.
  const arrived = prepared(db, () =>
    db
      .update(outbox)
      .set({ state: 'settled', why: 'Its reader tapped it.' })
      .where(
        and(
          eq(outbox.key, sql`(select ${inbox.card} from ${inbox} where ${is(inbox.id, 'id')})`),
          inArray(outbox.state, ['doubted', 'uncertain']),
        ),
      ),
  );
  const insertSlot = prepareInsert(db, slots, { orIgnore: true });
  const isWorked = async (at: Turn, id: MessageId): Promise<boolean> => {
    const found = await at.get(readState, { id });
    if (found !== undefined) return found.state === 'worked';
    throw new DatabaseFault(`The message ${id} was never received: store it in the inbox before working it.`);
  };
  return async (at, { message, slot }) => {
    if (message !== null && (await isWorked(at, message))) return false;
    if (slot !== null && (await insertSlot(at, slot)) === 0) return false;
    if (message === null) return true;
    await at.run(markWorked, { id: message });
    await at.run(arrived, { id: message });
    return true;
  };
}

/** What a piece of work says of an earlier message. */
function prepareMarks({ db }: Connection) {
  const hasten = prepared(db, () =>
    db
      .update(outbox)
      .set({ notBefore: null })
      .where(and(is(outbox.key, 'key'), eq(outbox.state, 'planned'))),
  );
  // Whatever became of its questions meanwhile is looked at before it goes.
  const revive = prepared(db, () =>
    db
      .update(outbox)
      .set({ state: 'planned', why: null, attempts: 0, notBefore: null, firstTakenAt: null })
      .where(
        and(
          isLost(outbox.state),
          eq(outbox.state, 'dead'),
          is(outbox.toPerson, 'person'),
          is(outbox.day, 'day'),
          inArray(outbox.kind, ['nudge', 'escalation']),
          isNull(outbox.edits),
          isNull(outbox.partOf),
        ),
      ),
  );
  return {
    hasten: (at: Turn, key: NonNullable<Work['hastens']>) => at.run(hasten, { key }),
    revive: (at: Turn, { person, day }: NonNullable<Work['revives']>) => at.run(revive, { person, day }),
    settle: (at: Turn, { number, why }: NonNullable<Work['settles']>) =>
      at.run(
        db
          .update(outbox)
          .set({ state: 'settled', why })
          .where(and(eq(outbox.number, number), eq(outbox.state, 'uncertain'))),
      ),
  };
}
